import { isListed } from "../gazetteer.ts";
import { kinds } from "../name-tag.ts";
import { type NamedSentence, wordsOf } from "./named-sentence.ts";
import { kindByHead } from "./type-by-head.ts";

const organization = kinds.indexOf("ORGANIZATION");

/** The first words of firms' names, "Pomelo" of "Pomelo Devices", that no list knows as anything else. */
export function shortBodies(story: readonly NamedSentence[]): Set<string> {
  const short = new Set<string>();
  for (const item of story) {
    for (const name of item.names) {
      const words = wordsOf(item, name);
      const [first = ""] = words;
      if (name.kind === organization && words.length === 2 && kindByHead(words) === organization && !isListed(first))
        short.add(first);
    }
  }
  return short;
}
