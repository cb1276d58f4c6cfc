import { dateTime, encodeId } from "./global-id.mjs";

const idField = (type) => ({ id: ({ key }) => encodeId(type, key) });

/** Connections are pages as `pageOf` makes them. */
const connection = {
  edges: (page) => page.nodes.map((node) => ({ node, page })),
  pageInfo: (page) => page,
  totalCount: (page) => page.count(),
};
const edge = { cursor: ({ page, node }) => page.cursorOf(node) };
const appearanceEdge = {
  mentionCount: ({ node }) => node.mentionCount,
  quoteCount: ({ node }) => node.quoteCount,
};

/** Resolvers of the fields that are made from what is there. */
export const plainFields = {
  Article: {
    ...idField("Article"),
    authors: ({ authorsJson }) => JSON.parse(authorsJson),
    datePublished: ({ date }) => dateTime(date),
  },
  Quote: { ...idField("Quote"), attribution: (quote) => quote },
  Person: idField("Person"),
  Faction: idField("Faction"),
  RelatedStory: idField("RelatedStory"),
  Role: {
    firstSeen: ({ firstSeen }) => dateTime(firstSeen),
    lastSeen: ({ lastSeen }) => dateTime(lastSeen),
  },
  ArticleConnection: {
    ...connection,
    facets: (page, { by, top }) => Promise.all(by.map((each) => page.facet(each, top))),
  },
  ArticleEdge: edge,
  QuoteConnection: connection,
  RelatedStoryConnection: connection,
  ArticlePersonConnection: connection,
  ArticlePersonEdge: appearanceEdge,
  ArticleFactionConnection: connection,
  ArticleFactionEdge: appearanceEdge,
  PageInfo: {
    hasNextPage: (page) => page.hasNext,
    hasPreviousPage: (page) => page.hasPrevious(),
    endCursor: (page) => (page.nodes.length > 0 ? page.cursorOf(page.nodes.at(-1)) : null),
  },
  FacetValue: { value: ({ key, value }) => (key ? encodeId("Faction", key) : value) },
};
