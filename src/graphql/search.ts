import { Arg, Args, Ctx, createUnionType, Query, Resolver } from "type-graphql";
import { SearchType, searchAll } from "../query/search.ts";
import { Article } from "../store/article.ts";
import { Faction } from "../store/faction.ts";
import type { NodeRow } from "../store/node.ts";
import { Person } from "../store/person.ts";
import { Quote } from "../store/quote.ts";
import { connectionType, edgeType } from "./connection-type.ts";
import type { GraphqlContext } from "./context.ts";
import { PageArguments } from "./page-arguments.ts";

const SearchResult = createUnionType({
  name: "SearchResult",
  description: "Something that a search can find.",
  types: () => [Person, Faction, Article, Quote] as const,
  resolveType: (row: object): string => (row as NodeRow).__typename,
});

export const SearchResultEdge = edgeType("SearchResult", SearchResult);
const SearchResultConnection = connectionType("SearchResult", SearchResult, SearchResultEdge);

@Resolver()
export class SearchResolver {
  @Query(() => SearchResultConnection, {
    description:
      "Searches all types at once: the best of each, then the second best, and so on, at most 50 of each. The types' own lists go on from there.",
  })
  search(
    @Arg("query", () => String, {
      description: "What to search for, in the syntax of `search` of the types' own lists.",
    })
    query: string,
    @Arg("types", () => [SearchType], {
      defaultValue: ["PERSON", "FACTION", "ARTICLE", "QUOTE"],
      description: "What to look for; of equal place the first comes first.",
    })
    types: SearchType[],
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return searchAll(loaders, query, types, page);
  }
}
