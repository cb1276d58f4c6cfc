import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import { type NamedSentence, wordsOf } from "./named-sentence.ts";

const place = kinds.indexOf("PLACE");
const landmarks = new Set(listed.landmarks);

/** A name that ends in "National Park" or "Drive" is a place's, whoever it is named after. */
export function typeByHead(story: readonly NamedSentence[]): NamedSentence[] {
  return story.map((item) => ({
    ...item,
    names: item.names.map((name) => {
      const words = wordsOf(item, name);
      return words.length > 1 && landmarks.has(words.at(-1) ?? "") ? { ...name, kind: place } : name;
    }),
  }));
}
