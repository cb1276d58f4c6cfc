import { createReadStream } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { explainReading } from "../explain/explain-reading.ts";
import { readStory } from "../extract/read-story.ts";
import { FormatError } from "../formats/format-error.ts";
import { parseSource } from "../formats/parse-source.ts";
import { unknownOrigin } from "../formats/source.ts";
import { splitDocument } from "../formats/split-document.ts";
import type { Story } from "../formats/story.ts";
import { inOrder } from "../ingest/in-order.ts";
import { CommandError, reportFailure } from "./failure.ts";
import { linePredictor } from "./line-predictor.ts";
import { print } from "./print.ts";
import { readInput } from "./read-input.ts";
import { paint, terminalColumns } from "./terminal.ts";

/** So many lines for each thread are held at a time: a long article at the front keeps no thread waiting for long. */
const linesPerThread = 4;

/** A line of the input and its number, from 1. */
interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * Reads a document of any format from a file, or from standard input for "-", and prints what is read as JSON: the reading
 * of the one article, or a line of JSON for each where it has several, with `where` it stands.
 *
 * An article that cannot be read is reported, and the others are printed.
 */
export async function extractDocument(file: string, debug: boolean): Promise<void> {
  await forEachArticle(file, debug, async (story, where) => {
    const reading = readStory(story);
    await print(where === "" ? JSON.stringify(reading, null, 2) : JSON.stringify({ where, ...reading }));
  });
}

/** Reads a document and prints each article with every decision and the rule that took it, for reading. */
export async function explainDocument(file: string, debug: boolean): Promise<void> {
  const sheet = { columns: terminalColumns(), paint };
  await forEachArticle(file, debug, async (story, where) => {
    if (where !== "") await print(`${where}\n`);
    await print(explainReading(story, readStory(story), sheet));
  });
}

async function forEachArticle(
  file: string,
  debug: boolean,
  show: (story: Story, where: string) => Promise<void>,
): Promise<void> {
  for (const item of splitDocument(await readInput(file), unknownOrigin)) {
    if ("decision" in item) continue;
    try {
      if ("problem" in item) throw new FormatError(item.problem);
      await show(parseSource(item.source), item.where);
    } catch (error) {
      if (item.where === "") throw error;
      reportFailure(error, debug, `${file}, ${item.where}`);
    }
  }
}

/**
 * Prints a prediction for each {"id", "text"} line of a file, or of standard input for "-", in their order.
 *
 * Reads and prints line by line, so that a file may be larger than memory; reports a bad line and goes on.
 *
 * @param threads how many lines are read at the same time; where not given, as many as the machine has cores for
 */
export async function extractLines(file: string, debug: boolean, threads = availableParallelism()): Promise<void> {
  const { run: predict, close } = linePredictor(threads);
  const width = threads === 1 ? 1 : threads * linesPerThread;
  try {
    await inOrder(
      readLines(file),
      width,
      async ({ number, text }) => {
        try {
          return { number, ...(await predict(text)) };
        } catch (error) {
          return { number, error };
        }
      },
      async (result) => {
        if ("prediction" in result) return print(result.prediction);
        const error = "problem" in result ? new CommandError(result.problem) : result.error;
        reportFailure(error, debug, `${file}, line ${result.number}`);
      },
    );
  } finally {
    await close();
  }
}

/** The lines with something in them, as fast as they are asked for. */
async function* readLines(file: string): AsyncGenerator<Line> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  // A stream's error reaches only its listeners, not the reader of its lines.
  const failed = new Promise<never>((_resolve, reject) => input.once("error", reject));
  failed.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    const { value: text, done } = await Promise.race([lines.next(), failed]);
    if (done) return;
    if (text.trim() !== "") yield { number, text };
  }
}
