import { createReadStream } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { explainReading } from "../explain/explain-reading.ts";
import { readStory } from "../extract/read-story.ts";
import { decodeUtf8 } from "../formats/decode-utf8.ts";
import { parsePlainText } from "../formats/plain-text.ts";
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

/** Reads one article from a file, or from standard input for "-", and prints the reading as JSON. */
export async function extractArticle(file: string): Promise<void> {
  await print(JSON.stringify(readStory(parsePlainText(decodeUtf8(await readInput(file)))), null, 2));
}

/** Reads one article and prints it with every decision and the rule that took it, for reading. */
export async function explainArticle(file: string): Promise<void> {
  const story = parsePlainText(decodeUtf8(await readInput(file)));
  await print(explainReading(story, readStory(story), { columns: terminalColumns(), paint }));
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
