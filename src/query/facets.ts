import { defineEnum } from "../store/define-enum.ts";
import { aggregate } from "./aggregate.ts";
import type { List } from "./connection.ts";
import type { Loaders } from "./loaders.ts";
import { speakersOf, speakingFor } from "./quote-voices.ts";
import { badUserInput } from "./request-error.ts";
import { sql } from "./sql.ts";

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

/** SQL for a facet: a table with `node` and `value`, each pair once, and `type`. */
type Pairs = string;

const column = (table: "article" | "quote", name: string): Pairs =>
  `SELECT list.parent, list.node, ${name} AS value, NULL AS type FROM list JOIN ${table} ON ${table}.id = list.node
    WHERE ${name} IS NOT NULL`;

const ofArticle = (name: string): Pairs =>
  `SELECT list.parent, list.node, article.${name} AS value, NULL AS type FROM list JOIN quote ON quote.id = list.node
    JOIN article ON article.id = quote.article_id WHERE article.${name} IS NOT NULL`;

/** Who is in articles, or has to do with quotes; names that stand for one are one. */
function entities(table: "person" | "faction" | "place", link: string): Pairs {
  const type = { person: "Person", faction: "Faction", place: "Place" }[table];
  const id = table === "place" ? "linked.place_id" : "named.canonical_id";
  const names = table === "place" ? "" : `JOIN ${table} named ON named.id = linked.${table}_id`;
  return `SELECT DISTINCT list.parent, list.node, ${id} AS value, '${type}' AS type FROM list JOIN ${link} ${names}
    WHERE linked.${table}_id IS NOT NULL`;
}

const appearance = "appearance linked ON linked.article_id = list.node";
const party = (role: string) => `quote_party linked ON linked.quote_id = list.node AND linked.role = '${role}'`;

const pairs: Readonly<Record<ArticleFacetField, Pairs>> = {
  PUBLISHER: column("article", "publisher"),
  SECTION: column("article", "section"),
  LANGUAGE: column("article", "in_language"),
  PERSON: entities("person", appearance),
  FACTION: entities("faction", appearance),
  PLACE: entities("place", appearance),
};

const quotePairs: Readonly<Record<QuoteFacetField, Pairs>> = {
  SPEAKER: speakersOf("list"),
  FACTION: speakingFor("list", { includeMembers: true }),
  ABOUT: (["person", "faction", "place"] as const).map((table) => entities(table, party("ABOUT"))).join(" UNION ALL "),
  KIND: column("quote", "kind"),
  STATUS: column("quote", "attribution_status"),
  METHOD: column("quote", "attribution_method"),
  PUBLISHER: ofArticle("publisher"),
  SECTION: ofArticle("section"),
};

const mostValues = 100;

/** The values that most articles of a list have; see `countBy`. */
export function articleFacet(loaders: Loaders, list: List, field: ArticleFacetField, top: number) {
  return countBy(loaders, list, `article facet ${field}`, pairs[field], top);
}

/** The values that most quotes of a list have; see `countBy`. */
export function quoteFacet(loaders: Loaders, list: List, field: QuoteFacetField, top: number) {
  return countBy(loaders, list, `quote facet ${field}`, quotePairs[field], top);
}

/**
 * The values that most items of a whole list have, the most frequent first, and among equals in the order of their values.
 *
 * @throws RequestError BAD_USER_INPUT for a `top` that is not from 1 to 100
 */
function countBy(loaders: Loaders, list: List, name: string, from: Pairs, top: number): Promise<FacetCount[]> {
  if (top < 1 || top > mostValues) throw badUserInput(`\`top\` is ${top}; it must be from 1 to ${mostValues}`);
  const counted = `SELECT parent, value, type, count(*) AS count,
      row_number() OVER (PARTITION BY parent ORDER BY count(*) DESC, value) AS place
    FROM (${from}) GROUP BY parent, type, value`;
  const statement = sql(
    `SELECT parent, value, type, count FROM (${counted}) WHERE place <= ? ORDER BY parent, place`,
    top,
  );
  return aggregate(loaders, list, `${name} ${top}`, statement);
}
