import { Appearance } from "../store/appearance.ts";
import type { Article } from "../store/article.ts";
import type { Faction, FactionKind } from "../store/faction.ts";
import type { Person } from "../store/person.ts";
import type { Place } from "../store/place.ts";
import { Quote } from "../store/quote.ts";
import type { RowOf } from "./columns.ts";
import { findAll } from "./find.ts";
import { findEntity } from "./find-entity.ts";
import type { Loaders } from "./loaders.ts";
import { quoteParties, quoteSpans } from "./quote-parts.ts";

type EntityRow =
  | ({ readonly __typename: "Person" } & RowOf<Person>)
  | ({ readonly __typename: "Faction" } & RowOf<Faction>)
  | ({ readonly __typename: "Place" } & RowOf<Place>);

/** A node of JSON-LD. */
type LinkedNode = Readonly<Record<string, unknown>>;

/**
 * An article as a NewsArticle of schema.org (https://schema.org/NewsArticle), in JSON-LD. Only what is known is in it: a property
 * without a value is left out. Seven statements for any number of articles in a tick.
 */
export async function newsArticleOf(loaders: Loaders, article: RowOf<Article>): Promise<LinkedNode> {
  const [mentions, hasPart] = await Promise.all([entitiesIn(loaders, article.id), quotationsIn(loaders, article.id)]);
  const authors: string[] = JSON.parse(article.authorsJson);
  const bodies = new Set([article.publisher, ...mentions.filter(isFaction).map(({ name }) => name)]);
  const { url } = article;
  return known({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.headline,
    alternativeHeadline: article.standfirst,
    description: article.standfirst,
    author: authors.map((name) => ({ "@type": bodies.has(name) ? "Organization" : "Person", name })),
    publisher: article.publisher && { "@type": "Organization", name: article.publisher },
    creditText: article.credit,
    dateline: article.dateline,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    inLanguage: article.inLanguage === "und" ? null : article.inLanguage,
    articleSection: article.section,
    url,
    mainEntityOfPage: url && { "@type": "WebPage", "@id": url },
    articleBody: article.bodyText,
    mentions: mentions.map(thingOf),
    hasPart,
  });
}

/** The people, factions and places in it, each once, first mentioned first. */
async function entitiesIn(loaders: Loaders, articleId: number): Promise<EntityRow[]> {
  const appearances = await findAll(loaders, Appearance, "articleId", articleId, { order: "position" });
  const found = await Promise.all(appearances.map((appearance) => findEntity(loaders, appearance)));
  const entities = found.filter((entity) => entity !== null) as EntityRow[];
  return [...new Map(entities.map((entity) => [`${entity.__typename} ${entity.key}`, entity])).values()];
}

/**
 * What stands in quotation marks, as Quotations: direct quotes whole, of mixed ones each verbatim part. Indirect speech is in the words
 * of the article, and no quotation.
 */
async function quotationsIn(loaders: Loaders, articleId: number): Promise<LinkedNode[]> {
  const quotes = await findAll(loaders, Quote, "articleId", articleId, { order: "position" });
  const quotations = await Promise.all(
    quotes.map(async ({ id, kind, text }) => {
      const [speakers, verbatim] = await Promise.all([
        quoteParties(loaders, id, "SPEAKER") as Promise<EntityRow[]>,
        quoteSpans(loaders, id, "VERBATIM"),
      ]);
      const texts = kind === "DIRECT" ? [text] : verbatim.map(({ exact }) => exact);
      const by = speakers.map(thingOf);
      return texts.map((words) => known({ "@type": "Quotation", text: words, creator: by, spokenByCharacter: by }));
    }),
  );
  return quotations.flat();
}

/** The kinds of bodies for which schema.org has a type that means the same; the others are each an Organization. */
const organizationTypes: { readonly [Kind in FactionKind]?: string } = {
  GOVERNMENT: "GovernmentOrganization",
  MINISTRY: "GovernmentOrganization",
  POLITICAL_PARTY: "PoliticalParty",
  NGO: "NGO",
  MEDIA: "NewsMediaOrganization",
};

function thingOf(entity: EntityRow): LinkedNode {
  const { name } = entity;
  if (entity.__typename === "Person") {
    const { givenName, familyName, honorificPrefix } = entity;
    return known({ "@type": "Person", name, givenName, familyName, honorificPrefix });
  }
  if (isFaction(entity)) return { "@type": organizationTypes[entity.kind] ?? "Organization", name };
  return { "@type": entity.countryCode === null ? "Place" : "Country", name };
}

function isFaction(entity: EntityRow): entity is EntityRow & { readonly __typename: "Faction" } {
  return entity.__typename === "Faction";
}

/** A node without what is not known: no nulls, no empty texts, no empty lists. */
function known(node: LinkedNode): LinkedNode {
  const isKnown = (value: unknown) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(node).filter(([, value]) => isKnown(value)));
}
