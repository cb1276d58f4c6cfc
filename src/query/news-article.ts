import { Appearance } from "../store/appearance.ts";
import type { Article } from "../store/article.ts";
import type { Faction, FactionKind } from "../store/faction.ts";
import type { Person } from "../store/person.ts";
import type { Place } from "../store/place.ts";
import { Quote } from "../store/quote.ts";
import type { RowOf } from "./columns.ts";
import { findAll } from "./find.ts";
import { findEntity } from "./find-entity.ts";
import { languageTag } from "./language-tag.ts";
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
 * without a value is left out. Who speaks in a quotation is a node of `mentions`: both have the same `@id`, a blank node of this
 * document. Seven statements for any number of articles in a tick.
 */
export async function newsArticleOf(loaders: Loaders, article: RowOf<Article>): Promise<LinkedNode> {
  const [mentions, quotations] = await Promise.all([
    entitiesIn(loaders, article.id),
    quotationsIn(loaders, article.id),
  ]);
  const ids = new Map(mentions.map((entity, index) => [nameOf(entity), `_:b${index}`]));
  const authors: string[] = JSON.parse(article.authorsJson);
  const bodies = new Set([article.publisher, ...mentions.filter(isFaction).map(({ name }) => name)]);
  const { url } = article;
  const language = languageTag(article.inLanguage);
  return known({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.headline,
    description: article.standfirst,
    author: authors.map((name) => ({ "@type": bodies.has(name) ? "Organization" : "Person", name })),
    publisher: article.publisher && { "@type": "Organization", name: article.publisher },
    creditText: article.credit,
    dateline: article.dateline,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    inLanguage: language === "und" ? null : language,
    articleSection: article.section,
    url,
    mainEntityOfPage: url && { "@type": "WebPage", "@id": url },
    articleBody: article.bodyText,
    mentions: mentions.map((entity) => thingOf(entity, ids)),
    hasPart: quotations.map(({ text, speakers }) => {
      const by = speakers.map((speaker) => referenceTo(speaker, ids));
      return known({ "@type": "Quotation", text, creator: by, spokenByCharacter: by });
    }),
  });
}

/** The people, factions and places in it, each once, first mentioned first. */
async function entitiesIn(loaders: Loaders, articleId: number): Promise<EntityRow[]> {
  const appearances = await findAll(loaders, Appearance, "articleId", articleId, { order: "position" });
  const found = await Promise.all(appearances.map((appearance) => findEntity(loaders, appearance)));
  const entities = found.filter((entity) => entity !== null) as EntityRow[];
  return [...new Map(entities.map((entity) => [nameOf(entity), entity])).values()];
}

function nameOf({ __typename, key }: EntityRow): string {
  return `${__typename} ${key}`;
}

/** Words in quotation marks, and the people and bodies who said them. */
interface Quotation {
  readonly text: string;
  readonly speakers: readonly EntityRow[];
}

/**
 * What stands in quotation marks: direct quotes whole, of mixed ones each verbatim part. Indirect speech is in the words of the
 * article, and no quotation. A place is not among the speakers: `creator` and `spokenByCharacter` are people and bodies.
 */
async function quotationsIn(loaders: Loaders, articleId: number): Promise<Quotation[]> {
  const quotes = await findAll(loaders, Quote, "articleId", articleId, { order: "position" });
  const quotations = await Promise.all(
    quotes.map(async ({ id, kind, text }) => {
      const [parties, verbatim] = await Promise.all([
        quoteParties(loaders, id, "SPEAKER") as Promise<EntityRow[]>,
        quoteSpans(loaders, id, "VERBATIM"),
      ]);
      const texts = kind === "DIRECT" ? [text] : verbatim.map(({ exact }) => exact);
      const speakers = parties.filter(({ __typename }) => __typename !== "Place");
      return texts.map((words) => ({ text: words, speakers }));
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

/** The `@id` of each entity of the document, by `nameOf`. */
type NodeIds = ReadonlyMap<string, string>;

function thingOf(entity: EntityRow, ids: NodeIds): LinkedNode {
  if (entity.__typename !== "Person") return referenceTo(entity, ids);
  const { givenName, familyName, honorificPrefix } = entity;
  return known({ ...referenceTo(entity, ids), givenName, familyName, honorificPrefix });
}

/** With type and name, for those who read it as plain JSON. */
function referenceTo(entity: EntityRow, ids: NodeIds): LinkedNode {
  return known({ "@type": typeOf(entity), "@id": ids.get(nameOf(entity)) ?? null, name: entity.name });
}

function typeOf(entity: EntityRow): string {
  if (entity.__typename === "Person") return "Person";
  if (isFaction(entity)) return organizationTypes[entity.kind] ?? "Organization";
  return entity.countryCode === null ? "Place" : "Country";
}

function isFaction(entity: EntityRow): entity is EntityRow & { readonly __typename: "Faction" } {
  return entity.__typename === "Faction";
}

/** A node without what is not known: no nulls, no empty texts, no empty lists. */
function known(node: LinkedNode): LinkedNode {
  const isKnown = (value: unknown) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(node).filter(([, value]) => isKnown(value)));
}
