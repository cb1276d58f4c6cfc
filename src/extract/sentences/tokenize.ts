import type { Token } from "../passage.ts";
import { isAbbreviation } from "./abbreviation.ts";

// Zero-width joiners and soft hyphens stand inside words of scraped text and must not cut them.
const letter = String.raw`[\p{L}\p{M}\p{N}_\u00AD\u200B-\u200D\u2060]`;
// Every repetition is followed by something it cannot match, or is bounded, so that a scan never backtracks far.
const address = String.raw`https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+`;
const mail = String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}`;
const handle = `[@#]${letter}+`;
const initialism = String.raw`(?:\p{L}\.){2,}`;
const number = String.raw`\p{N}+(?:[.,:]\p{N}+)*${letter}*`;
const word = String.raw`${letter}+(?:['’]${letter}+|\.\p{Ll}+)*`;
const bareClitic = `['’](?:s|re|ve|ll|d|m)(?!${letter})`;
const mark = String.raw`\.{2,}|-{2,}|${"``"}|''|\S`;

const rest = `${handle}|${initialism}|${number}|${word}|${bareClitic}|${mark}`;
const scanner = new RegExp(`${address}|${rest}`, "uy");
// Looking for a mail address costs each word a second scan, and few sentences have a sign for one.
const mailScanner = new RegExp(`${address}|${mail}|${rest}`, "uy");
const space = /\s+/uy;
const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const endsLikeWord = /[\p{L}\p{M}]$/u;
const onlyClosers = /^[\s"'”’»)\]]*$/u;

/** Where a trailing clitic begins: "Jazeera's" is 7, "don't" 2; the length where there is none. */
function cliticStart(text: string): number {
  // A clitic is three characters at most; looking no further back keeps a 1 MB word linear.
  const found = clitic.exec(text.slice(-4));
  return found && found[0].length < text.length ? text.length - found[0].length : text.length;
}

/** Whether the period at `at` belongs to the word before it; the last period of the sentence closes it instead. */
function periodBelongs(text: string, word: string, at: number): boolean {
  if (text[at] !== "." || text[at + 1] === "." || word.length > 12) return false;
  if (!isAbbreviation(word, text.slice(at + 1, at + 4).trimStart())) return false;
  // Four characters hold all the closing marks that follow a full stop.
  return at + 5 < text.length || !onlyClosers.test(text.slice(at + 1));
}

/**
 * Words, numbers and marks of one sentence, in linear time.
 * Words part at hyphens ("al", "-", "Assad"; adjacent offsets keep the compound recoverable) and before clitics
 * ("Jazeera", "'s"; "do", "n't"), as in the corpora the name tagger learns from. Quotation marks, brackets and dashes
 * are tokens; abbreviations keep their period, addresses and numbers are one token.
 *
 * @param offset added to every offset, in UTF-16 code units
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  const scan = text.includes("@") ? mailScanner : scanner;
  let at = 0;
  while (at < text.length) {
    space.lastIndex = at;
    if (space.test(text)) at = space.lastIndex;
    scan.lastIndex = at;
    if (!scan.test(text)) break;
    let end = scan.lastIndex;
    const found = text.slice(at, end);
    const split = endsLikeWord.test(found.slice(-2)) ? cliticStart(found) : found.length;
    const whole = split === found.length;
    if (whole && periodBelongs(text, found, end)) end++;
    const middle = whole ? end : at + split;
    tokens.push(tokenAt(text, at, middle, offset));
    if (middle < end) tokens.push(tokenAt(text, middle, end, offset));
    at = end;
  }
  return tokens;
}

function tokenAt(text: string, start: number, end: number, offset: number): Token {
  return { text: text.slice(start, end), start: offset + start, end: offset + end };
}
