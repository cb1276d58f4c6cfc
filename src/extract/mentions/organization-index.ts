const minor = new Set(["of", "the", "for", "and", "in", "on", "to", "at", "de", "la", "&"]);

/** The organisations of an article by what they are called, so that each name is looked up and not searched for. */
export class OrganizationIndex {
  readonly #byName = new Map<string, number>();
  readonly #byInitials = new Map<string, number>();
  /** By the first word: the names of several words that begin with it. */
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly index: number }[]>();

  /** Notes that a faction is called so. */
  add(name: string, index: number): void {
    const key = keyOf(name);
    if (this.#byName.has(key)) return;
    this.#byName.set(key, index);
    const initials = initialsOf(name);
    if (initials.length > 1 && !this.#byInitials.has(initials)) this.#byInitials.set(initials, index);
    const words = key.split(" ");
    if (words.length === 1) return;
    const [first = ""] = words;
    const same = this.#byFirst.get(first) ?? [];
    same.push({ words, index });
    this.#byFirst.set(first, same);
  }

  /** The faction of exactly this name, whatever its case and stops, or null. */
  called(name: string): number | null {
    return this.#byName.get(keyOf(name)) ?? null;
  }

  /** The first faction whose name has these initials, or null. */
  initialled(letters: string): number | null {
    return letters.length > 1 ? (this.#byInitials.get(letters) ?? null) : null;
  }

  /** The only faction whose name goes on from this one with words that fit, or null. */
  longer(name: string, fits: (rest: readonly string[]) => boolean): number | null {
    const words = keyOf(name).split(" ");
    const begin = (this.#byFirst.get(words[0] ?? "") ?? []).filter(
      (one) => one.words.length > words.length && words.every((word, at) => one.words[at] === word),
    );
    const found = new Set(begin.filter((one) => fits(one.words.slice(words.length))).map(({ index }) => index));
    const [only = null] = found;
    return found.size === 1 ? only : null;
  }
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[.’']/g, "").replace(/\s+/g, " ");
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => !minor.has(word.toLowerCase()));
  return words.length > 1 ? words.map((word) => word.charAt(0).toUpperCase()).join("") : "";
}
