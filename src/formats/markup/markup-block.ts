import type { BlockLink } from "../draft.ts";
import type { BlockKind } from "../story.ts";
import type { Element } from "./element.ts";

/** A block of a document with markup: rendered text, and what the markup says about it. */
export interface MarkupBlock {
  /** The kind that the markup decides; null where the words have to. */
  readonly kind: BlockKind | null;
  /** As a browser shows it: white space collapsed, no white space around it. */
  readonly text: string;
  /** The first link in it. */
  readonly link: BlockLink | undefined;
  /** The words of the first link. */
  readonly linkText: string;
  /** 1 to 6 for a heading, else null. */
  readonly level: number | null;
  /** The nearest element whose kind the caller named; see `Treatment`. */
  readonly box: Element | null;
  /** The element that the block's words stand in. */
  readonly element: Element;
}

/** What becomes of an element: left out, read as its name says, or read with all that is undecided in it of one kind. */
export type Treatment = "drop" | "keep" | BlockKind;
