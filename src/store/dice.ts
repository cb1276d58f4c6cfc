/** The words of a text in lower case; marks and spaces are no words. */
export function comparableWords(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/['’ʼ]/gu, "")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * Dice's coefficient of two lists of words, each counted as often as it stands there, in any order: twice the common
 * ones over all (L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26, 1945).
 *
 * @returns 0 for nothing in common, or nothing at all, to 1 for the same words
 */
export function diceOfWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}
