import { type Answer, byParent, dateOf, idOf } from "./answer.ts";
import {
  factionsIn,
  joinSpeaker,
  type SpeakerRow,
  speakerColumns,
  speakerOf,
  storiesOf,
  storyNode,
} from "./article-lists.ts";

interface ArticleRow {
  readonly id: number;
  readonly key: string;
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly publisher: string | null;
  readonly section: string | null;
  readonly date: string | null;
  readonly authors: string;
}

interface QuoteRow extends SpeakerRow {
  readonly parent: number;
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly status: string;
  readonly confidence: number;
}

const size = 20;
const nested = 5;

export const frontPage: Answer = async (read) => {
  const rows = await read<ArticleRow>(
    `SELECT id, key, slug, headline, standfirst, publisher, section, date_published AS date, authors_json AS authors FROM article
      ORDER BY coalesce(date_published, '') DESC, id DESC LIMIT ?`,
    [size + 1],
  );
  const page = rows.slice(0, size);
  const ids = JSON.stringify(page.map(({ id }) => id));
  const [quoteRows, factions, stories] = await Promise.all([
    read<QuoteRow>(
      `SELECT quote.article_id AS parent, quote.key, quote.kind, quote.text, attribution_status AS status,
          attribution_confidence AS confidence, ${speakerColumns}
        FROM json_each(?) CROSS JOIN quote ON quote.article_id = value ${joinSpeaker}
        ORDER BY quote.article_id, quote.position`,
      [ids],
    ),
    factionsIn(read, ids),
    storiesOf(read, ids),
  ]);
  const quotes = byParent(quoteRows);
  const nodes = page.map(({ id, key, slug, headline, standfirst, publisher, section, date, authors }) => ({
    id: idOf("Article", key),
    slug,
    headline,
    standfirst,
    publisher,
    section,
    datePublished: dateOf(date),
    authors: JSON.parse(authors),
    quotes: { nodes: (quotes.get(id) ?? []).slice(0, nested).map(quoteNode) },
    factions: {
      nodes: (factions.get(id) ?? []).slice(0, nested).map((faction) => ({
        id: idOf("Faction", faction.key),
        name: faction.name,
        kind: faction.kind,
      })),
    },
    relatedStories: { nodes: (stories.get(id) ?? []).slice(0, nested).map(storyNode) },
  }));
  return { articles: { nodes, pageInfo: { hasNextPage: rows.length > size } } };
};

function quoteNode({ key, kind, text, status, confidence, ...speaker }: QuoteRow): object {
  return { id: idOf("Quote", key), kind, text, attribution: { status, confidence, speaker: speakerOf(speaker) } };
}
