import type { GraphQLSchema } from "graphql";
import { type ArticleNode, articleSelection } from "./article-item.ts";
import { isNews, mostNews, type NewsArticle, newsAge } from "./news-sitemap.ts";
import { operationOf } from "./operation.ts";
import { readArguments } from "./read-arguments.ts";

interface Page {
  readonly articles: {
    readonly nodes: readonly ArticleNode[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/**
 * Makes a function that finds the articles of a news sitemap, the newest first: those of the last two days that the query of
 * the address asks for. It throws BadRequest as `listReader` does.
 *
 * @returns null where the schema has no articles
 */
export function newsFinder(
  schema: GraphQLSchema,
): ((context: object, query: URLSearchParams, now: Date) => Promise<readonly NewsArticle[]>) | null {
  const field = schema.getQueryType()?.getFields().articles;
  if (!field) return null;
  const find = operationOf<Page>(
    schema,
    `query News($filter: ArticleFilter!, $since: DateTime!, $now: DateTime!, $after: String) {
      articles(first: 100, after: $after, filter: { and: [$filter, { datePublished: { from: $since, to: $now } }] }) {
        nodes { ${articleSelection} }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  );
  return async (context, query, now) => {
    const { filter } = readArguments(field, ["filter"], query);
    const since = new Date(now.getTime() - newsAge);
    const news: NewsArticle[] = [];
    let after: string | null = null;
    do {
      const { articles }: Page = await find(context, { filter: filter ?? {}, since, now, after });
      news.push(...articles.nodes.filter(isNews));
      after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
    } while (after !== null && news.length < mostNews);
    return news.slice(0, mostNews);
  };
}
