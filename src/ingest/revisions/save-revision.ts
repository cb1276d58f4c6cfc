import type { EntityManager } from "typeorm";
import type { Article } from "../../store/article.ts";
import { comparableWords } from "../../store/dice.ts";
import { allocateIds, insertRows } from "../../store/insert-rows.ts";
import type { PastQuote } from "../../store/past-quote.ts";
import { QuoteChange } from "../../store/quote-change.ts";
import { Revision } from "../../store/revision.ts";
import { snapshotOf } from "../../store/snapshot-quotes.ts";
import { digest, keyLength } from "../digest.ts";
import { compareQuotes, type QuoteDifference } from "./compare-quotes.ts";

/**
 * Stores the row of an article's present revision, and what changed in its quotes against the one before. Has to run
 * after the article's own rows are written; a revision that was there already, read again, is brought up to date.
 *
 * @param isStored whether the store had the article before, without which there is no revision to look for
 */
export async function saveRevision(manager: EntityManager, article: Article, isStored: boolean): Promise<void> {
  const { revision: number, headline, standfirst, byline, credit, contentHash, extractorVersion } = article;
  const { datePublished, dateModified } = article;
  const key = `${article.key}~${number}`;
  const columns = { headline, standfirst, byline, credit, datePublished, dateModified, contentHash, extractorVersion };
  const sql = "SELECT id FROM revision WHERE key = ?";
  const [known]: { id: number }[] = isStored ? await manager.query(sql, [key]) : [];
  const [id = 1] = known ? [known.id] : await allocateIds(manager, Revision, 1);
  if (known) await manager.update(Revision, id, columns);
  else await insertRows(manager, Revision, [{ id, key, articleId: article.id, number, ...columns }]);
  if (number > 1) await saveChanges(manager, article, id);
}

/** A past revision, with the words that its quotes stand in. */
interface PastRow {
  readonly id: number;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly bodyText: string;
  readonly quotesJson: string;
}

async function saveChanges(manager: EntityManager, article: Article, revisionId: number): Promise<void> {
  await manager.query("DELETE FROM quote_change WHERE revision_id = ?", [revisionId]);
  const [past]: PastRow[] = await manager.query(
    `SELECT id, headline, standfirst, body_text AS bodyText, quotes_json AS quotesJson
      FROM revision JOIN revision_text ON revision_id = id WHERE article_id = ? AND number = ?`,
    [article.id, article.revision - 1],
  );
  // Of a store of an earlier version, the revisions before the present one were not kept.
  if (!past) return;
  const before: PastQuote[] = JSON.parse(past.quotesJson);
  const after = await snapshotOf(manager, article.id);
  const changes = compareQuotes(before, after);
  const ids = await allocateIds(manager, QuoteChange, changes.length);
  const [earlier, later] = [textOf(past), textOf(article)];
  const quotesOf = (change: QuoteDifference) => [at(before, change.before), at(after, change.after)] as const;
  const rows = changes.map((change, position) => {
    const { kind, similarity } = change;
    const [one, two] = quotesOf(change);
    return {
      id: ids[position] ?? 0,
      key: digest([article.key, article.revision, kind, one?.key, two?.key]).slice(0, keyLength),
      revisionId,
      previousId: past.id,
      position,
      kind,
      beforePosition: change.before,
      afterPosition: change.after,
      similarity,
      wordsInBoth: (!one || standsIn(one, later)) && (!two || standsIn(two, earlier)),
    };
  });
  await insertRows(manager, QuoteChange, rows);
  await saveSpeakers(
    manager,
    changes.map((change, index) => ({ id: ids[index] ?? 0, quotes: quotesOf(change) })),
  );
}

/** Whoever said a changed quote, before or after, by key: the last words of somebody in the store may be what was lost. */
async function saveSpeakers(
  manager: EntityManager,
  changes: readonly { readonly id: number; readonly quotes: readonly (PastQuote | null)[] }[],
): Promise<void> {
  const speakers = changes.flatMap(({ id, quotes }) =>
    quotes.flatMap((quote) => (quote?.speakers ?? []).map(({ type, key }) => [id, type, key])),
  );
  await manager.query(
    `INSERT OR IGNORE INTO quote_change_speaker (change_id, type, key)
      SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
    [JSON.stringify(speakers)],
  );
}

function at(quotes: readonly PastQuote[], index: number | null): PastQuote | null {
  return index === null ? null : (quotes[index] ?? null);
}

/** The words of headline, standfirst and body, in a form that `standsIn` searches. */
function textOf({ headline, standfirst, bodyText }: Pick<PastRow, "headline" | "standfirst" | "bodyText">): string {
  return ` ${comparableWords([headline, standfirst ?? "", bodyText].join(" | ")).join(" ")} `;
}

function standsIn({ spans }: PastQuote, text: string): boolean {
  return spans.every(({ exact }) => text.includes(` ${comparableWords(exact).join(" ")} `));
}
