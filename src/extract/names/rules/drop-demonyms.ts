import { isDemonym } from "../countries.ts";
import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

// "French" and "English" are surnames as well.
const person = kinds.indexOf("PERSON");
const directions = new Set(listed.directions);
const currencySign = /^[$£€¥]/u;

/** "Syrian", "Costa Ricans", "West African". */
function isNationality(words: readonly string[]): boolean {
  const [first = "", ...rest] = words;
  return isDemonym(words.join(" ")) || (directions.has(first) && isDemonym(rest.join(" ")));
}

/** "Syrian" in "Syrian rebels" is no name, "Costa Ricans" neither; "US" before "$5" is a currency. */
export function dropDemonyms(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    item.names.filter((name) => {
      if (name.kind === person) return true;
      const next = item.sentence.words[name.end]?.text ?? "";
      return !isNationality(wordsOf(item, name)) && !currencySign.test(next);
    }),
  );
}
