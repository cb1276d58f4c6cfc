import type { Source } from "./source.ts";

/** One article of a document; or, for an item of a document that is none, what is wrong with it. */
export type Item =
  | { readonly where: string; readonly source: Source }
  | { readonly where: string; readonly problem: string };
