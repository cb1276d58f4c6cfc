/** What a pattern of names states, and the place of the pattern in its list. */
interface Stated<T> {
  readonly value: T;
  readonly rank: number;
}

const gap = "…";

/**
 * Ordered patterns of names: "ministry of …", "… & co", "union of … states". A gap stands for one word or more, at the
 * beginning, in the middle or at the end; the first pattern that fits decides.
 */
export class NamePatterns<T> {
  readonly #whole = new Map<string, Stated<T>>();
  readonly #openings = new Map<string, Stated<T>>();
  readonly #endings = new Map<string, Stated<T>>();
  /** Patterns with a gap at both ends, with a space before and behind. */
  readonly #inner: (Stated<T> & { readonly words: string })[] = [];
  /** Patterns with a gap between two ends, by the first word. */
  readonly #framed = new Map<string, (Stated<T> & { readonly opening: string; readonly ending: string })[]>();
  #longest = 1;

  /** @param lists what the patterns state, in order of trust */
  constructor(lists: readonly (readonly [T, readonly string[]])[]) {
    let rank = 0;
    for (const [value, patterns] of lists) for (const pattern of patterns) this.#add(pattern, { value, rank: rank++ });
  }

  /** What the first pattern that fits states; null where none fits. Case does not matter. */
  match(name: readonly string[]): T | null {
    const words = name.map((word) => word.toLowerCase().replaceAll("’", "'"));
    const text = words.join(" ");
    const found: (Stated<T> | undefined)[] = [this.#whole.get(text)];
    for (let length = 1; length <= Math.min(this.#longest, words.length - 1); length++) {
      found.push(
        this.#openings.get(words.slice(0, length).join(" ")),
        this.#endings.get(words.slice(-length).join(" ")),
      );
    }
    found.push(...this.#inner.filter((pattern) => text.includes(pattern.words)));
    const framed = this.#framed.get(words[0] ?? "") ?? [];
    found.push(...framed.filter(({ opening, ending }) => isFramed(text, opening, ending)));
    const fits = found.filter((one) => one !== undefined);
    return fits.sort((a, b) => a.rank - b.rank)[0]?.value ?? null;
  }

  #add(pattern: string, stated: Stated<T>): void {
    if (pattern.startsWith(gap) && pattern.endsWith(gap)) {
      this.#inner.push({ ...stated, words: pattern.replaceAll(gap, "") });
      return;
    }
    const [opening = "", ending = ""] = pattern.split(gap).map((part) => part.trim());
    const parts = [opening, ending].filter((part) => part !== "");
    this.#longest = Math.max(this.#longest, ...parts.map((part) => part.split(" ").length));
    if (!pattern.includes(gap)) setFirst(this.#whole, opening, stated);
    else if (ending === "") setFirst(this.#openings, opening, stated);
    else if (opening === "") setFirst(this.#endings, ending, stated);
    else {
      const [first = ""] = opening.split(" ");
      this.#framed.set(first, [...(this.#framed.get(first) ?? []), { ...stated, opening, ending }]);
    }
  }
}

function isFramed(text: string, opening: string, ending: string): boolean {
  return (
    text.startsWith(`${opening} `) && text.endsWith(` ${ending}`) && text.length > opening.length + ending.length + 2
  );
}

function setFirst<T>(map: Map<string, Stated<T>>, key: string, stated: Stated<T>): void {
  if (!map.has(key)) map.set(key, stated);
}
