import { opensUpper } from "../letter-case.ts";
import { isKnownPlace } from "../names/gazetteer.ts";
import { type Name, nameAt, type Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";

/** What stands before the agency is a place and perhaps a date, no more words than these. */
const longest = 10;

/** True for the agency of a wire report, "KARVOLA, March 3 (Meridian) —": in brackets behind the place that opens a paragraph. */
export function isDatelineAgency(scene: Scene, { first, end, text: called }: Name): boolean {
  const { text } = scene;
  const open = first - 1;
  const range = text.ranges[wordAt(text, open).passage];
  if (wordAt(text, open).text !== "(" || wordAt(text, end).text !== ")" || !range) return false;
  // "SPRINGFIELD (Illinois) —"
  if (isKnownPlace(called)) return false;
  if (!isDivider(scene, end + 1) || open === range.first || open - range.first > longest) return false;
  for (let at = range.first; at < open; at++) {
    const { text: written, pos } = wordAt(text, at);
    if (!opensUpper(written) && pos !== "PUNCT" && pos !== "NUM") return false;
  }
  return nameAt(scene, range.first)?.kind === "PLACE";
}

/** The dash, colon or end of a sentence behind a dateline. */
function isDivider({ text }: Scene, at: number): boolean {
  return /^(?:[—–―:.]|-{1,2})$/.test(wordAt(text, at).text);
}
