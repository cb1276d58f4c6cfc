const noWord = /[^\p{L}\p{N}]+/gu;

/** The letters and digits of a text, in lower case: what stays when typography, spacing and case are set aside. */
export function wordsOf(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(noWord, " ").trim();
}

/** True if two texts differ in typography, spacing and case only. */
export function sameWords(one: string, other: string): boolean {
  return one === other || wordsOf(one) === wordsOf(other);
}
