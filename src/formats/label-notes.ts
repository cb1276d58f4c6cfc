import cues from "./cues.data.json" with { type: "json" };
import { type Draft, label } from "./draft.ts";
import { readDate } from "./read-date.ts";
import type { BlockKind } from "./story.ts";

const longestNote = 400;
const longestCaption = 300;

/** Words about the article rather than of it: credits, captions, dates, editors' notes, sign-up lines. */
export function labelNotes(draft: Draft): Draft {
  return label(draft, ({ text }) => noteKind(text));
}

const agencies = cues.captionAgencies.join("|");
const bracketedCredit = new RegExp(`[[(][^\\])]*\\b(?:${agencies})\\b[^\\])]{0,40}[\\])]\\.?$`, "u");
const creditStart = /^sources?\s*:\s*\S/iu;

function noteKind(text: string): BlockKind | null {
  const lower = text.toLowerCase();
  if (creditStart.test(text) && text.length <= longestNote) return "CREDIT";
  if (startsWith(lower, cues.captionStarts) && text.length <= longestCaption) return "CAPTION";
  if (text.length <= longestCaption && isCaption(text)) return "CAPTION";
  if (startsWith(lower, cues.noteStarts) && text.length <= longestNote) return "NOTE";
  if (readDate(text) !== null) return "NOTE";
  if (/^\d+\s+(?:min(?:ute)?s?|sec(?:ond)?s?)\s+(?:read|listen)$/iu.test(text)) return "NOTE";
  if (isBoilerplate(lower)) return "BOILERPLATE";
  return null;
}

/** "Rescuers at the harbour on Monday [Jane Doe/Reuters]": a credit in square brackets, or a photo credit in round ones. */
function isCaption(text: string): boolean {
  const credit = bracketedCredit.exec(text);
  return credit !== null && (credit[0].startsWith("[") || /photo|image|picture|file|\/|handout|via/iu.test(credit[0]));
}

function startsWith(lower: string, starts: readonly string[]): boolean {
  return starts.some((start) => lower.startsWith(start) && !/^[\p{L}\p{N}]/u.test(lower.slice(start.length)));
}

/** A sign-up line is short, or says so at length; a paragraph that only happens to open with "Share" is neither. */
function isBoilerplate(lower: string): boolean {
  return cues.boilerplateStarts.some((start) => {
    if (!lower.startsWith(start)) return false;
    const rest = lower.slice(start.length);
    if (/^[\p{L}\p{N}]/u.test(rest)) return false;
    return start.includes(" ") || !/\p{L}/u.test(start) || start.endsWith(":")
      ? rest.length <= 300
      : rest.trim().length <= 12;
  });
}
