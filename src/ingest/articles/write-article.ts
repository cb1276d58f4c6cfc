import type { EntityManager } from "typeorm";
import type { Reading } from "../../extract/reading.ts";
import type { Source } from "../../formats/source.ts";
import type { Story } from "../../formats/story.ts";
import { Article } from "../../store/article.ts";
import { insertRows } from "../../store/insert-rows.ts";
import { saveEntities } from "../identity/save-entities.ts";
import { settlePeople } from "../identity/settle-people.ts";
import { forgetRelations, relateArticle } from "../relations/relate-article.ts";
import { saveRevision } from "../revisions/save-revision.ts";
import { clearArticle } from "./clear-article.ts";
import { saveAppearances, saveMentions } from "./save-mentions.ts";
import { saveBlocks, saveLinks, saveNames } from "./save-parts.ts";
import { saveQuotes } from "./save-quotes.ts";
import { saveSource } from "./save-source.ts";

/** An article as it came, and what was read from it. */
export interface ReadArticle {
  readonly story: Story;
  readonly reading: Reading;
  /** The input as it came. */
  readonly source: Source;
  /** Its earlier revisions, oldest first, for a store that does not have the article. */
  readonly earlier?: readonly ReadArticle[];
}

/**
 * Puts an article's rows into the store, in the place of those it may have there.
 *
 * @param article its row; `revision` is what it is from now on
 * @param isStored whether the store has rows of it, which it replaces
 */
export async function writeArticle(
  manager: EntityManager,
  article: Article,
  { story, reading, source }: ReadArticle,
  isStored: boolean,
): Promise<void> {
  const neighbours = isStored ? await forgetRelations(manager, article.id) : [];
  if (isStored) await clearArticle(manager, article.id);
  if (isStored) await manager.update(Article, article.id, article);
  else await insertRows(manager, Article, [article]);

  await saveSource(manager, article.id, source);
  await saveBlocks(manager, article.id, story);
  const entities = await saveEntities(manager, reading, article);
  const mentionIds = await saveMentions(manager, article.id, reading, entities);
  await saveAppearances(manager, article.id, reading, entities, mentionIds);
  await saveNames(manager, article.id, reading, entities);
  const quotes = await saveQuotes(manager, article, reading, entities, mentionIds);
  await saveLinks(manager, article, story);
  await settlePeople(manager, article.id);
  await saveRevision(manager, article, isStored);
  await relateArticle(manager, article, quotes, neighbours);
}
