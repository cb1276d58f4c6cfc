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
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = /position (?<at>\d+)/u.exec(message)?.groups?.at;
    const at = position === undefined ? text.length : Number(position);
    const before = text.slice(0, at);
    const line = before.split("\n").length;
    const column = at - before.lastIndexOf("\n");
    const end = position === undefined || at >= text.trimEnd().length;
    const problem = end ? "it ends too early; the file is cut off" : `unexpected ${JSON.stringify(text.charAt(at))}`;
    throw new FormatError(`the JSON is broken at line ${line}, column ${column}: ${problem}`);
  }
}
