import type { EntityManager } from "typeorm";
import type { Article } from "../../store/article.ts";
import { stemsOf } from "../../store/full-text.ts";
import { termId } from "./terms.ts";
import { contentWords } from "./words.ts";

/** An article as it is compared: its row, and its words. */
export interface Subject {
  readonly id: number;
  readonly key: string;
  readonly url: string | null;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly bodyText: string;
  readonly publisher: string | null;
  /** In days since 1970; null where it does not say. */
  readonly day: number | null;
  /** Its words by the id of their stem: how often it has them, and one of them as written, in lower case. */
  readonly terms: ReadonlyMap<number, { readonly count: number; readonly word: string }>;
}

/** What of an article's row is compared. */
type Compared = Omit<Subject, "day" | "terms"> & Pick<Article, "datePublished" | "dateModified">;

const select = `SELECT id, key, url, headline, standfirst, body_text AS "bodyText", publisher,
  date_published AS "datePublished", date_modified AS "dateModified" FROM article WHERE id = ?`;

/** Reads an article of the store for comparison. */
export async function readSubject(manager: EntityManager, articleId: number): Promise<Subject> {
  const [row]: Compared[] = await manager.query(select, [articleId]);
  if (row === undefined) throw new Error(`there is no article ${articleId} to compare`);
  return subjectOf(manager, row);
}

/** Makes an article ready for comparison, whose row is at hand. */
export async function subjectOf(manager: EntityManager, article: Compared): Promise<Subject> {
  const { id, key, url, headline, standfirst, bodyText, publisher, datePublished, dateModified } = article;
  const terms = await termsOf(manager, [headline, standfirst ?? "", bodyText].join("\n\n"));
  const day = dayOf(datePublished ?? dateModified);
  return { id, key, url, headline, standfirst, bodyText, publisher, day, terms };
}

async function termsOf(manager: EntityManager, text: string): Promise<Subject["terms"]> {
  const counts = [...contentWords(text)];
  const stems = await stemsOf(
    manager,
    counts.map(([word]) => word),
  );
  const terms = new Map<number, { count: number; word: string }>();
  for (const [index, [word, count]] of counts.entries()) {
    const id = termId(stems[index] ?? word);
    const before = terms.get(id);
    terms.set(id, { count: count + (before?.count ?? 0), word: shorter(word, before?.word) });
  }
  return terms;
}

/** "strike" rather than "strikes": one of a text's forms of a word, whichever it has first. */
function shorter(word: string, other: string | undefined): string {
  if (other === undefined || word.length < other.length) return word;
  return word.length === other.length && word < other ? word : other;
}

function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}
