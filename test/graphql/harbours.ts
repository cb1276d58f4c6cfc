import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";

/** Articles of one shape, each with people and factions of its own, and a link to the next. */
export async function harbours(count: number): Promise<{ store: Store; remove: () => Promise<void> }> {
  const temporary = await temporaryStore();
  for (let n = 0; n < count; n++) {
    const links = harbourStory().links.map((link) => ({ ...link, url: `https://herald.example/${(n + 1) % count}` }));
    const story = harbourStory({ url: `https://herald.example/${n}`, links });
    const reading = harbourReading();
    const rename = <Named extends { name: string }>(named: Named) => ({
      ...named,
      name: `${named.name} ${"ABCDEFGH"[n]}`,
    });
    const [people, factions] = [reading.people.map(rename), reading.factions.map(rename)];
    await saveArticle(temporary.store, story, { ...reading, people, factions }, sourceOf(story.raw));
    // Published again with a quote less, so that there is a past revision and a change in the quotes.
    const changed = { ...reading, people, factions, quotes: reading.quotes.slice(0, -1) };
    await saveArticle(temporary.store, { ...story, credit: "Herald and agencies" }, changed, sourceOf(story.raw));
  }
  return temporary;
}
