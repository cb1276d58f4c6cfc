import { isGivenName } from "../gazetteer.ts";
import { kinds } from "../name-tag.ts";
import type { TaggedName } from "../tag-sentence.ts";
import type { NamedSentence } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");

/** Where a person's name begins when the free word before it is a given name. */
function extendedStart({ sentence }: NamedSentence, name: TaggedName, floor: number): number {
  const before = sentence.words[name.start - 1];
  const free = name.start - 1 >= floor && before?.capital === true;
  return free && isGivenName(before.text) ? name.start - 1 : name.start;
}

/** "But Chieko Amano": the surname was found, and the given name is before it. */
export function extendGivenNames(story: readonly NamedSentence[]): NamedSentence[] {
  return story.map((item) => ({
    ...item,
    names: item.names.map((name, i) =>
      name.kind === person ? { ...name, start: extendedStart(item, name, item.names[i - 1]?.end ?? 0) } : name,
    ),
  }));
}
