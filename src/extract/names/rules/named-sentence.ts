import type { Token } from "../../passage.ts";
import type { NameSentence } from "../name-sentence.ts";
import type { TaggedName } from "../tag-sentence.ts";

/** A sentence with the names found in it so far; a rule takes all those of a story and gives back all of them. */
export interface NamedSentence {
  readonly sentence: NameSentence;
  readonly tokens: readonly Token[];
  readonly names: readonly TaggedName[];
}

/** The words of a name, in plain marks. */
export function wordsOf({ sentence }: NamedSentence, { start, end }: Pick<TaggedName, "start" | "end">): string[] {
  return sentence.words.slice(start, end).map((word) => word.text);
}

/** The words that stand in lower case somewhere in a story. */
export function lowerCaseWords(story: readonly NamedSentence[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { sentence } of story) for (const { text } of sentence.words) if (/^\p{Ll}/u.test(text)) words.add(text);
  return words;
}
