import { styleText } from "node:util";
import type { Paint, Style } from "../explain/paint.ts";

/** How wide text is where nobody watches. */
const defaultColumns = 100;

const looks = {
  HEADING: "bold",
  NAME: "bold",
  LABEL: "dim",
  RULE: "dim",
  DIRECT: "green",
  MIXED: "cyan",
  INDIRECT: "yellow",
  MARK: "bold",
  SPEAKER: "underline",
  CUE: "magenta",
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>;

/** Colours where standard output is a terminal, or as NO_COLOR and FORCE_COLOR say. */
export const paint: Paint = (style, text) => styleText(looks[style], text, { stream: process.stdout });

/** How many columns standard output has. */
export function terminalColumns(): number {
  return process.stdout.columns ?? defaultColumns;
}
