import { FormatError } from "../format-error.ts";

/**
 * Parses a JSON text.
 *
 * @throws FormatError with the line and column of what is wrong
 */
export function parseJson(text: string): unknown {
  const value = parse(text);
  if (isDeep(value))
    throw new FormatError(`the JSON is nested more than ${greatestDepth} deep: this is no news document`);
  return value;
}

/** News documents are some ten levels deep, and what is deeper is an attack. */
const greatestDepth = 256;

function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > greatestDepth) return true;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = firstFault(text);
    const before = text.slice(0, at);
    const place = `line ${before.split("\n").length}, column ${at - before.lastIndexOf("\n")}`;
    const problem =
      at >= text.length ? "it ends too early; the file is cut off" : `unexpected ${JSON.stringify(text.charAt(at))}`;
    throw new FormatError(`the JSON is broken at ${place}: ${problem}`);
  }
}

/** Offset of the first character that cannot stand where it does, by bisection: engines do not always say. */
function firstFault(text: string): number {
  let low = 0;
  let high = text.length + 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBeginning(text.slice(0, middle))) low = middle;
    else high = middle;
  }
  return low;
}

/** True if a text is JSON, or is wrong only in that it ends. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = /at position (?<at>\d+)/u.exec(message)?.groups?.at;
    return /Unexpected end|Unterminated/u.test(message) || Number(position ?? -1) >= text.length;
  }
}
