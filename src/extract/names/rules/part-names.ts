import { isGivenName, isListed } from "../gazetteer.ts";
import { kinds } from "../name-tag.ts";
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";
import { kindByHead } from "./type-by-head.ts";

const person = kinds.indexOf("PERSON");
const organization = kinds.indexOf("ORGANIZATION");
const place = kinds.indexOf("PLACE");
const joints = new Set(["and", "&"]);
const links = new Set(["of", "at", "for", "from", "with"]);
const partyLetter = /^[A-Z]$/;

/** "Dragovan and Benedek" are two people; "Ana and" is one. */
function parted(words: readonly string[], name: TaggedName): TaggedName[] {
  const joint = words.findIndex((word) => joints.has(word));
  if (joint < 0) return [name];
  const parts = [changed(name, { end: name.start + joint }), changed(name, { start: name.start + joint + 1 })];
  return parts.filter(({ start, end }) => end > start);
}

/** "D-Wexford" behind a name is a party and the place that elects. */
function elected(words: readonly string[], name: TaggedName): TaggedName {
  const [letter = "", hyphen] = words;
  return partyLetter.test(letter) && hyphen === "-" && words.length > 2
    ? changed(name, { start: name.start + 2, kind: place })
    : name;
}

/** "Gunther Plaschke of Meinhardt Bank" is a person and a body. */
function belonging(words: readonly string[], name: TaggedName): TaggedName[] {
  const link = words.findIndex((word) => links.has(word));
  const [head, tail] = [words.slice(0, link), words.slice(link + 1)];
  if ((link !== 2 && link !== 3) || !/^\p{Lu}/u.test(tail[0] ?? "")) return [name];
  const unlisted = kindByHead(tail) === organization && head.every((word) => !isListed(word));
  if (!isGivenName(head[0] ?? "") && !unlisted) return [name];
  return [
    changed(name, { end: name.start + link, kind: person }),
    changed(name, { start: name.start + link + 1, kind: name.kind === person ? organization : name.kind }),
  ];
}

/** "Institute for Hearing in Lowmoor" is a body and the place where it is. */
function located(words: readonly string[], name: TaggedName): TaggedName[] {
  const at = words.lastIndexOf("in");
  const placed = name.kind === organization && at > 0 && words.slice(at + 1).every((word) => /^\p{Lu}/u.test(word));
  if (!placed || at === words.length - 1) return [name];
  return [changed(name, { end: name.start + at }), changed(name, { start: name.start + at + 1, kind: place })];
}

/** Names that the tagger ran together: of two people, of a party and a place, of a person, a body and its place. */
export function partNames(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    item.names
      .map((name) => elected(wordsOf(item, name), name))
      .flatMap((name) => belonging(wordsOf(item, name), name))
      .flatMap((name) => located(wordsOf(item, name), name))
      .flatMap((name) => (name.kind === person ? parted(wordsOf(item, name), name) : [name])),
  );
}
