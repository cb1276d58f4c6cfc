import cues from "./cues.data.json" with { type: "json" };
import { readDate } from "./read-date.ts";
import { startsWithCue } from "./starts-with-cue.ts";

const longestNote = 400;
const longestLine = 250;
const readingTime = /^\d+[\s-]*(?:min(?:ute)?s?|sec(?:ond)?s?)\s+(?:read|listen|watch|video)$/iu;
const clock = "\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?)?";
const zone =
  "(?:\\s?\\(?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|PST|PDT|PT|IST|EAT|WAT|SAST|AEST|AEDT|JST|HKT|SGT|MSK)(?:[+-]\\d{1,2}(?::?\\d{2})?)?\\)?)?";
/** An entry of a live page: "12:41 GMT", "7:30 a.m.", "10.34am BST". A number alone is no time. */
const timestamp = new RegExp(`^(?=.*(?:[:.]\\d{2}|m\\b))(?:updated at |updated |at )?${clock}${zone}$`, "iu");
const timeAgo =
  /^(?:published |updated |posted )?(?:an?|\d{1,2})\s?(?:s|m|h|d|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?)\s+ago$/iu;
const contributed = /\bcontributed (?:reporting|to this (?:report|story|article|piece|dispatch))\b/u;
/** "Ida Brandt reported from Velm, and Omar Sy from Karvola." */
const reportedFrom = /\breported from \p{Lu}[^.]+ and \p{Lu}[^.]+ from \p{Lu}[^.]+\.?$/u;
/** Who wrote an embedded post, and when: "— Ida Brandt (@idabrandt) May 3, 2031". */
const postSignature = /^[—–-]{1,2}\s?[^@]{1,60}\(@[\w.]{1,60}\)/u;
const agencies = /^\(?with (?:agency inputs|agencies|inputs from|input from|files from)\b.{0,40}$/iu;

/** True for a line about the article: who edited it, when it was published, what was corrected in it. */
export function isNote(text: string): boolean {
  if (text.length > longestNote) return false;
  if (startsWithCue(text, cues.noteStarts) || readDate(text) !== null) return true;
  if (text.length > longestLine) return false;
  return (
    readingTime.test(text) ||
    timestamp.test(text) ||
    timeAgo.test(text) ||
    postSignature.test(text) ||
    contributed.test(text) ||
    reportedFrom.test(text) ||
    agencies.test(text)
  );
}
