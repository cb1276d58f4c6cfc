import { readStory } from "../../src/extract/read-story.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";

interface Piece {
  readonly slug: string;
  readonly publisher: string;
  readonly section: string;
  readonly datePublished: string | null;
  readonly headline: string;
  readonly body: string;
}

/** Articles of two invented papers, with a ministry, its minister, a union and its leader. */
const pieces: readonly Piece[] = [
  {
    slug: "strike",
    publisher: "Marrow Herald",
    section: "Business",
    datePublished: "2031-05-04T08:00:00Z",
    headline: "Harbour strike enters second week",
    body: `Dockers will stay out, said Ruth Calder, the leader of the Dock Workers Union.

“The offer is an insult,” Calder said. “Nobody works before Monday.”

The Dock Workers Union said in a statement that talks had failed.`,
  },
  {
    slug: "talks",
    publisher: "Marrow Herald",
    section: "Politics",
    datePublished: "2031-05-06T08:00:00Z",
    headline: "Minister offers talks",
    body: `“The government is ready to negotiate,” said Transport Minister Edwin Malahifji.

Malahifji said Ruth Calder had not answered. The Transport Ministry said negotiations would begin on Friday.`,
  },
  {
    slug: "ferry",
    publisher: "Coastal Times",
    section: "Business",
    datePublished: "2031-05-06T08:00:00Z",
    headline: "Ferry traffic resumes",
    body: `Ferries sail again, the Port Authority said on Tuesday.

“We are relieved,” said Amina Sorel, a spokeswoman for the Port Authority.`,
  },
  {
    slug: "history",
    publisher: "Coastal Times",
    section: "Culture",
    datePublished: null,
    headline: "A history of the harbour",
    body: `Historians say the harbour is older than the town.

“It was a strike that built the union,” said Jon Abel, a historian.`,
  },
];

/** A store with the newsroom's articles in it, read by the extractor. */
export async function newsroom(): Promise<Awaited<ReturnType<typeof temporaryStore>>> {
  const temporary = await temporaryStore();
  for (const { slug, headline, body, ...stated } of pieces) {
    const parsed = parsePlainText(`${headline}\n\n${body}`);
    const story = { ...parsed, ...stated, url: `https://news.example/${slug}` };
    await saveArticle(temporary.store, story, readStory(story), sourceOf(story.raw));
  }
  return temporary;
}
