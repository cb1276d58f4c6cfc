import { encodeGlobalId, type NodeType } from "../../src/query/global-id.ts";
import type { Store } from "../../src/store/database.ts";

/** Values to ask for, each under the words that tell it from the others of its field; empty where there is but one. */
export type Samples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Of a table of names: one that many articles have, and one that hardly any has. */
const mentioned = (table: string) =>
  `SELECT key FROM appearance JOIN ${table} ON ${table}.id = ${table}_id GROUP BY ${table}_id ORDER BY count(*)`;
const speaking = `SELECT key FROM quote_party JOIN person ON person.id = person_id WHERE role = 'SPEAKER'
  GROUP BY person_id ORDER BY count(*)`;

/**
 * Values for every field of every filter that lists take, by "filter type.field", from what a store has; both what is
 * frequent in it and what is rare, because what is fast for one may be slow for the other.
 */
export async function samplesOf({ reader }: Store): Promise<Samples> {
  const first = async (sql: string): Promise<string> => {
    const [row] = await reader.all<{ key: string }>(`${sql} LIMIT 1`);
    if (!row) throw new Error(`the store has nothing for: ${sql}`);
    return row.key;
  };
  const ids = async (type: NodeType, sql: string) => ({
    frequent: [encodeGlobalId(type, await first(`${sql} DESC`))],
    rare: [encodeGlobalId(type, await first(sql))],
  });
  const values = async (table: string, column: string) => {
    const sql = `SELECT ${column} AS key FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY count(*)`;
    return { frequent: [await first(`${sql} DESC`)], rare: [await first(sql)] };
  };
  const id = async (type: NodeType) => ({
    "": [encodeGlobalId(type, await first(`SELECT key FROM ${type.toLowerCase()}`))],
  });

  const [person, faction, place] = [
    await ids("Person", mentioned("person")),
    await ids("Faction", mentioned("faction")),
    await ids("Place", mentioned("place")),
  ];
  const article = await id("Article");
  const datePublished = {
    "a day": { from: "2020-05-04T00:00:00Z", to: "2020-05-05T00:00:00Z" },
    years: { from: "2016-01-01T00:00:00Z" },
  };
  const text = { frequent: "people", rare: "people ombudsman" };
  const publisher = await values("article", "publisher");
  const roleName = await values("role", "role_name");
  return {
    "ArticleFilter.id": article,
    "ArticleFilter.datePublished": datePublished,
    "ArticleFilter.publisher": publisher,
    "ArticleFilter.section": await values("article", "section"),
    "ArticleFilter.language": await values("article", "in_language"),
    "ArticleFilter.person": person,
    "ArticleFilter.faction": faction,
    "ArticleFilter.place": place,
    "ArticleFilter.text": text,
    "QuoteFilter.id": await id("Quote"),
    "QuoteFilter.speaker": await ids("Person", speaking),
    "QuoteFilter.speakerFaction": faction,
    "QuoteFilter.role": roleName,
    "QuoteFilter.about": faction,
    "QuoteFilter.kind": { frequent: ["DIRECT"], rare: ["MIXED"] },
    "QuoteFilter.status": { frequent: ["RESOLVED"], rare: ["AMBIGUOUS"] },
    "QuoteFilter.minimumConfidence": { frequent: 0.5, rare: 0.99 },
    "QuoteFilter.article": article,
    "QuoteFilter.inArticle": {
      publisher: { publisher: publisher.rare },
      day: { datePublished: datePublished["a day"] },
    },
    "QuoteFilter.datePublished": datePublished,
    "QuoteFilter.text": text,
    "PersonFilter.id": person,
    "PersonFilter.name": { frequent: "a", rare: "abigail z" },
    "PersonFilter.affiliation": faction,
    "PersonFilter.role": roleName,
    "FactionFilter.id": faction,
    "FactionFilter.name": { frequent: "a", rare: "zz" },
    "FactionFilter.kind": { frequent: ["COMPANY"], rare: ["MEDIA"] },
    "FactionFilter.partOf": faction,
    "RelatedStoryFilter.origin": { frequent: "COMPUTED" },
    "RelatedStoryFilter.article": article,
    "RelatedStoryFilter.minimumScore": { frequent: 0.1, rare: 0.99 },
    "QuoteChangeFilter.kind": { frequent: ["REWORDED"] },
    "QuoteChangeFilter.article": article,
    "QuoteChangeFilter.speaker": person,
    "QuoteChangeFilter.wordsInBoth": { "": true },
  };
}
