import type { NameWord } from "./name-word.ts";

/** What the document has shown so far about its words. */
export interface DocumentMemory {
  /** Words that stand somewhere in lower case. */
  readonly lowerCase: ReadonlySet<string>;
  /** Counts by kind of the names a word has been in: 8 bits a kind. */
  readonly kinds: Map<string, number>;
}

const kindBits = 8;
const kindLimit = (1 << kindBits) - 1;

/** Notes that a name of `kind` (an index) has these words. Initials of an organisation are noted as its acronym. */
export function remember(memory: DocumentMemory, words: readonly NameWord[], kind: number): void {
  const keys = words.filter((word) => word.capital).map((word) => word.text);
  if (keys.length > 2) keys.push(keys.map((key) => key[0]).join(""));
  for (const key of keys) {
    const counts = memory.kinds.get(key) ?? 0;
    if (((counts >>> (kind * kindBits)) & kindLimit) < kindLimit)
      memory.kinds.set(key, counts + (1 << (kind * kindBits)));
  }
}

/** The kind (an index) that most earlier names with this word had; -1 where there is none. */
export function rememberedKind(memory: DocumentMemory, word: string): number {
  const counts = memory.kinds.get(word) ?? 0;
  let best = -1;
  let most = 0;
  for (let kind = 0; kind < 4; kind++) {
    const count = (counts >>> (kind * kindBits)) & kindLimit;
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}
