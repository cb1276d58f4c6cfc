import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { readStory } from "../extract/read-story.ts";
import { decodeUtf8 } from "../formats/decode-utf8.ts";
import { parsePlainText } from "../formats/plain-text.ts";
import { CommandError, reportFailure } from "./failure.ts";
import { toPrediction } from "./prediction.ts";
import { print } from "./print.ts";
import { readInput } from "./read-input.ts";

/** Reads one article from a file, or from standard input for "-", and prints the reading as JSON. */
export async function extractArticle(file: string): Promise<void> {
  await print(JSON.stringify(readStory(parsePlainText(decodeUtf8(await readInput(file)))), null, 2));
}

/**
 * Prints a prediction for each {"id", "text"} line of a file, or of standard input for "-".
 *
 * Reads and prints line by line, so that a file may be larger than memory; reports a bad line and goes on.
 */
export async function extractLines(file: string, debug: boolean): Promise<void> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  let number = 0;
  // A stream's error reaches only its listeners, not the reader of its lines.
  const failed = new Promise<never>((_resolve, reject) => input.once("error", reject));
  failed.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (;;) {
    const { value: line, done } = await Promise.race([lines.next(), failed]);
    if (done) return;
    number++;
    if (line.trim() === "") continue;
    try {
      await print(predict(line));
    } catch (error) {
      reportFailure(error, debug, `${file}, line ${number}`);
    }
  }
}

function predict(line: string): string {
  const { id, text } = parseLine(line);
  const story = parsePlainText(text);
  return JSON.stringify(toPrediction(id, story, readStory(story)));
}

function parseLine(line: string): { id: unknown; text: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CommandError('not JSON; each line has to be {"id": …, "text": "…"}');
  }
  if (typeof value !== "object" || value === null || !("text" in value) || typeof value.text !== "string") {
    throw new CommandError('no "text"; each line has to be {"id": …, "text": "…"}');
  }
  return { id: "id" in value ? value.id : null, text: value.text };
}
