import { Article } from "../store/article.ts";
import { defineEnum } from "../store/define-enum.ts";
import { type ArticleFilter, articleCondition } from "./article-filter.ts";
import { searchText } from "./full-text.ts";
import { arranged, type ListOptions } from "./list-options.ts";
import { ascending, descending, type Link, type Listing } from "./listing.ts";
import { isIn, join, sql } from "./sql.ts";

export const ArticleOrder = defineEnum("ArticleOrder", "How articles are ordered.", {
  RELEVANCE: "What fits the search best first; only together with `search`, and then the default.",
  NEWEST: "Newest first; those without a date last. The default without a search.",
  OLDEST: "Those without a date first, then the oldest.",
});
export type ArticleOrder = keyof typeof ArticleOrder;

const ordering = {
  orders: {
    NEWEST: descending("coalesce(node.date_published, '')", "node.id"),
    OLDEST: ascending("coalesce(node.date_published, '')", "node.id"),
  },
  usual: "NEWEST",
  find: (text: string) => searchText("article_text", text),
} as const;

/** Which articles, and in which order. */
export type ArticleOptions = ListOptions<ArticleFilter, ArticleOrder>;

function listing(name: string, options: ArticleOptions, link?: Link): Listing<Article> {
  const conditions = [articleCondition(options.filter)];
  const list = { name: `articles ${name}`, entity: Article, ...arranged(options, ordering, conditions) };
  return link ? { ...list, link } : list;
}

/** All articles. */
export function allArticles(options: ArticleOptions = {}): Listing<Article> {
  return listing("all", options);
}

/** The articles that people are in. */
export function articlesOfPerson(options: ArticleOptions): Listing<Article> {
  return listing("of person", options, appearanceLink("person"));
}

/** The articles that factions are in. */
export function articlesOfFaction(options: ArticleOptions): Listing<Article> {
  return listing("of faction", options, appearanceLink("faction"));
}

function appearanceLink(table: "person" | "faction"): Link {
  const select = `SELECT DISTINCT named.canonical_id AS parent, article_id AS node FROM ${table} named
    JOIN appearance ON ${table}_id = named.id WHERE`;
  return { select: (parents) => join([sql(select), isIn("named.canonical_id", parents)], " ") };
}
