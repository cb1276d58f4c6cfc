import { kinds } from "../name-tag.ts";
import type { TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, wordsOf } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
const place = kinds.indexOf("PLACE");
const joints = new Set(["and", "&"]);
const partyLetter = /^[A-Z]$/;

/** "Dragovan and Benedek" are two people; "Ana and" is one. */
function parted(words: readonly string[], name: TaggedName): TaggedName[] {
  const joint = words.findIndex((word) => joints.has(word));
  if (joint < 0) return [name];
  const parts = [
    { ...name, end: name.start + joint },
    { ...name, start: name.start + joint + 1 },
  ];
  return parts.filter(({ start, end }) => end > start);
}

/** "D-Wexford" behind a name is a party and the place that elects. */
function elected(words: readonly string[], name: TaggedName): TaggedName {
  const [letter = "", hyphen] = words;
  return partyLetter.test(letter) && hyphen === "-" && words.length > 2
    ? { ...name, start: name.start + 2, kind: place }
    : name;
}

/** Names that the tagger ran together: of two people, and of a party and a place. */
export function partPeople(story: readonly NamedSentence[]): NamedSentence[] {
  return story.map((item) => ({
    ...item,
    names: item.names
      .map((name) => elected(wordsOf(item, name), name))
      .flatMap((name) => (name.kind === person ? parted(wordsOf(item, name), name) : [name])),
  }));
}
