import { isGivenName, isListed } from "../gazetteer.ts";
import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import type { TaggedName } from "../tag-sentence.ts";
import { lowerCaseWords, type NamedSentence } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
const storms = new Set(context.storms);

/** Where a person's name begins when the free word before it can only be a given name. */
function extendedStart(item: NamedSentence, name: TaggedName, floor: number, lowerCase: ReadonlySet<string>): number {
  const at = name.start - 1;
  const before = item.sentence.words[at];
  if (at < floor || !before?.capital) return name.start;
  const unknown = at > 0 && name.end - name.start === 1 && /^\p{Lu}\p{Ll}+$/u.test(before.text);
  const given = unknown && !isListed(before.text) && !lowerCase.has(before.lower) && !storms.has(before.text);
  return given || isGivenName(before.text) ? at : name.start;
}

/** "But Chieko Amano": the surname was found, and the given name is before it. */
export function extendGivenNames(story: readonly NamedSentence[]): NamedSentence[] {
  const lowerCase = lowerCaseWords(story);
  return story.map((item) => ({
    ...item,
    names: item.names.map((name, i) =>
      name.kind === person
        ? { ...name, start: extendedStart(item, name, item.names[i - 1]?.end ?? 0, lowerCase) }
        : name,
    ),
  }));
}
