import type { Reading } from "../extract/reading.ts";
import type { Story } from "../formats/story.ts";
import { explainArticle } from "./explain-article.ts";
import { explainFaction, explainPerson, explainPlace } from "./explain-entity.ts";
import { explainQuote } from "./explain-quote.ts";
import { ruleOf } from "./rule-of.ts";
import { laySection, type Sheet } from "./sheet.ts";

/**
 * An article with every decision that was taken about it and the rule that took it, as text for a terminal: first the
 * article with its quotes in numbered brackets, then the quotes, people, factions and places.
 *
 * @param reading of this very story
 */
export function explainReading(story: Story, reading: Reading, sheet: Sheet): string {
  const { quotes, people, factions, places, inLanguage, inLanguageBy, extractorVersion } = reading;
  const { paint } = sheet;
  const parts = [
    `language ${inLanguage} ${ruleOf(inLanguageBy, paint)}, extractor ${extractorVersion}`,
    ...explainArticle(story, reading, sheet),
    ...laySection(
      "QUOTES",
      quotes.map((quote, index) => explainQuote(quote, index + 1, reading, paint)),
      sheet,
    ),
    ...laySection(
      "PEOPLE",
      people.map((person, index) => explainPerson(person, index, reading, paint)),
      sheet,
    ),
    ...laySection(
      "FACTIONS",
      factions.map((faction, index) => explainFaction(faction, index, reading, paint)),
      sheet,
    ),
    ...laySection(
      "PLACES",
      places.map((place, index) => explainPlace(place, index, reading, paint)),
      sheet,
    ),
  ];
  return parts.join("\n\n");
}
