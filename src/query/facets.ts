import { defineEnum } from "../store/define-enum.ts";
import { aggregate, firstRows, perParent } from "./aggregate.ts";
import type { List } from "./connection.ts";
import { byArticle, byColumn, byEntity, byVoice, type FacetCounts } from "./facet-counts.ts";
import { listsAll } from "./listing.ts";
import type { Loaders } from "./loaders.ts";
import { badUserInput } from "./request-error.ts";

export const ArticleFacetField = defineEnum("ArticleFacetField", "What articles are counted by.", {
  PUBLISHER: "Who published them.",
  SECTION: "The publisher's section.",
  LANGUAGE: "The language they are written in.",
  PERSON: "Who is in them.",
  FACTION: "Which bodies are in them.",
  PLACE: "Which places are in them.",
});
export type ArticleFacetField = keyof typeof ArticleFacetField;

export const QuoteFacetField = defineEnum("QuoteFacetField", "What quotes are counted by.", {
  SPEAKER: "Who said them: a person or a faction. A joint quote counts for each.",
  FACTION: "For which bodies they speak: said by them, on their behalf, or by somebody with a role in them.",
  ABOUT: "Whom or what they are about.",
  KIND: "How their words are given.",
  STATUS: "How far their speaker is known.",
  METHOD: "By which rule their speaker is known.",
  PUBLISHER: "Who published their articles.",
  SECTION: "The section of their articles.",
});
export type QuoteFacetField = keyof typeof QuoteFacetField;

/** A value that items of a list have, and how many. */
export interface FacetCount {
  /** What they have in common, to be filtered by; of an entity its row id. */
  readonly value: string | number;
  /** Of which type the entity is; null where the value is no entity. */
  readonly type: "Person" | "Faction" | "Place" | null;
  readonly count: number;
}

const appearances = { table: "appearance", item: "article_id", where: "TRUE" } as const;
const parties = (role: string) => ({ table: "quote_party", item: "quote_id", where: `role = '${role}'` }) as const;

const articleCounts: Readonly<Record<ArticleFacetField, FacetCounts>> = {
  PUBLISHER: byColumn("publisher"),
  SECTION: byColumn("section"),
  LANGUAGE: byColumn("in_language"),
  PERSON: byEntity(["person"], appearances),
  FACTION: byEntity(["faction"], appearances),
  PLACE: byEntity(["place"], appearances),
};

const quoteCounts: Readonly<Record<QuoteFacetField, FacetCounts>> = {
  SPEAKER: byEntity(["person", "faction"], parties("SPEAKER")),
  FACTION: byVoice(),
  ABOUT: byEntity(["person", "faction", "place"], parties("ABOUT")),
  KIND: byColumn("kind"),
  STATUS: byColumn("attribution_status"),
  METHOD: byColumn("attribution_method"),
  PUBLISHER: byArticle("publisher"),
  SECTION: byArticle("section"),
};

const mostValues = 100;

/** The values that most articles of a list have; see `countBy`. */
export function articleFacet(loaders: Loaders, list: List, field: ArticleFacetField, top: number) {
  return countBy(loaders, list, `article facet ${field}`, articleCounts[field], top);
}

/** The values that most quotes of a list have; see `countBy`. */
export function quoteFacet(loaders: Loaders, list: List, field: QuoteFacetField, top: number) {
  return countBy(loaders, list, `quote facet ${field}`, quoteCounts[field], top);
}

/**
 * The values that most items of a whole list have, the most frequent first, and among equals in the order of their values.
 *
 * @throws RequestError BAD_USER_INPUT for a `top` that is not from 1 to 100
 */
function countBy(loaders: Loaders, list: List, name: string, counts: FacetCounts, top: number): Promise<FacetCount[]> {
  if (top < 1 || top > mostValues) throw badUserInput(`\`top\` is ${top}; it must be from 1 to ${mostValues}`);
  const counted = { all: listsAll(list.listing), perParent: perParent(list) };
  const statement = firstRows(list, counts.select(counted), "count DESC, value, type", top);
  return aggregate(loaders, list, `${name} ${top}`, statement, counts.column);
}
