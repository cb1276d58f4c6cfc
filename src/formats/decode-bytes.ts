import { FormatError } from "./format-error.ts";

/**
 * What the bytes 0x80 to 0x9f stand for in windows-1252 (WHATWG Encoding, index-windows-1252). Several versions of Node
 * decode that charset as Latin-1, which has control characters there.
 */
const upperControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const controls = /[\u0080-\u009f]/g;

/**
 * Decodes bytes by their byte order mark, else by the first label that names a charset (WHATWG Encoding labels, so that
 * "latin1" and "iso-8859-1" are windows-1252), else as UTF-8, else as windows-1252. A byte order mark is dropped.
 *
 * A declared charset is not believed against the bytes: text that is well-formed UTF-8 beyond ASCII is UTF-8, since text
 * of no other charset is so by chance; and what claims to be UTF-8 and hardly is, is read as windows-1252.
 *
 * @param labels charset labels, the one to be believed first in front; null where none was declared
 * @throws FormatError for no bytes
 */
export function decodeBytes(bytes: Uint8Array, labels: readonly (string | null)[]): string {
  if (bytes.length === 0) throw new FormatError("the input is empty: give a file with an article");
  const marked = charsetOfMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const declared = labels.map(knownCharset).find((charset) => charset !== null) ?? null;
  if (declared?.startsWith("utf-16") || declared === "iso-2022-jp") return new TextDecoder(declared).decode(bytes);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return utf8;
  return declared === null || declared === "utf-8" ? decodeBroken(bytes, declared) : decodeAs(declared, bytes);
}

function charsetOfMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** The name of the charset that a label stands for; null for one that no browser knows. */
function knownCharset(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are not quite UTF-8: a page with one bad byte in it stays UTF-8, as in a browser. */
function decodeBroken(bytes: Uint8Array, declared: string | null): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return bad <= good || (declared !== null && bad === 1) ? text : decodeAs("windows-1252", bytes);
}

function decodeAs(charset: string, bytes: Uint8Array): string {
  const text = new TextDecoder(charset).decode(bytes);
  if (charset !== "windows-1252") return text;
  return text.replace(controls, (control) => upperControls[control.charCodeAt(0) - 0x80] ?? control);
}
