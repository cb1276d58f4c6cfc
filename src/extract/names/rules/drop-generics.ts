import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import organizations from "../organizations.data.json" with { type: "json" };
import type { TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
const titles = new Set(listed.titles);
const heads = new Set([...listed.organizationHeads, ...listed.placeHeads, ...listed.landmarks, ...listed.directions]);
const commonAcronyms = new Set(context.commonAcronyms);
const noises = new Set(context.transcriptNoises);
const currencies = new Set(context.currencies);
const bodies = new Set(organizations.names);

/** The word before a name, or nothing at the sentence's start. */
const before = ({ sentence }: NamedSentence, { start }: TaggedName) => sentence.words[start - 1]?.text ?? "";

/** "The Council", "the Kingdom" and "the Crown Prince" are written like names and are none, nor are "GDP" and "(LAUGHTER)". */
export function dropGenerics(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    item.names.filter((name) => {
      const words = wordsOf(item, name);
      const [first = ""] = words;
      if (words.length === 1 && commonAcronyms.has(first)) return false;
      if (words.every((word) => noises.has(word.toUpperCase())) && /^[([]$/.test(before(item, name))) return false;
      if (currencies.has(item.sentence.words[name.end]?.lower ?? "")) return false;
      if (words.length === 1 && heads.has(first) && !bodies.has(first)) return name.kind === person;
      return !words.every((word) => titles.has(word));
    }),
  );
}
