import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { makeCast } from "./cast.ts";
import { asPlainText, type MadeArticle, makeArticle } from "./make-article.ts";

export type CorpusFormat = "text" | "jsonl";

const filesAFolder = 1000;

/**
 * Writes so many made-up articles into a folder: a plain text file each, in folders of a thousand, or one JSON Lines
 * file. The same number gives the same bytes on every machine.
 *
 * @returns the size of all of it, in bytes
 */
export async function writeCorpus(folder: string, count: number, format: CorpusFormat): Promise<number> {
  return format === "text" ? writeFiles(folder, count) : writeLines(folder, count);
}

async function writeFiles(folder: string, count: number): Promise<number> {
  let size = 0;
  let at = 0;
  for (const article of articles(count)) {
    const part = join(folder, String(Math.floor(at / filesAFolder)).padStart(4, "0"));
    if (at % filesAFolder === 0) await mkdir(part, { recursive: true });
    const text = asPlainText(article);
    await writeFile(join(part, `${article.id}.txt`), text);
    size += Buffer.byteLength(text);
    at++;
  }
  return size;
}

async function writeLines(folder: string, count: number): Promise<number> {
  const file = createWriteStream(join(folder, "articles.jsonl"));
  await pipeline(Readable.from(lines(count)), file);
  return file.bytesWritten;
}

function* lines(count: number): Generator<string> {
  for (const article of articles(count)) yield `${JSON.stringify(article)}\n`;
}

function* articles(count: number): Generator<MadeArticle> {
  const cast = makeCast();
  for (let number = 0; number < count; number++) yield makeArticle(number, cast);
}
