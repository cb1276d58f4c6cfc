import type { EntityManager } from "typeorm";
import type { Reading } from "../../extract/reading.ts";
import type { Source } from "../../formats/source.ts";
import type { Story } from "../../formats/story.ts";
import { Article } from "../../store/article.ts";
import type { Store } from "../../store/database.ts";
import { allocateIds } from "../../store/insert-rows.ts";
import { write } from "../../store/write.ts";
import { freeSlugs } from "../identity/free-slugs.ts";
import { mostSettled, settleQueue } from "../identity/settle-people.ts";
import { archiveRevision } from "../revisions/archive-revision.ts";
import { shortSlugOf } from "../slug.ts";
import { type ArticleColumns, articleColumns } from "./article-columns.ts";
import { checkSpans } from "./check-spans.ts";
import { type ReadArticle, writeArticle } from "./write-article.ts";

/**
 * - `new`: the store did not have the article
 * - `updated`: it had it with other content, which is kept as a past revision; `revision` is one more
 * - `reread`: it had the same content, read by another version of the extractor; what was read is replaced
 * - `unchanged`: nothing was written
 */
export type SaveOutcome = "new" | "updated" | "reread" | "unchanged";

/** What became of an article. */
export interface SavedArticle {
  /** Its row, in this store only. */
  readonly id: number;
  readonly outcome: SaveOutcome;
  /** The article's key; see `articleKey`. */
  readonly key: string;
  readonly slug: string;
}

export type StoredArticle = Pick<Article, "id" | "key" | "slug" | "contentHash" | "extractorVersion" | "revision">;

/**
 * Stores an article with everything that was read from it, in one transaction. All of it is stored, or nothing.
 *
 * @param source the input as it came, kept beside the article
 * @throws IngestError BAD_SPAN or BAD_DATE before anything is written
 */
export async function saveArticle(store: Store, story: Story, reading: Reading, source: Source): Promise<SavedArticle> {
  checkSpans(story, reading);
  const columns = articleColumns(story, reading);
  const [before = null] = await findStored((sql, parameters) => store.reader.all(sql, parameters), [columns.key]);
  if (before && outcomeOf(before, columns) === "unchanged") return unchanged(before);
  return write(store, async (manager) => {
    const [now = null] = await findStored((sql, parameters) => manager.query(sql, parameters), [columns.key]);
    const saved = await storeArticle(manager, now, columns, { story, reading, source });
    await settleQueue(manager, mostSettled);
    return saved;
  });
}

/** The stored articles of some keys, as far as they decide what becomes of others; where there is none, it is left out. */
export function findStored(
  query: (sql: string, parameters: string[]) => Promise<StoredArticle[]>,
  keys: readonly string[],
): Promise<StoredArticle[]> {
  const sql = `SELECT id, key, slug, content_hash AS "contentHash", extractor_version AS "extractorVersion", revision
    FROM article WHERE key IN (SELECT value FROM json_each(?))`;
  return query(sql, [JSON.stringify(keys)]);
}

/** For an article that is stored as it is. */
export function unchanged({ id, key, slug }: Pick<StoredArticle, "id" | "key" | "slug">): SavedArticle {
  return { id, key, slug, outcome: "unchanged" };
}

/** What becomes of an article when it is stored. */
export function outcomeOf(
  before: Pick<StoredArticle, "contentHash" | "extractorVersion"> | null,
  now: Pick<ArticleColumns, "contentHash" | "extractorVersion">,
): SaveOutcome {
  if (!before) return "new";
  if (before.contentHash !== now.contentHash) return "updated";
  return before.extractorVersion === now.extractorVersion ? "unchanged" : "reread";
}

/**
 * Writes an article with its earlier revisions, where it comes with some and nothing of it is stored; else over what is
 * stored of it, which has revisions of its own. A part of a transaction.
 *
 * @param before see `findStored`
 */
export async function storeArticle(
  manager: EntityManager,
  before: StoredArticle | null,
  columns: ArticleColumns,
  article: ReadArticle,
): Promise<SavedArticle & { readonly revision: number }> {
  if (before) return replaceArticle(manager, before, columns, article);
  let past: StoredArticle | null = null;
  for (const earlier of article.earlier ?? []) {
    const then = { ...articleColumns(earlier.story, earlier.reading), key: columns.key };
    past = { ...then, ...(await replaceArticle(manager, past, then, earlier)) };
  }
  return { ...(await replaceArticle(manager, past, columns, article)), outcome: "new" };
}

/**
 * Writes an article over what is stored of it, as a part of a transaction.
 *
 * @param before see `findStored`
 */
async function replaceArticle(
  manager: EntityManager,
  before: StoredArticle | null,
  columns: ArticleColumns,
  article: ReadArticle,
): Promise<SavedArticle & { readonly revision: number }> {
  const { key } = columns;
  const outcome = outcomeOf(before, columns);
  if (before && outcome === "updated") await archiveRevision(manager, before.id, before.revision);
  const named = before
    ? { id: before.id, slug: before.slug, revision: before.revision + (outcome === "updated" ? 1 : 0) }
    : await newArticle(manager, key, article.story.headline);
  await writeArticle(manager, { ...columns, ...named }, article, before !== null);
  return { ...named, outcome, key };
}

async function newArticle(manager: EntityManager, key: string, headline: string) {
  const [id = 1] = await allocateIds(manager, Article, 1);
  const [slug = key] = await freeSlugs(manager, Article, [{ key, wanted: shortSlugOf(headline) }]);
  return { id, slug, revision: 1 };
}
