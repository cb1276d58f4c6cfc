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

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
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
  for (const character of text.slice(0, longestShape)) {
    const kind = asciiClasses[character.charCodeAt(0)] ?? classOf(character);
    if (!shape.endsWith(kind + kind)) shape += kind;
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

/** @param text a token as {@link plainWord} gives it */
export function nameWord(text: string): NameWord {
  const lower = text.toLowerCase();
  const affix = (length: number, part: string) => (text.length > length ? hashOf(part) : 0);
  return {
    text,
    lower,
    hash: hashOf(text),
    lowerHash: hashOf(lower),
    shape: hashOf(shapeOf(text)),
    affixes: [
      affix(2, lower.slice(0, 2)),
      affix(3, lower.slice(0, 3)),
      affix(4, lower.slice(0, 4)),
      affix(2, lower.slice(-2)),
      affix(3, lower.slice(-3)),
      affix(4, lower.slice(-4)),
    ],
    lists: wordFlags(text),
    phrases: phrasesFrom(text),
    capital: /\p{Lu}/u.test(text.slice(0, longestShape)) && !/^[@#]|:\/\//u.test(text),
    connector: connectors.has(lower) || /^\p{N}{1,4}$/u.test(text),
    particle: nameStarts.has(text),
  };
}
