import { type Phrase, phrasesFrom, wordFlags } from "./gazetteer.ts";
import words from "./name-words.data.json" with { type: "json" };

const connectors = new Set(words.connectors);
const nameStarts = new Set(words.nameStarts);

/** What the tagger looks at in a word; hashes are 32-bit integers. */
export interface NameWord {
  readonly text: string;
  readonly lower: string;
  readonly hash: number;
  readonly lowerHash: number;
  readonly shape: number;
  readonly affixes: readonly number[];
  /** The lists that it stands on by itself, as a bit field. */
  readonly lists: number;
  /** The longer names on the lists that begin with it. */
  readonly phrases: readonly Phrase[] | undefined;
  /** Whether it has a capital, so that it can be the first word of a name. */
  readonly capital: boolean;
  /** Whether it can stand between two capitals of a name: "of", "-", "bin". */
  readonly connector: boolean;
  /** Whether it can open a name although it has no capital: the "al" of "al-Masri". */
  readonly particle: boolean;
}

/** FNV-1a over the UTF-16 code units of `text.slice(start, end)`. */
function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = Math.max(start, 0); i < Math.min(end, text.length); i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

const longestShape = 12;

/** What a character is in a shape: a capital, another letter, a digit, or itself. */
function classOf(character: string): string {
  if (/\p{Lu}/u.test(character)) return "X";
  if (/[\p{L}\p{M}]/u.test(character)) return "x";
  return /\p{N}/u.test(character) ? "0" : character;
}

/** The same for the characters of ASCII, by their codes. */
const asciiClasses = Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));

/** "McRae-2" is "XxXx-0": the class of each character, runs of a class shortened to one and a mark for length. */
function shapeOf(text: string): string {
  let shape = "";
  let [last, before] = ["", ""];
  for (const character of text.slice(0, longestShape)) {
    const kind = asciiClasses[character.charCodeAt(0)] ?? classOf(character);
    if (kind === last && kind === before) continue;
    shape += kind;
    [before, last] = [last, kind];
  }
  return shape;
}

const marks = /[’‘`ʼ“”„«»–—]|''/u;
const doubleMarks = new Set(["“", "”", "„", "``", "''", "«", "»"]);

/** The word with typographic marks made plain, as the corpora write them; of the same meaning, not the same length. */
export function plainWord(text: string): string {
  if (!marks.test(text)) return text;
  if (doubleMarks.has(text)) return '"';
  return text.replace(/[’‘`ʼ]/gu, "'").replace(/^[–—]$/u, "-");
}

/** Hashes of the first two, three and four code units of a word and of the last; 0 where those are all of it. */
function affixesOf(lower: string, length: number): number[] {
  const [two, three, four] = [length > 2, length > 3, length > 4];
  return [
    two ? hashOf(lower, 0, 2) : 0,
    three ? hashOf(lower, 0, 3) : 0,
    four ? hashOf(lower, 0, 4) : 0,
    two ? hashOf(lower, lower.length - 2) : 0,
    three ? hashOf(lower, lower.length - 3) : 0,
    four ? hashOf(lower, lower.length - 4) : 0,
  ];
}

/** @param text a token as {@link plainWord} gives it */
export function nameWord(text: string): NameWord {
  const lower = text.toLowerCase();
  return {
    text,
    lower,
    hash: hashOf(text),
    lowerHash: hashOf(lower),
    shape: hashOf(shapeOf(text)),
    affixes: affixesOf(lower, text.length),
    lists: wordFlags(text),
    phrases: phrasesFrom(text),
    capital: /\p{Lu}/u.test(text.slice(0, longestShape)) && !/^[@#]|:\/\//u.test(text),
    connector: connectors.has(lower) || /^\p{N}{1,4}$/u.test(text),
    particle: nameStarts.has(text),
  };
}
