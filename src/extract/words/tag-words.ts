import type { WinkMethods } from "wink-nlp";
import { opensLower, opensUpper } from "../letter-case.ts";
import type { Passage, Sentence } from "../passage.ts";
import type { TextField } from "../reading.ts";
import { freshTagger } from "./fresh-tagger.ts";
import type { PartOfSpeech, Text, Word, WordRange } from "./text.ts";

/** Format and control characters, which the tagger drops without counting them. */
const invisible = /[\p{Cf}\p{Cc}]/gu;
/** A sentence longer than this, in UTF-16 code units, is no prose; its words go untagged. */
const longestPiece = 4000;

/** The passages' words with their parts of speech, from the tagger of wink-nlp aligned to our tokens by offset. */
export function tagWords(passages: readonly Passage[], fields: Readonly<Record<TextField, string>>): Text {
  const tagger = freshTagger();
  const words: Word[] = [];
  const sentences: WordRange[] = [];
  const ranges: WordRange[] = [];
  passages.forEach((passage, passageIndex) => {
    const from = words.length;
    for (const sentence of passage.sentences) {
      const first = words.length;
      const tags = tagSentence(tagger, fields[passage.field].slice(sentence.start, sentence.end), sentence);
      sentence.tokens.forEach(({ text, start, end }, at) => {
        const lower = text.toLowerCase();
        words.push({
          text,
          start,
          end,
          index: words.length,
          lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower,
          pos: tags[at] ?? "X",
          passage: passageIndex,
          sentence: sentences.length,
        });
      });
      sentences.push({ first, end: words.length });
    }
    ranges.push({ first: from, end: words.length });
  });
  return { fields, passages, ranges, sentences, words };
}

/** One tag a token of the sentence: that of the tagger's own token which covers the start of ours. */
function tagSentence({ readDoc, its }: WinkMethods, text: string, sentence: Sentence): PartOfSpeech[] {
  if (text.length > longestPiece) return sentence.tokens.map(() => "X");
  const tokens = readDoc(text.replace(invisible, " ")).tokens();
  const values = tokens.out(its.value) as string[];
  const spaces = tokens.out(its.precedingSpaces) as string[];
  const tags = tokens.out(its.pos) as PartOfSpeech[];
  const ends: number[] = [];
  let end = 0;
  values.forEach((word, at) => {
    end += (spaces[at]?.length ?? 0) + word.length;
    ends.push(end);
  });
  let at = 0;
  return sentence.tokens.map(({ text: word, start }, index) => {
    while (at < ends.length - 1 && (ends[at] ?? 0) <= start - sentence.start) at++;
    const tag = isMark(word) ? "PUNCT" : (tags[at] ?? "X");
    return tag === "VERB" && isSource(sentence, index) ? "NOUN" : tag;
  });
}

function isMark(word: string): boolean {
  return !opensLower(word) && !opensUpper(word) && /^[\p{P}\p{S}]+$/u.test(word);
}

/** "according to | sources": the tagger takes that "to" for the mark of an infinitive. */
function isSource({ tokens }: Sentence, index: number): boolean {
  return tokens[index - 1]?.text === "to" && tokens[index - 2]?.text.toLowerCase() === "according";
}
