import { Article } from "../store/article.ts";
import { type ArticleFilter, articleCondition } from "./article-filter.ts";
import type { Link, Listing } from "./listing.ts";
import { isIn, join, sql } from "./sql.ts";

/** Newest first; those without a date last. */
const order = { keys: ["coalesce(node.date_published, '')", "node.id"], descending: true };

function listing(name: string, filter: ArticleFilter | null | undefined, link?: Link): Listing<Article> {
  const conditions = [articleCondition(filter)];
  return { name: `articles ${name}`, entity: Article, order, conditions, ...(link ? { link } : {}) };
}

/** All articles. */
export function allArticles(filter?: ArticleFilter | null): Listing<Article> {
  return listing("all", filter);
}

/** The articles that people are in. */
export function articlesOfPerson(filter?: ArticleFilter | null): Listing<Article> {
  return listing("of person", filter, appearanceLink("person"));
}

/** The articles that factions are in. */
export function articlesOfFaction(filter?: ArticleFilter | null): Listing<Article> {
  return listing("of faction", filter, appearanceLink("faction"));
}

function appearanceLink(table: "person" | "faction"): Link {
  const select = `SELECT DISTINCT named.canonical_id AS parent, article_id AS node FROM ${table} named
    JOIN appearance ON ${table}_id = named.id WHERE`;
  return { select: (parents) => join([sql(select), isIn("named.canonical_id", parents)], " ") };
}
