import { type DocumentMemory, rememberedKind } from "./document-memory.ts";
import { flagCount } from "./gazetteer.ts";
import type { NameSentence } from "./name-sentence.ts";
import type { NameWord } from "./name-word.ts";

/** Rows of the weight table: features are hashed into so many (a power of two). */
export const rowCount = 1 << 18;
/** More than the features of any token: about fifty, and three for each list. */
const maxFeatures = 96;

/** The row of the feature `id` with the values `a` and `b` (32-bit integers); the mixer is that of MurmurHash3. */
function rowOf(id: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(id + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (Math.imul(hash, 0x27d4eb2f) >>> 14) & (rowCount - 1);
}

const edge: Pick<NameWord, "hash" | "lowerHash" | "shape" | "text"> = { hash: 1, lowerHash: 1, shape: 1, text: "" };
const lettered = /[\p{L}\p{N}]/u;

/** The rows of one token, filled group by group; made once and used for every token. */
export class NameFeatures {
  readonly rows = new Int32Array(maxFeatures);
  count = 0;
  private sentence: NameSentence | undefined;

  /**
   * Fills the rows with the features of token `i`. The groups follow the feature sets of Ratinov and Roth (2009),
   * "Design Challenges and Misconceptions in Named Entity Recognition".
   *
   * @param previous the tags given to the two tokens before, the nearer one first
   * @param blind leaves out who the word is and which lists have it (for training: names in news are mostly unknown)
   */
  fill(
    sentence: NameSentence,
    i: number,
    previous: readonly [number, number],
    memory: DocumentMemory,
    blind = false,
  ): void {
    const word = sentence.words[i];
    this.count = 0;
    this.sentence = sentence;
    if (!word) return;
    this.add(0, 0);
    if (!blind) this.addIdentity(word, i, previous[0]);
    this.addForm(word, i, blind);
    this.addContext(i);
    this.addLists(i, previous[0], blind);
    this.addRun(i, previous[0], blind);
    this.addStory(word, i, memory, previous[0]);
    this.addTags(word, i, previous);
  }

  private add(id: number, a: number, b = 0): void {
    this.rows[this.count++] = rowOf(id, a, b);
  }

  private at(i: number): typeof edge {
    return this.sentence?.words[i] ?? edge;
  }

  private flag(i: number): number {
    return this.sentence?.flags[i] ?? 0;
  }

  private addIdentity(word: NameWord, i: number, tag: number): void {
    this.add(1, word.hash);
    this.add(2, word.lowerHash);
    this.add(3, this.at(i - 1).lowerHash, word.lowerHash);
    this.add(4, word.lowerHash, this.at(i + 1).lowerHash);
    this.add(5, tag, word.lowerHash);
  }

  private addForm(word: NameWord, i: number, blind: boolean): void {
    for (let k = 0; k < word.affixes.length; k++) {
      const affix = word.affixes[k] ?? 0;
      // The longest affixes of a short word are the word again.
      if (affix !== 0 && !(blind && k % 3 === 2)) this.add(6 + k, affix);
    }
    this.add(12, word.shape);
    this.add(13, this.at(i - 1).shape, word.shape);
    this.add(14, word.shape, this.at(i + 1).shape);
  }

  private addContext(i: number): void {
    const [before, next] = [this.at(i - 1), this.at(i + 1)];
    this.add(15, before.lowerHash);
    this.add(16, this.at(i - 2).lowerHash);
    this.add(17, next.lowerHash);
    this.add(18, this.at(i + 2).lowerHash);
    this.add(19, this.at(i - 2).lowerHash, before.lowerHash);
    this.add(20, next.lowerHash, this.at(i + 2).lowerHash);
    this.add(21, before.lowerHash, next.lowerHash);
  }

  private addLists(i: number, tag: number, blind: boolean): void {
    const [before, here, next] = [this.flag(i - 1), blind ? 0 : this.flag(i), this.flag(i + 1)];
    for (let bit = 0; bit < flagCount; bit++) {
      if ((here >> bit) & 1) this.add(22, bit);
      if ((before >> bit) & 1) this.add(23, bit);
      if ((next >> bit) & 1) this.add(24, bit);
    }
    this.add(25, before, here);
    this.add(26, here, next);
    this.add(27, tag, here);
  }

  /** Of the run of capitalised words that the token is in, and of what stands around it. */
  private addRun(i: number, tag: number, blind: boolean): void {
    const start = this.sentence?.runStart[i] ?? i;
    const end = this.sentence?.runEnd[i] ?? i;
    const length = Math.min(end - start + 1, 6);
    this.add(28, length, i - start);
    if (start !== i || !blind) this.add(29, this.at(start).lowerHash);
    if (end !== i || !blind) this.add(30, this.at(end).lowerHash);
    this.add(31, end === i && blind ? 0 : this.flag(end), tag);
    this.add(32, start === i && blind ? 0 : this.flag(start), length);
    this.add(33, this.at(start - 1).lowerHash, tag === 0 ? 1 : 0);
    this.add(34, this.at(end + 1).lowerHash);
    this.add(35, this.flag(start - 1), this.flag(end + 1));
    this.add(48, this.at(start - 1).lowerHash, this.at(end + 1).lowerHash);
    // "Estelí, Nicaragua": what stands after the comma tells what stands before it.
    if (this.at(end + 1).text === ",") this.add(49, this.flag(end + 2), length);
  }

  private addStory(word: NameWord, i: number, memory: DocumentMemory, tag: number): void {
    const lower = memory.lowerCase.has(word.lower) ? 1 : 0;
    const opens = i === 0 || (i === 1 && !lettered.test(this.at(0).text)) ? 1 : 0;
    this.add(36, lower, opens);
    this.add(37, lower, word.shape);
    this.add(38, opens, word.shape);
    const kind = rememberedKind(memory, word.text) + 1;
    this.add(39, kind, (this.sentence?.runEnd[i] ?? i) - (this.sentence?.runStart[i] ?? i));
    this.add(40, kind, tag);
    this.add(41, rememberedKind(memory, this.at(i + 1).text) + 1, kind);
  }

  private addTags(word: NameWord, i: number, [tag1, tag2]: readonly [number, number]): void {
    this.add(42, tag1);
    this.add(43, tag1, tag2);
    this.add(44, tag1, word.shape);
    this.add(45, tag1, this.at(i + 1).lowerHash);
    this.add(46, tag1, this.at(i - 1).lowerHash);
  }
}
