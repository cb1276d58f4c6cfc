import type { Sentence } from "../passage.ts";
import { endsSentence, isAbbreviation } from "./abbreviation.ts";
import { sentenceBoundaries } from "./sentence-boundaries.ts";
import { tokenize } from "./tokenize.ts";

// No abbreviation is longer than its window, so that looking back from a boundary costs the same in any text.
const window = 24;
const lastWord = /(?:^|[^\p{L}\p{M}\p{N}.'’])([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’]*)\.$/u;
/** What a sentence ends with, and something behind it that is no closing mark. */
const mayEnd = /[.!?…。！？][\s"'”’»›)\]]*[^\s"'”’»›)\]]/u;
const closed = /[.!?…。！？][\s"'”’»›)\]]*$/u;
const nextWord = /^[\s"'“‘«„([]*([\p{L}\p{M}\p{N}'’]+)/u;
const lowerCase = /^[\s"'“”‘’«»)\]–—,;:-]*\p{Ll}/u;
const wordless = /^[^\p{L}\p{N}]*$/u;

/** Whether the boundary that ICU sees at `at` is none: an abbreviation, a wrapped line, a clause that goes on. */
function goesOn(text: string, at: number): boolean {
  const tail = text.slice(Math.max(0, at - window), at).trimEnd();
  const head = text.slice(at, at + window);
  if (!closed.test(tail) || lowerCase.test(head) || wordless.test(head)) return true;
  const word = lastWord.exec(tail)?.[1];
  const next = nextWord.exec(head)?.[1] ?? "";
  return word !== undefined && isAbbreviation(word, next) && !endsSentence(word, next);
}

/** A sentence over `text.slice(start, end)` without the space at its ends; null where nothing but space is left. */
function sentenceAt(text: string, start: number, end: number, offset: number): Sentence | null {
  const piece = text.slice(start, end);
  const from = offset + start + (piece.length - piece.trimStart().length);
  const to = offset + start + piece.trimEnd().length;
  return from < to ? { start: from, end: to, tokens: tokenize(piece.trim(), from) } : null;
}

/**
 * The sentences of one paragraph, with their tokens: every character but space at the ends is in exactly one.
 * Boundaries are those of `Intl.Segmenter` (UAX 29) less those after abbreviations, at wrapped lines and before
 * lower case ("“Go!” he said."). A closing quotation mark stays with the sentence it closes.
 *
 * @param offset where `text` begins in its field, in UTF-16 code units
 */
export function splitSentences(text: string, offset = 0): Sentence[] {
  const sentences: Sentence[] = [];
  const push = (start: number, end: number) => {
    const sentence = sentenceAt(text, start, end, offset);
    if (sentence) sentences.push(sentence);
  };
  let start = 0;
  // Most paragraphs of news are one sentence, and asking ICU takes longer than all the rest.
  for (const boundary of mayEnd.test(text) ? sentenceBoundaries(text) : []) {
    if (goesOn(text, boundary)) continue;
    push(start, boundary);
    start = boundary;
  }
  push(start, text.length);
  return sentences;
}
