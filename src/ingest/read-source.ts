import { readStory } from "../extract/read-story.ts";
import type { Reading } from "../extract/reading.ts";
import { FormatError } from "../formats/format-error.ts";
import { parseSource } from "../formats/parse-source.ts";
import type { Source } from "../formats/source.ts";
import type { Story } from "../formats/story.ts";
import { type WorkPool, workPool } from "./work-pool.ts";

/** An article as it was read, or what is wrong with its source. Plain data: a class does not survive between threads. */
export type ReadResult = { readonly story: Story; readonly reading: Reading } | { readonly problem: string };

/** Reads a source as one article. What is wrong with it is an answer; only a fault of ours is thrown. */
export function readSource(source: Source): ReadResult {
  try {
    const story = parseSource(source);
    return { story, reading: readStory(story) };
  } catch (error) {
    if (error instanceof FormatError) return { problem: error.message };
    throw error;
  }
}

/** Reads sources, on this thread or on others beside it. @param threads this one included */
export function sourceReader(threads: number): WorkPool<Source, ReadResult> {
  const module = new URL("./read-source.js", import.meta.url);
  return workPool({ run: readSource, module, sizeOf: ({ bytes }) => bytes.length, youngMemory: 12 }, threads - 1);
}
