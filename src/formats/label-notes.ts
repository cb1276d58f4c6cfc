import { isBoilerplate } from "./boilerplate.ts";
import { isCaption } from "./caption.ts";
import { type Draft, label } from "./draft.ts";
import { isNote } from "./note.ts";
import type { BlockKind } from "./story.ts";

const longestCredit = 400;
/** A note may stand under its label: "CORRECTION:" and what was wrong. */
const noteAlone = /^(?:corrections?|clarification|editor[’']s note)\s*[:.]?$/iu;
const longestAnnounced = 800;
const creditStart = /^sources?\s*:\s*\S/iu;

/** Words about the article rather than of it: credits, captions, dates, editors' notes, sign-up lines. */
export function labelNotes(draft: Draft): Draft {
  return label(draft, ({ text }, index, blocks) => {
    const announced = noteAlone.test(blocks[index - 1]?.text ?? "") && text.length <= longestAnnounced;
    return announced ? "NOTE" : noteKind(text);
  });
}

function noteKind(text: string): BlockKind | null {
  if (creditStart.test(text) && text.length <= longestCredit) return "CREDIT";
  if (isCaption(text)) return "CAPTION";
  if (isNote(text)) return "NOTE";
  return isBoilerplate(text) ? "BOILERPLATE" : null;
}
