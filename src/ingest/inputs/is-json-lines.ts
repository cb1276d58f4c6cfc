/** How many lines decide. */
const sample = 2;

/**
 * Whether a file is JSON Lines (https://jsonlines.org): an object a line. One object over several lines is a document.
 *
 * Its first lines say so: the first starts an object, and one of the first two is a whole one, so that a broken line at
 * the front does not hide the others. Where that leaves a doubt, a name such as "news.jsonl" counts.
 *
 * @param head the file from its start
 * @param complete true if that is all of it
 * @returns undefined if more of the file is needed to tell
 */
export function isJsonLines(head: Uint8Array, complete: boolean, name: string): boolean | undefined {
  const named = /\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(name);
  const first = head.find((byte) => !(byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) && !isMark(byte));
  if (first !== undefined && first !== 0x7b && !named) return false;
  const lines = firstLines(head, complete);
  if (lines.length < sample && !complete) return undefined;
  if (named) return lines.some((line) => line.startsWith("{"));
  return lines.length === sample && lines[0]?.startsWith("{") === true && lines.some(isObject);
}

/** The bytes of a byte order mark in UTF-8. */
function isMark(byte: number): boolean {
  return byte === 0xef || byte === 0xbb || byte === 0xbf;
}

function firstLines(head: Uint8Array, complete: boolean): string[] {
  const lines: string[] = [];
  let from = 0;
  while (lines.length < sample && from < head.length) {
    const at = head.indexOf(0x0a, from);
    if (at === -1 && !complete) break;
    const end = at === -1 ? head.length : at;
    const line = new TextDecoder().decode(head.subarray(from, end)).trim();
    if (line !== "") lines.push(line);
    from = end + 1;
  }
  return lines;
}

function isObject(line: string): boolean {
  if (!line.startsWith("{")) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
