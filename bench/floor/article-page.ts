import { type Answer, byParent, dateOf, idOf, keyIn } from "./answer.ts";
import {
  factionsIn,
  joinSpeaker,
  type SpeakerRow,
  speakerColumns,
  speakerOf,
  storiesOf,
  storyNode,
} from "./article-lists.ts";
import type { Read } from "./reader.ts";

interface ArticleRow {
  readonly id: number;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly authors: string;
  readonly publisher: string | null;
  readonly section: string | null;
  readonly date: string | null;
  readonly bodyText: string;
}

interface QuoteRow extends SpeakerRow {
  readonly id: number;
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly status: string;
  readonly method: string;
  readonly confidence: number;
}

interface SpanRow {
  readonly parent: number;
  readonly role: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly mentionCount: number;
  readonly quoteCount: number;
}

const nested = 20;
const related = 10;

export const articlePage: Answer = async (read, { article: id }) => {
  const [found] = await read<ArticleRow>(
    `SELECT id, headline, standfirst, byline, authors_json AS authors, publisher, section, date_published AS date,
        body_text AS bodyText FROM article WHERE key = ?`,
    [keyIn(id)],
  );
  if (!found) return { article: null };
  const { id: row, headline, standfirst, byline, authors, publisher, section, date, bodyText } = found;
  const ids = `[${row}]`;
  const [quotes, people, factions, stories] = await Promise.all([
    quotesIn(read, row),
    peopleIn(read, row),
    factionsIn(read, ids),
    storiesOf(read, ids),
  ]);
  return {
    article: {
      id,
      headline,
      standfirst,
      byline,
      authors: JSON.parse(authors),
      publisher,
      section,
      datePublished: dateOf(date),
      bodyText,
      quotes,
      people: {
        edges: people.map(({ key, name, mentionCount, quoteCount }) => ({
          mentionCount,
          quoteCount,
          node: { id: idOf("Person", key), name },
        })),
      },
      factions: {
        edges: (factions.get(row) ?? []).slice(0, nested).map(({ key, name, kind, mentionCount, quoteCount }) => ({
          mentionCount,
          quoteCount,
          node: { id: idOf("Faction", key), name, kind },
        })),
      },
      relatedStories: { nodes: (stories.get(row) ?? []).slice(0, related).map(storyNode) },
    },
  };
};

async function quotesIn(read: Read, article: number): Promise<object> {
  const [rows, spanRows] = await Promise.all([
    read<QuoteRow>(
      `SELECT quote.id, quote.key, quote.kind, quote.text, attribution_status AS status, attribution_method AS method,
          attribution_confidence AS confidence, ${speakerColumns}
        FROM quote ${joinSpeaker} WHERE quote.article_id = ? ORDER BY quote.position`,
      [article],
    ),
    read<SpanRow>(
      `SELECT quote_id AS parent, quote_span.role, field, start, "end", exact FROM quote JOIN quote_span ON quote_id = quote.id
        WHERE article_id = ? AND quote_span.role IN ('CONTENT', 'SPEAKER') ORDER BY quote_id, quote_span.position`,
      [article],
    ),
  ]);
  const spans = byParent(spanRows);
  const nodes = rows.slice(0, nested).map(({ id, key, kind, text, status, method, confidence, ...speaker }) => {
    const own = spans.get(id) ?? [];
    const written = own.find(({ role }) => role === "SPEAKER");
    return {
      id: idOf("Quote", key),
      kind,
      text,
      spans: own.filter(({ role }) => role === "CONTENT").map(({ field, start, end }) => ({ field, start, end })),
      attribution: {
        status,
        method,
        confidence,
        speaker: speakerOf(speaker),
        speakerAsWritten: written ? { exact: written.exact, start: written.start, end: written.end } : null,
      },
    };
  });
  return { totalCount: rows.length, nodes };
}

function peopleIn(read: Read, article: number): Promise<PersonRow[]> {
  return read<PersonRow>(
    `SELECT person.key, person.name, sum(mention_count) AS mentionCount, sum(quote_count) AS quoteCount
      FROM appearance JOIN person named ON named.id = person_id JOIN person ON person.id = named.canonical_id
      WHERE article_id = ? GROUP BY person.id ORDER BY min(position) LIMIT ?`,
    [article, nested],
  );
}
