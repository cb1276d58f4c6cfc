import { type Source, unknownOrigin } from "../../src/formats/source.ts";

/** A text as it comes from a file. */
export function sourceOf(text: string): Source {
  return { format: "PLAIN_TEXT", bytes: Buffer.from(text), origin: unknownOrigin };
}
