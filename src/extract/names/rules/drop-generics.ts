import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import organizations from "../organizations.data.json" with { type: "json" };
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
const titles = new Set(listed.titles);
const heads = new Set([...listed.organizationHeads, ...listed.placeHeads, ...listed.landmarks, ...listed.directions]);
const commonAcronyms = new Set(context.commonAcronyms);
const currencies = new Set(context.currencies);
const bodies = new Set(organizations.names);

/** "The Council", "the Kingdom" and "the Crown Prince" are written like names and are none, nor is "GDP"; "Congress" is one. */
export function dropGenerics(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    item.names.filter((name) => {
      const words = wordsOf(item, name);
      const [first = ""] = words;
      if (words.length === 1 && commonAcronyms.has(first)) return false;
      if (currencies.has(item.sentence.words[name.end]?.lower ?? "")) return false;
      if (words.length === 1 && heads.has(first) && !bodies.has(first)) return name.kind === person;
      return !words.every((word) => titles.has(word));
    }),
  );
}
