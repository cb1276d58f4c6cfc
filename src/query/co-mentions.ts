import { Appearance } from "../store/appearance.ts";
import type { Article } from "../store/article.ts";
import { type ArticleOptions, allArticles } from "./articles.ts";
import { ascending, descending, type Listing } from "./listing.ts";
import { pairSql, partsOf } from "./pair.ts";
import { isIn, join, type Sql, sql } from "./sql.ts";

type Table = "person" | "faction";

/** What an edge of the list of co-mentions carries beside where the other is mentioned first. */
export interface CoMentionColumns {
  /** Row id of the person or the faction; one of them is null. */
  readonly otherPersonId: number | null;
  readonly otherFactionId: number | null;
  readonly articleCount: number;
}

/**
 * Of so many articles that somebody is in, those stored last, the others are counted. An article names some fifteen people and
 * factions, so that is some 30,000 rows for whoever is in most.
 */
const mostArticles = 2000;

/** A SELECT of `parent`, `article`, `appearance`, and `other_person` or `other_faction`: who else is in articles. */
function together(table: Table, parents: readonly number[]): Sql {
  return join(
    [
      sql(`WITH shared AS MATERIALIZED (SELECT parent, article_id FROM (
          SELECT parent, article_id, row_number() OVER (PARTITION BY parent ORDER BY article_id DESC) AS place FROM (
            SELECT DISTINCT named.canonical_id AS parent, article_id FROM ${table} named
              JOIN appearance ON ${table}_id = named.id WHERE`),
      isIn("named.canonical_id", parents),
      sql(`)) WHERE place <= ${mostArticles})
        SELECT shared.parent, shared.article_id AS article, appearance.id AS appearance,
            person.canonical_id AS other_person, faction.canonical_id AS other_faction
          FROM shared JOIN appearance ON appearance.article_id = shared.article_id
          LEFT JOIN person ON person.id = appearance.person_id LEFT JOIN faction ON faction.id = appearance.faction_id
          WHERE appearance.place_id IS NULL AND ${table}.canonical_id IS NOT shared.parent`),
    ],
    " ",
  );
}

/**
 * Who is in the same articles as people or factions, whoever is in most of them first, and of equal ones whoever was met first. A
 * row is the first appearance there, with `CoMentionColumns`.
 */
export function coMentionsOf(table: Table): Listing<Appearance> {
  const select = (parents: readonly number[]) =>
    join(
      [
        sql(`SELECT parent, min(appearance) AS node, other_person, other_faction, count(DISTINCT article) AS article_count
          FROM (`),
        together(table, parents),
        sql(") GROUP BY parent, other_person, other_faction"),
      ],
      "",
    );
  return {
    name: `co-mentions of ${table}`,
    entity: Appearance,
    order: [...descending("link.article_count"), ...ascending("node.id")],
    link: {
      select,
      edgeColumns: {
        otherPersonId: "other_person",
        otherFactionId: "other_faction",
        articleCount: "article_count",
      },
    },
    conditions: [],
  };
}

/** The articles behind co-mentions, which are the parents: `pairOf` whose they are, and the other. */
export function articlesOfCoMention(table: Table, other: Table, options: ArticleOptions): Listing<Article> {
  const select = (pairs: readonly number[]) => {
    const pair = pairSql("parent", `other_${other}`);
    return join(
      [
        sql(`SELECT DISTINCT ${pair} AS parent, article AS node FROM (`),
        together(table, [...new Set(pairs.map((each) => partsOf(each)[0]))]),
        sql(") WHERE"),
        isIn(pair, pairs),
      ],
      " ",
    );
  };
  return { ...allArticles(options), name: `articles of co-mention ${table} ${other}`, link: { select } };
}
