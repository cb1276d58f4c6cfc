import { readStory } from "../../extract/read-story.ts";
import { parseSource } from "../../formats/parse-source.ts";
import type { Source } from "../../formats/source.ts";
import type { Store } from "../../store/database.ts";
import { checkSpans } from "../articles/check-spans.ts";
import type { ReadArticle } from "../articles/write-article.ts";
import { storedSource } from "./stored-source.ts";

/**
 * Reads the bytes of an article with the present parser and extractor.
 *
 * @throws FormatError or IngestError if they are no article to them
 */
export function readAgain(source: Source): ReadArticle {
  const story = parseSource(source);
  const reading = readStory(story);
  checkSpans(story, reading);
  return { story, reading, source };
}

/** Reads a stored article from the bytes it came in; see `readAgain`. */
export async function readStored(store: Store, articleId: number): Promise<ReadArticle> {
  return readAgain(await storedSource(store.reader, articleId));
}
