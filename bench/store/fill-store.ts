import type { EntityManager } from "typeorm";
import { articleColumns } from "../../src/ingest/articles/article-columns.ts";
import { checkSpans } from "../../src/ingest/articles/check-spans.ts";
import { saveAppearances, saveMentions } from "../../src/ingest/articles/save-mentions.ts";
import { saveBlocks, saveLinks, saveNames } from "../../src/ingest/articles/save-parts.ts";
import { saveQuotes } from "../../src/ingest/articles/save-quotes.ts";
import { saveSource } from "../../src/ingest/articles/save-source.ts";
import { digest, keyLength } from "../../src/ingest/digest.ts";
import type { EntityIds } from "../../src/ingest/identity/entity-ids.ts";
import { firstComputedPosition } from "../../src/ingest/relations/keep-relations.ts";
import { addressKey, headlineKey } from "../../src/ingest/relations/story-address.ts";
import { shortSlugOf } from "../../src/ingest/slug.ts";
import { Article } from "../../src/store/article.ts";
import { ArticleSketch } from "../../src/store/article-sketch.ts";
import type { Store } from "../../src/store/database.ts";
import { indexText } from "../../src/store/full-text.ts";
import { Identity } from "../../src/store/identity.ts";
import { insertRows } from "../../src/store/insert-rows.ts";
import { RelatedStory } from "../../src/store/related-story.ts";
import { Revision } from "../../src/store/revision.ts";
import { write } from "../../src/store/write.ts";
import { type Cast, makeCast } from "./cast.ts";
import { type EntityTable, enterEntities } from "./entity-table.ts";
import { gatherRows } from "./gather-rows.ts";
import { type MadeArticle, makeArticle, titleOf } from "./make-article.ts";
import { withoutIndexes } from "./without-indexes.ts";

/** Articles of one transaction, and of those that are inserted together. */
const transaction = 5000;
const batch = 250;

/**
 * Fills an empty store with so many made-up articles, the same for the same number. They are written by what `ingest` writes
 * with, but nobody is looked up or decided: who is who is known beforehand, and so is what is related to what.
 *
 * What only a later ingest would compare articles by (their words and shingles) is left empty; `newsgraph relate` makes it.
 */
export async function fillStore(store: Store, count: number, progress: (done: number) => void): Promise<void> {
  const cast = makeCast(count);
  const entities = enterEntities(cast);
  // All that is pointed at is written before it is done; to look it up for each row would take longer than the rest.
  await store.dataSource.query("PRAGMA foreign_keys = OFF");
  await store.dataSource.query("PRAGMA synchronous = OFF");
  await withoutIndexes(store, async () => {
    for (let first = 0; first < count; first += transaction) {
      const end = Math.min(first + transaction, count);
      await write(store, (manager) => saveArticles(manager, cast, entities, first, end));
      progress(end);
    }
    await write(store, (manager) => entities.join(manager));
  });
  await store.dataSource.query("PRAGMA synchronous = NORMAL");
  await store.dataSource.query("PRAGMA foreign_keys = ON");
  await store.dataSource.query("PRAGMA wal_checkpoint(TRUNCATE)");
}

/** While SQLite inserts some, the next are made. */
async function saveArticles(
  manager: EntityManager,
  cast: Cast,
  entities: EntityTable,
  first: number,
  end: number,
): Promise<void> {
  const gathering = gatherRows(manager);
  let inserted = Promise.resolve();
  for (let start = first; start < end; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, end - start) }, (_, index) => start + index);
    for (const number of numbers) {
      const article = makeArticle(number, cast);
      await entities.save(gathering.manager, article.ranks);
      await save(gathering.manager, number, article, entities);
    }
    await inserted;
    inserted = gathering.flush();
  }
  await inserted;
}

async function save(manager: EntityManager, number: number, made: MadeArticle, entities: EntityTable): Promise<void> {
  const { story, reading, ranks } = made;
  checkSpans(story, reading);
  const columns = articleColumns(story, reading);
  const id = number + 1;
  const article: Article = { ...columns, id, slug: `${shortSlugOf(story.headline)}-${number}`, revision: 1 };
  const ids = entities.idsOf(ranks);
  await insertRows(manager, Article, [article]);
  await saveSource(manager, id, {
    format: "PLAIN_TEXT",
    bytes: Buffer.from(story.raw),
    origin: { url: null, charset: null },
  });
  await saveBlocks(manager, id, story);
  const mentionIds = await saveMentions(manager, id, reading, ids);
  await saveAppearances(manager, id, reading, ids, mentionIds);
  await saveNames(manager, id, reading, ids);
  await saveQuotes(manager, article, reading, ids, mentionIds);
  await saveLinks(manager, article, story);
  await saveRelated(manager, article, made.related);
  await saveIdentities(manager, id, made, ids);
  await saveRevision(manager, article);
  await saveTexts(manager, article, made);
}

async function saveRelated(manager: EntityManager, article: Article, targets: readonly number[]): Promise<void> {
  const rows = targets.map((number) => {
    const score = 0.2 + (number % 60) / 100;
    return {
      key: digest([article.key, "related", number]).slice(0, keyLength),
      articleId: article.id,
      position: firstComputedPosition + Math.round((1 - score) * 1000),
      origin: "COMPUTED" as const,
      ...titleOf(number),
      targetId: number + 1,
      score,
      reasonsJson: JSON.stringify([{ kind: "SIMILAR_TEXT", weight: score, words: ["talks"] }]),
      method: "SIMILAR_TEXT",
      confidence: score,
    };
  });
  await insertRows(manager, RelatedStory, rows);
}

async function saveIdentities(
  manager: EntityManager,
  articleId: number,
  { reading }: MadeArticle,
  ids: EntityIds,
): Promise<void> {
  const rows = [
    ...reading.people.map(({ name }, index) => ({ personId: ids.people[index] ?? 0, name, method: "FULL_NAME" })),
    ...reading.factions.map(({ name }, index) => ({
      factionId: ids.factions[index] ?? 0,
      name,
      method: "NAME_AND_KIND",
    })),
  ].map((row) => ({ ...row, articleId, claimsJson: "[]", confidence: 0.9 }));
  await insertRows(manager, Identity, rows);
}

/** What articles are searched by, and what pointers find them by. */
async function saveTexts(manager: EntityManager, article: Article, { reading }: MadeArticle): Promise<void> {
  const { id, url, headline, standfirst, bodyText, publisher, datePublished } = article;
  const sketch = {
    articleId: id,
    address: addressKey(url),
    headlineKey: headlineKey(headline),
    publisher,
    day: datePublished === null ? null : Math.floor(Date.parse(datePublished) / 86_400_000),
    terms: Buffer.alloc(0),
    termNorm: 0,
    shingles: Buffer.alloc(0),
  };
  await insertRows(manager, ArticleSketch, [sketch]);
  const { people, factions, places, quotes } = reading;
  await indexText(manager, id, {
    headline,
    standfirst: standfirst ?? "",
    body: bodyText,
    quotes: quotes.flatMap(({ spans }) => spans.map(({ exact }) => exact)).join("\n"),
    names: [...people, ...factions, ...places].map(({ name }) => name).join("\n"),
  });
}

/** What `saveRevision` writes for a new article, without looking whether it is one. */
async function saveRevision(manager: EntityManager, article: Article): Promise<void> {
  const row = { ...article, key: `${article.key}~1`, articleId: article.id, number: 1 };
  await insertRows(manager, Revision, [row]);
}
