import { readStory } from "../../src/extract/read-story.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import { type SavedArticle, saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { sourceOf } from "./source-of.ts";

/** Reads and stores an article with a headline and a body, as from a file. */
export function publish(store: Store, headline: string, body: string): Promise<SavedArticle> {
  const text = `${headline}\n\n${body}`;
  const story = parsePlainText(text);
  return saveArticle(store, story, readStory(story), sourceOf(text));
}

/** Whom each name stands for, article by article: "headline: name → full name", or without an arrow where it is its own. */
export async function whoIsWho(store: Store, table: "person" | "faction" = "person"): Promise<string[]> {
  const rows = await store.reader.all<{ headline: string; name: string; kept: string; key: string; keptKey: string }>(
    `SELECT headline, identity.name, kept.name AS kept, named.key, kept.key AS keptKey FROM identity
      JOIN article ON article.id = article_id JOIN ${table} named ON named.id = ${table}_id
      JOIN ${table} kept ON kept.id = named.canonical_id`,
  );
  return rows
    .map(({ headline, name, kept, key, keptKey }) => `${headline}: ${name}${key === keptKey ? "" : ` → ${kept}`}`)
    .sort();
}
