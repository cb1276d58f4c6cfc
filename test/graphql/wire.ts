import { readStory } from "../../src/extract/read-story.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import type { Story } from "../../src/formats/story.ts";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { sourceOf } from "../ingest/source-of.ts";

/** Puts an article into a store as the extractor reads it; its address is made of the slug. */
export async function publish(
  store: Store,
  slug: string,
  paragraphs: readonly string[],
  stated: Partial<Story> = {},
): Promise<void> {
  const parsed = parsePlainText(paragraphs.join("\n\n"));
  const story = { ...parsed, url: `https://news.example/${slug}`, ...stated };
  await saveArticle(store, story, readStory(story), sourceOf(story.raw));
}
