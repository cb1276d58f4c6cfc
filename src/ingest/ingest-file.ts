import { readFile, stat } from "node:fs/promises";
import { readStory } from "../extract/read-story.ts";
import { FormatError } from "../formats/format-error.ts";
import { parseSource } from "../formats/parse-source.ts";
import { type Source, unknownOrigin } from "../formats/source.ts";
import type { Store } from "../store/database.ts";
import { IngestError } from "./ingest-error.ts";
import { type SavedArticle, saveArticle } from "./save-article.ts";

/** In bytes. The longest articles have some hundred kilobytes; what is larger is a dump of many, or no article. */
const maximumFileSize = 10 * 1024 * 1024;

/**
 * Reads a file as one article and stores it.
 *
 * @throws IngestError in one line that says what is wrong and what to do, but does not repeat the path; nothing of the
 *   file is stored then
 */
export async function ingestFile(store: Store, path: string): Promise<SavedArticle> {
  return ingestBytes(store, await readArticleFile(path));
}

/**
 * Reads bytes as one article and stores it.
 *
 * @throws IngestError NOT_AN_ARTICLE if they are empty, binary, or not UTF-8
 */
async function ingestBytes(store: Store, bytes: Uint8Array): Promise<SavedArticle> {
  try {
    const source: Source = { format: "PLAIN_TEXT", bytes, origin: unknownOrigin };
    const story = parseSource(source);
    return await saveArticle(store, story, readStory(story), source);
  } catch (cause) {
    if (cause instanceof FormatError) throw new IngestError("NOT_AN_ARTICLE", cause.message, { cause });
    throw cause;
  }
}

async function readArticleFile(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      throw new IngestError("NOT_A_FILE", "this is a folder: give the files in it, for example with /*");
    if (!found.isFile())
      throw new IngestError("NOT_A_FILE", "this is not a file: give a file with the text of one article");
    if (found.size > maximumFileSize) {
      const megabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;
      const message = `the file is too large: it has ${megabytes(found.size)}, an article may have ${megabytes(maximumFileSize)}`;
      throw new IngestError("FILE_TOO_LARGE", `${message}; split it into one file an article`);
    }
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw new IngestError("FILE_MISSING", "there is no such file: check the path", { cause });
    }
    throw new IngestError("FILE_UNREADABLE", `the file cannot be read (${code}): check its permissions`, { cause });
  }
}
