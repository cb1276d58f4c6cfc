import type { WordRange } from "../words/text.ts";
import type { MentionDraft } from "./mention-draft.ts";

/** How many mentions back a search goes: far more than any "he" reaches, and what keeps long texts linear. */
const reach = 400;

/** Mentions in reading order, found by their place without going through all of them. */
export class MentionIndex {
  readonly mentions: readonly MentionDraft[];
  readonly #byEnd = new Map<number, MentionDraft>();
  readonly #longest: number;

  constructor(mentions: readonly MentionDraft[]) {
    this.mentions = [...mentions].sort((a, b) => a.range.first - b.range.first);
    for (const mention of this.mentions) {
      if (!this.#byEnd.has(mention.range.end)) this.#byEnd.set(mention.range.end, mention);
    }
    this.#longest = Math.max(1, ...this.mentions.slice(0, 50_000).map(({ range }) => range.end - range.first));
  }

  /** The mention that ends right before a word, or null. */
  endingAt(end: number): MentionDraft | null {
    return this.#byEnd.get(end) ?? null;
  }

  /** The mentions that lie wholly inside a range of words, in reading order. */
  inside({ first, end }: WordRange): MentionDraft[] {
    const found: MentionDraft[] = [];
    for (let at = this.#from(first); at < this.mentions.length; at++) {
      const mention = this.mentions[at];
      if (!mention || mention.range.first >= end) break;
      if (mention.range.end <= end) found.push(mention);
    }
    return found;
  }

  /** The first mention that covers a word, or null. */
  covering(word: number): MentionDraft | null {
    for (let at = this.#from(word - this.#longest); at < this.mentions.length; at++) {
      const mention = this.mentions[at];
      if (!mention || mention.range.first > word) return null;
      if (mention.range.end > word) return mention;
    }
    return null;
  }

  /** The mentions before a word, the nearest first, as far back as a description may point. */
  *before(word: number): Generator<MentionDraft> {
    const start = this.#from(word) - 1;
    for (let at = start; at >= 0 && at > start - reach; at--) {
      const mention = this.mentions[at];
      if (mention) yield mention;
    }
  }

  /** Index of the first mention that begins at a word or behind it. */
  #from(word: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.range.first ?? 0) >= word) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
