import { isGivenName, isListed } from "../gazetteer.ts";
import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
const storms = new Set(context.storms);

/** Where a name begins that a hyphen joins to the word before it: "Haddad-Kane". */
function hyphened({ sentence, tokens }: NamedSentence, start: number, floor: number): number {
  const [first, hyphen, second] = [tokens[start - 2], tokens[start - 1], tokens[start]];
  if (start - 2 < floor || sentence.words[start - 1]?.text !== "-" || !sentence.words[start - 2]?.capital) return start;
  return first?.end === hyphen?.start && hyphen?.end === second?.start ? start - 2 : start;
}

/** Where a person's name begins when the free word before it can only be a given name. */
function extendedStart(item: NamedSentence, name: TaggedName, floor: number, lowerCase: ReadonlySet<string>): number {
  const at = hyphened(item, name.start, floor) - 1;
  const before = item.sentence.words[at];
  if (at < floor || !before?.capital) return at + 1;
  const unknown = at > 0 && name.end - at === 2 && /^\p{Lu}\p{Ll}+$/u.test(before.text);
  const given = unknown && !isListed(before.text) && !lowerCase.has(before.lower) && !storms.has(before.text);
  return given || isGivenName(before.text) ? at : at + 1;
}

/** "But Chieko Amano": the surname was found, and the given name is before it. */
export function extendGivenNames(story: readonly NamedSentence[], lowerCase: ReadonlySet<string>): NamedSentence[] {
  return renamed(story, (item) =>
    item.names.map((name, i) => {
      if (name.kind !== person) return name;
      const start = extendedStart(item, name, item.names[i - 1]?.end ?? 0, lowerCase);
      return start === name.start ? name : changed(name, { start });
    }),
  );
}
