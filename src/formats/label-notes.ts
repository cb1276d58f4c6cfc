import { isBoilerplate } from "./boilerplate.ts";
import { isCaption } from "./caption.ts";
import { type Draft, label } from "./draft.ts";
import { isNote } from "./note.ts";
import type { BlockKind } from "./story.ts";

const longestCredit = 400;
const creditStart = /^sources?\s*:\s*\S/iu;

/** Words about the article rather than of it: credits, captions, dates, editors' notes, sign-up lines. */
export function labelNotes(draft: Draft): Draft {
  return label(draft, ({ text }) => noteKind(text));
}

function noteKind(text: string): BlockKind | null {
  if (creditStart.test(text) && text.length <= longestCredit) return "CREDIT";
  if (isCaption(text)) return "CAPTION";
  if (isNote(text)) return "NOTE";
  return isBoilerplate(text) ? "BOILERPLATE" : null;
}
