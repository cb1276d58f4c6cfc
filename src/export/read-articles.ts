import { columnsOf } from "../query/columns.ts";
import { groupBy } from "../query/group-by.ts";
import { allOf, isIn, join, type Sql, sql } from "../query/sql.ts";
import { Article } from "../store/article.ts";
import { ArticleSource } from "../store/article-source.ts";
import type { Store } from "../store/database.ts";
import type { Reader } from "../store/reader.ts";
import { RevisionSource } from "../store/revision-source.ts";
import type { Span } from "../store/span.ts";
import type {
  ExportedAppearance,
  ExportedArticle,
  ExportedEntity,
  ExportedLink,
  ExportedQuote,
  ExportedRevision,
} from "./exported-article.ts";
import { type Selection, selectionConditions } from "./selection.ts";

/** Articles in memory at a time; the largest has some megabytes, the usual one some ten kilobytes. */
const pageSize = 50;

/** The articles of a store, one after the other, in the order in which they were first stored. */
export async function* readArticles(
  store: Store,
  reader: Pick<Reader, "all">,
  selection: Selection,
): AsyncGenerator<ExportedArticle> {
  let last = 0;
  for (;;) {
    const where = allOf([...selectionConditions(selection), sql("article.id > ?", last)]);
    const { text, values } = join(
      [
        sql(`SELECT ${columnsOf({ store, selected: null }, Article, "article")} FROM article WHERE`),
        where,
        sql("ORDER BY id LIMIT ?", pageSize),
      ],
      " ",
    );
    const articles = await reader.all<Article>(text, values);
    yield* await withParts(store, reader, articles);
    last = articles.at(-1)?.id ?? last;
    if (articles.length < pageSize) return;
  }
}

async function withParts(store: Store, reader: Pick<Reader, "all">, articles: Article[]): Promise<ExportedArticle[]> {
  const ids = articles.map(({ id }) => id);
  const of = <Row>(select: string, rest = "") => {
    const { text, values }: Sql = join([sql(select), isIn("article_id", ids), sql(rest)], " ");
    return reader.all<Row & { articleId: number }>(text, values);
  };
  const quotes = await of<QuoteRow>(
    `SELECT id, article_id AS "articleId", key, kind, text, attribution_status AS "attributionStatus",
      attribution_method AS "attributionMethod", attribution_confidence AS "attributionConfidence",
      cue_lemma AS "cueLemma" FROM quote WHERE`,
    "ORDER BY article_id, position",
  );
  const entities = await of<ExportedAppearance>(
    `SELECT article_id AS "articleId", mention_count AS "mentionCount", quote_count AS "quoteCount", ${entityColumns}
      FROM appearance ${entityJoins} WHERE`,
    "ORDER BY article_id, position",
  );
  const links = await of<ExportedLink>(
    `SELECT article_id AS "articleId", headline, url, label, summary, placement FROM related_story
      WHERE origin = 'EDITORIAL' AND`,
    "ORDER BY article_id, position",
  );
  const sources = await of<ArticleSource>(
    `SELECT ${columnsOf({ store, selected: null }, ArticleSource, "s")} FROM article_source s WHERE`,
  );
  const earlier = await of<ExportedRevision>(
    `SELECT article_id AS "articleId", number, headline, date_published AS "datePublished",
      date_modified AS "dateModified", content_hash AS "contentHash", ${columnsOf({ store, selected: null }, RevisionSource, "s")}
      FROM revision JOIN revision_source s ON s.revision_id = revision.id WHERE`,
    "ORDER BY article_id, number",
  );
  const byArticle = {
    quotes: groupBy(await withSpans(reader, quotes), "articleId"),
    entities: groupBy(entities, "articleId"),
    links: groupBy(links, "articleId"),
    sources: groupBy(sources, "articleId"),
    earlier: groupBy(earlier, "articleId"),
  };
  return articles.map((article) => ({
    ...article,
    quotes: byArticle.quotes.get(article.id) ?? [],
    entities: byArticle.entities.get(article.id) ?? [],
    links: byArticle.links.get(article.id) ?? [],
    source: byArticle.sources.get(article.id)?.[0] ?? null,
    earlier: byArticle.earlier.get(article.id) ?? [],
  }));
}

type QuoteRow = Omit<ExportedQuote, "spans" | "parties"> & { readonly id: number; readonly articleId: number };

async function withSpans(reader: Pick<Reader, "all">, quotes: QuoteRow[]): Promise<(ExportedQuote & QuoteRow)[]> {
  const ids = isIn(
    "quote_id",
    quotes.map(({ id }) => id),
  );
  const spans = await reader.all<Span & { quoteId: number; role: string }>(
    `SELECT quote_id AS "quoteId", role, field, start, "end", exact FROM quote_span WHERE ${ids.text}
      ORDER BY quote_id, role, position`,
    ids.values,
  );
  const parties = await reader.all<ExportedEntity & { quoteId: number; role: string }>(
    `SELECT quote_id AS "quoteId", role, ${entityColumns} FROM quote_party ${entityJoins} WHERE ${ids.text}
      ORDER BY quote_id, role, position`,
    ids.values,
  );
  const [spansOf, partiesOf] = [groupBy(spans, "quoteId"), groupBy(parties, "quoteId")];
  return quotes.map((quote) => ({
    ...quote,
    spans: spansOf.get(quote.id) ?? [],
    parties: partiesOf.get(quote.id) ?? [],
  }));
}

const entityColumns = `CASE WHEN person_id IS NOT NULL THEN 'Person' WHEN faction_id IS NOT NULL THEN 'Faction' ELSE 'Place' END AS type,
  coalesce(person.key, faction.key, place.key) AS key, coalesce(person.name, faction.name, place.name) AS name, faction.kind,
  place.country_code AS "countryCode"`;
const entityJoins = `LEFT JOIN person ON person.id = person_id LEFT JOIN faction ON faction.id = faction_id
  LEFT JOIN place ON place.id = place_id`;
