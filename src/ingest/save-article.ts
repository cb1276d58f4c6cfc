import type { EntityManager } from "typeorm";
import type { Reading } from "../extract/reading.ts";
import type { Source } from "../formats/source.ts";
import type { Story } from "../formats/story.ts";
import { Article } from "../store/article.ts";
import type { Store } from "../store/database.ts";
import { allocateIds } from "../store/insert-rows.ts";
import { write } from "../store/write.ts";
import { archiveRevision } from "./archive-revision.ts";
import { type ArticleColumns, articleColumns } from "./article-columns.ts";
import { checkSpans } from "./check-spans.ts";
import { freeSlugs } from "./free-slugs.ts";
import { shortSlugOf } from "./slug.ts";
import { writeArticle } from "./write-article.ts";

/**
 * - `new`: the store did not have the article
 * - `updated`: it had it with other content, which is kept as a past revision; `revision` is one more
 * - `reread`: it had the same content, read by another version of the extractor; what was read is replaced
 * - `unchanged`: nothing was written
 */
export type SaveOutcome = "new" | "updated" | "reread" | "unchanged";

/** What became of an article. */
export interface SavedArticle {
  readonly outcome: SaveOutcome;
  /** The article's key; see `articleKey`. */
  readonly key: string;
  readonly slug: string;
}

type Known = Pick<Article, "id" | "slug" | "contentHash" | "extractorVersion" | "revision">;

/**
 * Stores an article with everything that was read from it, in one transaction. All of it is stored, or nothing.
 *
 * @param source the input as it came, kept beside the article
 * @throws IngestError BAD_SPAN or BAD_DATE before anything is written
 */
export async function saveArticle(store: Store, story: Story, reading: Reading, source: Source): Promise<SavedArticle> {
  checkSpans(story, reading);
  const columns = articleColumns(story, reading);
  const before = first(await store.reader.all<Known>(findKnown, [columns.key]));
  if (before && outcomeOf(before, columns) === "unchanged") {
    return { outcome: "unchanged", key: columns.key, slug: before.slug };
  }
  return write(store, (manager) => replaceArticle(manager, columns, story, reading, source));
}

const findKnown = `SELECT id, slug, content_hash AS "contentHash", extractor_version AS "extractorVersion", revision
  FROM article WHERE key = ?`;

function first<Row>(rows: readonly Row[]): Row | null {
  return rows[0] ?? null;
}

function outcomeOf(before: Known | null, now: Pick<Article, "contentHash" | "extractorVersion">): SaveOutcome {
  if (!before) return "new";
  if (before.contentHash !== now.contentHash) return "updated";
  return before.extractorVersion === now.extractorVersion ? "unchanged" : "reread";
}

async function replaceArticle(
  manager: EntityManager,
  columns: ArticleColumns,
  story: Story,
  reading: Reading,
  source: Source,
): Promise<SavedArticle> {
  const { key } = columns;
  const before = first<Known>(await manager.query(findKnown, [key]));
  const outcome = outcomeOf(before, columns);
  if (before && outcome === "updated") await archiveRevision(manager, before.id, before.revision);
  const named = before
    ? { id: before.id, slug: before.slug, revision: before.revision + (outcome === "updated" ? 1 : 0) }
    : await newArticle(manager, key, story.headline);
  await writeArticle(manager, { ...columns, ...named }, { story, reading, source });
  return { outcome, key, slug: named.slug };
}

async function newArticle(manager: EntityManager, key: string, headline: string) {
  const [id = 1] = await allocateIds(manager, Article, 1);
  const [slug = key] = await freeSlugs(manager, Article, [{ key, wanted: shortSlugOf(headline) }]);
  return { id, slug, revision: 1 };
}
