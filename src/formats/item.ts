import type { Source } from "./source.ts";
import type { Story } from "./story.ts";

/** One article of a document; or, for an item of a document that is none, where it stands and what is wrong with it. */
export type Item =
  | { readonly story: Story; readonly source: Source }
  | { readonly where: string; readonly problem: string };
