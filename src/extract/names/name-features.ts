import { type DocumentMemory, rememberedKind } from "./document-memory.ts";
import { flagCount } from "./gazetteer.ts";
import type { NameSentence } from "./name-sentence.ts";
import type { NameWord } from "./name-word.ts";

/** Rows of the weight table: features are hashed into so many (a power of two). */
export const rowCount = 1 << 17;
/** Upper bound of the features of one token. */
export const maxFeatures = 96;

/** The row of the feature `id` with the values `a` and `b` (32-bit integers); the mixer is that of MurmurHash3. */
function rowOf(id: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(id + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (Math.imul(hash, 0x27d4eb2f) >>> 15) & (rowCount - 1);
}

const edge: Pick<NameWord, "hash" | "lowerHash" | "shape" | "text"> = { hash: 1, lowerHash: 1, shape: 1, text: "" };

/**
 * Writes the rows of the features of token `i` into `rows` and returns how many there are. The list follows the
 * feature sets of Ratinov and Roth (2009), "Design Challenges and Misconceptions in Named Entity Recognition".
 *
 * @param previous the tags given to the two tokens before, the nearer one first
 * @param blind leaves out who the word is (training hides a share of the words, so that context is learned too)
 */
export function nameFeatures(
  rows: Int32Array,
  sentence: NameSentence,
  i: number,
  previous: readonly [number, number],
  memory: DocumentMemory,
  blind = false,
): number {
  const { words, flags } = sentence;
  const at = (k: number) => words[k] ?? edge;
  const flag = (k: number) => flags[k] ?? 0;
  const word = words[i];
  if (!word) return 0;
  let count = 0;
  const add = (id: number, a: number, b = 0) => {
    rows[count++] = rowOf(id, a, b);
  };
  const [before, next] = [at(i - 1), at(i + 1)];
  const [tag1, tag2] = previous;

  add(0, 0);
  if (!blind) {
    add(1, word.hash);
    add(2, word.lowerHash);
    add(3, before.lowerHash, word.lowerHash);
    add(4, word.lowerHash, next.lowerHash);
    add(5, tag1, word.lowerHash);
  }
  word.affixes.forEach((affix, k) => {
    if (affix !== 0 && !(blind && k % 3 === 2)) add(6 + k, affix);
  });
  add(12, word.shape);
  add(13, before.shape, word.shape);
  add(14, word.shape, next.shape);
  add(15, before.lowerHash);
  add(16, at(i - 2).lowerHash);
  add(17, next.lowerHash);
  add(18, at(i + 2).lowerHash);
  add(19, at(i - 2).lowerHash, before.lowerHash);
  add(20, next.lowerHash, at(i + 2).lowerHash);
  add(21, before.lowerHash, next.lowerHash);

  for (let bit = 0; bit < flagCount; bit++) {
    if ((flag(i) >> bit) & 1) add(22, bit);
    if ((flag(i - 1) >> bit) & 1) add(23, bit);
    if ((flag(i + 1) >> bit) & 1) add(24, bit);
  }
  add(25, flag(i - 1), flag(i));
  add(26, flag(i), flag(i + 1));
  add(27, tag1, flag(i));

  const start = sentence.runStart[i] ?? i;
  const end = sentence.runEnd[i] ?? i;
  const length = Math.min(end - start + 1, 6);
  add(28, length, i - start);
  if (start !== i || !blind) add(29, at(start).lowerHash);
  if (end !== i || !blind) add(30, at(end).lowerHash);
  add(31, flag(end), tag1);
  add(32, flag(start), length);
  add(33, at(start - 1).lowerHash, tag1 === 0 ? 1 : 0);
  add(34, at(end + 1).lowerHash);
  add(35, flag(start - 1), flag(end + 1));

  const lower = memory.lowerCase.has(word.lower) ? 1 : 0;
  const opens = i === 0 || (i === 1 && !/[\p{L}\p{N}]/u.test(at(0).text)) ? 1 : 0;
  add(36, lower, opens);
  add(37, lower, word.shape);
  add(38, opens, word.shape);
  const kind = rememberedKind(memory, word.text);
  add(39, kind + 1, length);
  add(40, kind + 1, tag1);
  add(41, rememberedKind(memory, next.text) + 1, kind + 1);

  add(42, tag1);
  add(43, tag1, tag2);
  add(44, tag1, word.shape);
  add(45, tag1, next.lowerHash);
  add(46, tag1, before.lowerHash);
  add(47, sentence.heading ? 1 : 0);
  return count;
}
