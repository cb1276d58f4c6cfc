import { opensLower } from "../../letter-case.ts";
import type { Token } from "../../passage.ts";
import type { NameSentence } from "../name-sentence.ts";
import listed from "../name-words.data.json" with { type: "json" };
import type { TaggedName } from "../tag-sentence.ts";

/** A sentence with the names found in it so far. */
export interface NamedSentence {
  readonly sentence: NameSentence;
  readonly tokens: readonly Token[];
  readonly names: readonly TaggedName[];
}

/**
 * Corrects the names of a story: takes all its sentences and gives back all of them.
 *
 * @param lowerCase the {@link lowerCaseWords} of the story
 */
export type NameRule = (story: readonly NamedSentence[], lowerCase: ReadonlySet<string>) => NamedSentence[];

/** The sentences of a story with the names that `namesOf` gives for each. */
export function renamed(
  story: readonly NamedSentence[],
  namesOf: (item: NamedSentence) => readonly TaggedName[],
): NamedSentence[] {
  return story.map((item) => ({ sentence: item.sentence, tokens: item.tokens, names: namesOf(item) }));
}

/** A half-open range of tokens. */
export type Run = Pick<TaggedName, "start" | "end">;

/** The words of a name, in plain marks. */
export function wordsOf({ sentence }: NamedSentence, { start, end }: Run): string[] {
  return sentence.texts.slice(start, end);
}

const calendar = new Set(listed.calendar);

/**
 * The runs of capitalised words that no name has taken, without days and months at their ends and without a first word of
 * the sentence that owes its capital to that: "Nordvik" in "On Monday Nordvik said".
 */
export function freeRuns({ sentence, names }: NamedSentence, lowerCase: ReadonlySet<string>): Run[] {
  const { words, runStart, runEnd } = sentence;
  const taken = words.map(() => false);
  for (const { start, end } of names) taken.fill(true, start, end);
  const runs: Run[] = [];
  for (let first = 0; first < words.length; first++) {
    if (!words[first]?.capital || runStart[first] !== first) continue;
    let [start, end] = [first, (runEnd[first] ?? first) + 1];
    if (start === 0 && end > 1 && lowerCase.has(words[0]?.lower ?? "")) start++;
    while (start < end - 1 && calendar.has(words[start]?.text ?? "")) start++;
    while (end > start + 1 && calendar.has(words[end - 1]?.text ?? "")) end--;
    if (!taken.slice(start, end).includes(true)) runs.push({ start, end });
  }
  return runs;
}

/** The words that stand in lower case somewhere in a story. */
export function lowerCaseWords(story: readonly NamedSentence[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { sentence } of story) for (const text of sentence.texts) if (opensLower(text)) words.add(text);
  return words;
}
