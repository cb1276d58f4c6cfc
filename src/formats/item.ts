import type { KeptDecision } from "./json/kept-decision.ts";
import type { Source } from "./source.ts";

/**
 * One article of a document; or, for an item of a document that is none, what is wrong with it; or, in what was exported,
 * a decision about who is who.
 */
export type Item =
  | {
      readonly where: string;
      readonly source: Source;
      /** The article's earlier revisions, oldest first, where the document has them. */
      readonly earlier?: readonly Source[];
    }
  | { readonly where: string; readonly problem: string }
  | { readonly where: string; readonly decision: KeptDecision };
