import { defineEnum } from "../store/define-enum.ts";
import { allArticles } from "./articles.ts";
import { type Connection, type Edge, findPage } from "./connection.ts";
import { decodeCursor, encodeCursor, fingerprint } from "./cursor.ts";
import { allFactions } from "./factions.ts";
import type { Listing } from "./listing.ts";
import type { Loaders } from "./loaders.ts";
import { searchNames } from "./name-search.ts";
import { type PageArguments, pageOf } from "./page.ts";
import { allPeople } from "./people.ts";
import { allQuotes } from "./quotes.ts";
import { badUserInput } from "./request-error.ts";

export const SearchType = defineEnum("SearchType", "What a search looks for.", {
  PERSON: "People, by name.",
  FACTION: "Factions, by name.",
  ARTICLE: "Articles, by their words.",
  QUOTE: "Quotes, by their words.",
});
export type SearchType = keyof typeof SearchType;

/** So many of each type can be paged through; who wants more asks the type's own list. */
const mostOfEach = 50;

type Found = Edge<{ readonly key: string; readonly __typename: string }>;

/**
 * Searches several types at once. Ranks of different types cannot be compared, so the best of each come first, then the second
 * best, and so on.
 *
 * @param types in the order in which results of equal place come
 * @throws RequestError BAD_USER_INPUT for a blank query, or for a type that is asked for twice
 */
export async function searchAll(
  loaders: Loaders,
  query: string,
  types: readonly SearchType[],
  pageArguments: PageArguments,
): Promise<Omit<Connection<unknown>, "list">> {
  if (query.trim() === "") throw badUserInput("`query` is blank; say what to search for");
  if (types.length === 0 || new Set(types).size < types.length) throw badUserInput("give each of `types` once");
  const page = pageOf(pageArguments);
  const list = fingerprint(["search", query, types]);
  const lists = await Promise.all(types.map((type) => findBest(loaders, type, query)));
  const places = Array.from({ length: mostOfEach }, (_, place) =>
    lists.flatMap((edges) => edges.slice(place, place + 1)),
  );
  const results = places.flat();

  const at = page.cursor === null ? null : placeOf(page.cursor, list, results);
  const [start, end] = page.backward
    ? [Math.max(0, (at ?? results.length) - page.size), at ?? results.length]
    : [at === null ? 0 : at + 1, (at === null ? 0 : at + 1) + page.size];
  const edges = results.slice(start, end).map((edge, index) => {
    return { ...edge, cursor: encodeCursor(list, [edge.node.__typename, edge.node.key, start + index]) };
  });
  return {
    edges,
    countAll: async () => results.length,
    hasNext: async () => end < results.length,
    hasPrevious: async () => start > 0,
  };
}

async function findBest(loaders: Loaders, type: SearchType, query: string): Promise<readonly Found[]> {
  const { edges } = await findPage(loaders, await listingOf(loaders, type, query), { first: mostOfEach });
  return edges as unknown as readonly Found[];
}

async function listingOf(loaders: Loaders, type: SearchType, query: string): Promise<Listing<unknown>> {
  if (type === "ARTICLE") return allArticles({ search: query });
  if (type === "QUOTE") return allQuotes({ search: query });
  if (type === "PERSON") return allPeople(null, await searchNames(loaders, "person", query));
  return allFactions(null, await searchNames(loaders, "faction", query));
}

/** Where a cursor's result stands now; where it stood if it is not found any more. */
function placeOf(cursor: string, list: string, results: readonly Found[]): number {
  const [typename, key, place] = decodeCursor(cursor, list, 3);
  const now = results.findIndex(({ node }) => node.key === key && node.__typename === typename);
  return now >= 0 ? now : Number(place);
}
