import { readStory } from "../../src/extract/read-story.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";

interface Piece {
  readonly slug: string;
  readonly datePublished: string | null;
  readonly headline: string;
  readonly body: string;
}

/** A dispute between a port, a union and a shipping company, one of whose people changes offices, over five articles. */
const pieces: readonly Piece[] = [
  {
    slug: "offer",
    datePublished: "2031-01-10T08:00:00Z",
    headline: "Port makes an offer",
    body: `“The Dock Workers Union has refused every offer,” said Amina Sorel, a spokeswoman for the Port Authority.

Ruth Calder, the leader of the Dock Workers Union, answered within the hour. “The Port Authority never called us,” Calder said.`,
  },
  {
    slug: "walkout",
    datePublished: "2031-02-10T08:00:00Z",
    headline: "Dockers walk out",
    body: `The Dock Workers Union said in a statement that the Port Authority had broken its word.

“Nobody wins,” said Ruth Calder, the Leader of the Dock Workers Union. Residents said the harbour was silent.`,
  },
  {
    slug: "court",
    datePublished: "2031-03-10T08:00:00Z",
    headline: "Company goes to court",
    body: `“The Dock Workers Union must pay,” said Jon Abel, a spokesman for Norvik Shipping.

Amina Sorel, a spokeswoman for the Port Authority, said the Dock Workers Union would be heard. “The Port Authority keeps out of courts,” she said.`,
  },
  {
    slug: "change",
    datePublished: "2031-06-10T08:00:00Z",
    headline: "Sorel moves on",
    body: `“I leave with regret,” said Amina Sorel, the director of the Ferry Board.`,
  },
  {
    slug: "portrait",
    datePublished: null,
    headline: "A portrait",
    body: `“I never liked harbours,” said Amina Sorel, the chair of the Lighthouse Trust.`,
  },
];

/** A store with the articles of the dispute in it, read by the extractor. */
export async function harbourDispute(): Promise<Awaited<ReturnType<typeof temporaryStore>>> {
  const temporary = await temporaryStore();
  for (const { slug, headline, body, datePublished } of pieces) {
    const parsed = parsePlainText(`${headline}\n\n${body}`);
    const story = { ...parsed, datePublished, url: `https://news.example/${slug}` };
    await saveArticle(temporary.store, story, readStory(story), sourceOf(story.raw));
  }
  return temporary;
}
