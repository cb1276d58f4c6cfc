/** A stretch of a passage between quotation marks. Offsets count in the passage's field. */
export interface Quotation {
  /** Index into `Text.passages`. */
  readonly passage: number;
  /** With the marks. Where a mark is missing, the same as the inner offset. */
  readonly start: number;
  readonly end: number;
  /** Without the marks and the space inside them. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Index of the quotation this one stands in, or null. */
  readonly parent: number | null;
  /** BALANCED; LEFT_OPEN where the next paragraph goes on with a mark of its own; REPAIRED where a mark is missing. */
  readonly closing: "BALANCED" | "LEFT_OPEN" | "REPAIRED";
  /** Index of the quotation in the paragraph before that was left open and goes on here, or null. */
  readonly joins: number | null;
}
