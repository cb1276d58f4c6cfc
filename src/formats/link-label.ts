import cues from "./cues.data.json" with { type: "json" };
import { endsLikeProse, wordCount } from "./draft.ts";

const labels = new Set(cues.linkLabels);
const softLabels = new Set(cues.softLinkLabels);
/** A label that announces several titles. */
const plural = /\b(?:STORIES|ARTICLES|LINKS|NEWS|CONTENT|COVERAGE|POSTS|VIDEOS|READING|PICKS|MORE|ALSO)\b/u;
const labelled =
  /^[[(»>▶►→*\s]*(?<label>[\p{L}'’ ]{2,30}?)\s*(?:[:|>»→]|[-–—](?=\s))\s*(?<headline>[^\s\])].*?)[\])]?$/su;
/** "READ MORE Harbour talks resume": no mark between, but the label in capitals and the headline not. */
const unmarked = /^(?<label>(?:READ|WATCH|LISTEN|ALSO|SEE|RELATED)(?: \p{Lu}{2,}){0,2}) (?<headline>\p{Lu}\p{Ll}.*)$/su;
const mostWordsOfSentence = 20;

/**
 * The label and the headline of a line such as "READ MORE: Harbour talks resume" or "» Also read | …"; null where it is
 * none. A label in lower case is not one; a word that may open a sentence too ("Background: …") is one only before a title.
 */
export function readLabelledLine(text: string): { label: string; headline: string } | null {
  const found = labelled.exec(text)?.groups ?? unmarked.exec(text)?.groups;
  const { label, headline } = found ?? {};
  if (!label || !headline || !isLinkLabel(label) || !/\p{L}/u.test(headline)) return null;
  const prose = endsLikeProse(headline);
  if (prose && (softLabels.has(label.toUpperCase()) || wordCount(headline) > mostWordsOfSentence)) return null;
  return { label, headline };
}

/** True for "Read more", "RELATED STORIES", without a colon. */
export function isLinkLabel(text: string): boolean {
  const upper = text.toUpperCase();
  return (labels.has(upper) || softLabels.has(upper)) && /^\p{Lu}/u.test(text);
}

/** True for a label that can be no subheading, with nothing to announce: "Read more", "RELATED STORIES". */
export function isLoneLabel(text: string): boolean {
  return labels.has(text.toUpperCase());
}

/** True for a label that a list of titles may follow. */
export function announcesSeveral(label: string): boolean {
  return plural.test(label.toUpperCase());
}

/** A label without the mark behind it: "Read more:" is "Read more". */
export function withoutMark(label: string): string {
  return label.replace(/[\s:|>»→.]+$/u, "");
}
