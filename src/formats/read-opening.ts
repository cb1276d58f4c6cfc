import { readDateline } from "./read-dateline.ts";
import type { Block } from "./story.ts";

const turn = /^\p{Lu}[\p{Lu}'’. -]+:\s/u;

/** The dateline, which opens the first paragraph, and where in the body the running text starts behind it. */
export function readOpening(blocks: readonly Block[]): { dateline: string | null; datelineEnd: number | null } {
  const paragraph = blocks.find(({ kind }) => kind === "PARAGRAPH");
  const isTranscript = blocks.some((block) => block !== paragraph && turn.test(block.text));
  const found = paragraph ? readDateline(paragraph.text, !isTranscript) : null;
  if (!found || paragraph?.bodyStart == null) return { dateline: null, datelineEnd: null };
  return { dateline: found.dateline, datelineEnd: paragraph.bodyStart + found.length };
}
