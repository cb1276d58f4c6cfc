import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

const titles = new Set(listed.titles);
const heads = new Set([...listed.organizationHeads, ...listed.placeHeads]);
// These are titles wherever they stand; others ("General", "King") are part of many a body's name.
const offices = new Set(listed.offices);

const person = kinds.indexOf("PERSON");

/** "Mr Palmer" is the name "Palmer"; a name of titles alone ("the Pope") is none. */
function withoutTitles(words: readonly string[], name: TaggedName): TaggedName[] {
  const first = words.findIndex((word) => !titles.has(word));
  if (first < 0) return [];
  // "St. John" and "Al-" aside, what is left must still be a name: a capital, not "of".
  return /^\p{Lu}/u.test(words[first] ?? "") ? [changed(name, { start: name.start + first })] : [name];
}

/** "Kyoto Animation President Hideaki Hatta" is a body, a title and a person. */
function parted(words: readonly string[], name: TaggedName): TaggedName[] {
  const office = words.findLastIndex((word) => offices.has(word));
  const rest = words.slice(office + 1);
  const named = rest.length > 0 && rest.length < 5 && rest.every((word) => /^\p{Lu}/u.test(word) && !heads.has(word));
  if (office < 0 || !named) return [name];
  const after = changed(name, { kind: person, start: name.start + office + 1 });
  if (name.kind === person) return [after];
  let before = office;
  while (before > 0 && (titles.has(words[before - 1] ?? "") || offices.has(words[before - 1] ?? ""))) before--;
  return before > 0 ? [changed(name, { end: name.start + before }), after] : [after];
}

/** Titles and offices are not part of a name, and the name after one is a person's. */
export function partFromTitles(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    item.names
      .flatMap((name) => parted(wordsOf(item, name), name))
      .flatMap((name) => (name.kind === person ? withoutTitles(wordsOf(item, name), name) : [name])),
  );
}
