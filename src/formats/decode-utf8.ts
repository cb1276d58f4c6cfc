import { FormatError } from "./format-error.ts";

/** Share of control characters in the first bytes from which on a file is taken for binary; text has next to none. */
const binaryShare = 0.05;
const sampleLength = 4096;

/**
 * Decodes UTF-8 (or UTF-16 with a byte order mark) to text; a byte order mark is dropped.
 *
 * @throws FormatError for an empty input, a binary one, and bytes that are not UTF-8, named by their offset.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new FormatError("the input is empty: give a file with the text of one article");
  const text = decodeMarked(bytes) ?? decodeStrict(bytes);
  const sample = text.slice(0, sampleLength);
  const controls = sample.match(controlCharacter)?.length ?? 0;
  if (controls > sample.length * binaryShare || sample.includes("\0")) throw binary();
  if (text.trim() === "") throw new FormatError("the input holds only white space: give the text of one article");
  return text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const controlCharacter = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

const binary = () => new FormatError("the input is a binary file, not text: give a plain text file in UTF-8");

function decodeMarked(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

function decodeStrict(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = bytes.subarray(0, sampleLength);
    const controlBytes = head.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b));
    if (head.includes(0) || controlBytes.length > head.length * binaryShare) throw binary();
    const at = firstInvalidByte(bytes);
    const value = bytes[at]?.toString(16).padStart(2, "0");
    throw new FormatError(
      `the input is not UTF-8: byte ${at} (0x${value}) cannot be decoded; convert the file, for example with: iconv -f windows-1252 -t utf-8`,
    );
  }
}

/** Offset of the first byte that is no part of a well-formed sequence (Unicode 16, table 3-7), by bisection over prefixes. */
function firstInvalidByte(bytes: Uint8Array): number {
  const fails = (end: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return false;
    } catch {
      return true;
    }
  };
  if (!fails(bytes.length)) return startOfLastCharacter(bytes);
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fails(middle)) high = middle;
    else low = middle;
  }
  return startOfCharacter(bytes, high - 1);
}

/** The decoder trips over the byte after a lead byte that lacks its continuation; the lead byte is the wrong one then. */
function startOfCharacter(bytes: Uint8Array, at: number): number {
  let lead = at - 1;
  while (lead > 0 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead--;
  const first = bytes[lead] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return length > 1 && lead + length > at ? lead : at;
}

/** For an input cut in the middle of a character: where that character starts. */
function startOfLastCharacter(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}
