import { readStory } from "../../../src/extract/read-story.ts";
import { parsePlainText } from "../../../src/formats/plain-text.ts";
import type { Story } from "../../../src/formats/story.ts";
import { createContext } from "../../../src/graphql/context.ts";
import { buildGraphqlSchema } from "../../../src/graphql/schema.ts";
import { saveArticle } from "../../../src/ingest/articles/save-article.ts";
import type { Store } from "../../../src/store/database.ts";
import { sourceOf } from "../../ingest/source-of.ts";
import { startTestServer, type TestServer } from "../test-server.ts";

const schema = buildGraphqlSchema();

/** The real API over a store, on a free port. */
export function serveFeeds(store: Store, flags: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  return startTestServer(flags, { schema, createContext: () => createContext(store) });
}

/** Stores an article, with what its publisher states beside the text. */
export async function publish(store: Store, text: string, stated: Partial<Story>): Promise<void> {
  const story = { ...parsePlainText(text), ...stated };
  await saveArticle(store, story, readStory(story), sourceOf(story.raw));
}

/** An article that says everything that a feed can hold, with characters that markup or XML does not bear. */
export async function publishAwkward(store: Store): Promise<void> {
  await publish(
    store,
    `Profits & losses: "5 < 6" ]]> says <b>Port\u0008</b>

“Costs are > 5 & < 6 ]]> today\u0001,” said Ruth Calder, the leader of the Dock Workers Union.`,
    {
      url: "https://news.example/awkward?a=1&b='2'",
      publisher: "Salt & Rope",
      section: "Money < Markets",
      authors: ["Ann Lee", "Ömer Sy"],
      standfirst: "What <i>it</i> means & why",
      datePublished: "2031-05-07T08:30:00Z",
      dateModified: "2031-05-08T09:45:00Z",
      inLanguage: "en_gb",
    },
  );
}
