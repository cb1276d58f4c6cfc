import { isDemonym } from "../countries.ts";
import { kinds } from "../name-tag.ts";
import { type NamedSentence, wordsOf } from "./named-sentence.ts";

const place = kinds.indexOf("PLACE");
const other = kinds.indexOf("OTHER");
const currencySign = /^[$£€¥]/u;

/** "Syrian" in "Syrian rebels" is no name, "Costa Ricans" neither; "US" before "$5" is a currency. */
export function dropDemonyms(story: readonly NamedSentence[]): NamedSentence[] {
  return story.map((item) => ({
    ...item,
    names: item.names.filter((name) => {
      if (name.kind !== place && name.kind !== other) return true;
      const next = item.sentence.words[name.end]?.text ?? "";
      return !isDemonym(wordsOf(item, name).join(" ")) && !currencySign.test(next);
    }),
  }));
}
