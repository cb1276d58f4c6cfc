import cues from "./cues.data.json" with { type: "json" };
import { startsWithCue } from "./starts-with-cue.ts";

const longestCaption = 300;
const longestCredit = 80;

const agencies = cues.captionAgencies.join("|");
const nameOf = "\\p{Lu}[\\p{L}.'’ -]{1,40}";
const bracketed = new RegExp(`[[(][^\\])]*\\b(?:${agencies})\\b[^\\])]{0,40}[\\])]\\.?$`, "u");
/** "The bank said on Monday. [Reuters]": news in brief, with where it is from. */
const sourced = /[.!?]["”’]?\s+\[[^[\]/]{1,40}\]\.?$/u;
/** "[Ana Delcourt/Lakeview]": a slash before a capital, in square brackets. */
const squareCredit = /\[[^[\]]*\p{L}\s?\/\s?\p{Lu}[^[\]]*\]\.?$/u;
const roundCredit =
  /\((?:AP )?(?:photos?|images?|pictures?|pics?|file|handout|courtesy|credits?|video)\b[^()]*\)\.?$/iu;
/** "The ferry in Velm. Photograph: Ida Brandt/Coastwire". A sentence may stand before it, so the name ends the block. */
const namedCredit =
  /(?:(?:^|[.!?…’”"'\s])(?:photos?|photographs?|images?|pictures?|pics?|illustration|credit)|[.!?…”"]\s(?:video|footage)):\s?\p{Lu}[^.!?]{1,60}\.?$/iu;
const slashAgency = new RegExp(
  `[\\p{L}\\d)]\\s?[/|]\\s?(?:${agencies})(?: Photos?| Images)?(?: via \\p{Lu}[^.]{1,40})?\\.?$`,
  "u",
);
const agencyAlone = new RegExp(`^(?:\\p{Lu}[^.!?]{0,40} via )?(?:${agencies})(?: Photos?| Images)?\\.?$`, "u");
const agencyFirst = new RegExp(`^(?:${agencies}|REUTERS|AP Photo|AFP PHOTO)\\s?/\\s?${nameOf}$`, "u");

/**
 * True for the words of a picture: "Rescuers at the harbour [Ana Delcourt/Lakeview]", "Photograph: Ida Brandt", and for
 * the line that only credits one: "Omar Sy / Reuters".
 */
export function isCaption(text: string): boolean {
  if (text.length > longestCaption) return false;
  if (startsWithCue(text, cues.captionStarts)) return true;
  if (/^[-–—•*]/u.test(text) || sourced.test(text)) return false;
  const credit = bracketed.exec(text)?.[0];
  if (credit && (credit.startsWith("[") || /photo|image|picture|file|\/|handout|via/iu.test(credit))) return true;
  if (squareCredit.test(text) || roundCredit.test(text) || namedCredit.test(text) || slashAgency.test(text))
    return true;
  return text.length <= longestCredit && (agencyAlone.test(text) || agencyFirst.test(text));
}
