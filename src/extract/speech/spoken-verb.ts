import { type Word, wordAt } from "../words/text.ts";
import { nounPhraseBefore } from "./noun-phrase.ts";
import type { Scene } from "./scene.ts";
import { auxiliaryStart } from "./verb-group.ts";

/** Forms that are verbs whatever the tagger thinks. */
const surelyVerbs = new Set([
  "said",
  "says",
  "told",
  "tells",
  "wrote",
  "writes",
  "tweeted",
  "saying",
  "telling",
  "added",
  "adding",
]);

/** Whether a form of a verb of speech is a verb where it stands; the tagger takes many for nouns. */
export function isSpokenVerb(scene: Scene, word: Word): boolean {
  const before = wordAt(scene.text, word.index - 1);
  if (before.text === "-" || wordAt(scene.text, word.index + 1).text === "-") return false;
  if (surelyVerbs.has(word.lower)) return before.pos !== "DET";
  if (before.pos === "DET" && before.lower !== "that") return false;
  return word.pos === "VERB" || word.pos === "AUX" || isVerbByPlace(scene, word);
}

/** "Lee claims that", "she also notes she": a form that the tagger takes for a noun, between a speaker and a clause. */
function isVerbByPlace(scene: Scene, word: Word): boolean {
  const { text, nameOf } = scene;
  const next = wordAt(text, word.index + 1);
  const clause = next.pos === "PRON" || next.pos === "DET" || next.lower === "that" || nameOf[next.index] !== -1;
  const quoted = scene.quotationOf[next.index + (next.text === "," ? 1 : 0)] !== -1;
  const start = auxiliaryStart(scene, word.index, text.ranges[word.passage]?.first ?? 0);
  const name = scene.names[nameOf[start - 1] ?? -1];
  const speaker =
    name?.kind === "PERSON" ||
    name?.kind === "ORGANIZATION" ||
    /^(?:he|she|they|who|it)$/.test(wordAt(text, start - 1).lower);
  const report =
    next.lower === "that" && wordAt(text, start - 1).pos === "NOUN" && wordAt(text, start - 2).pos === "DET";
  // "They claimed it was late and claim she knew": a verb in the plural, which the tagger takes for a noun.
  if (wordAt(text, word.index - 1).pos === "CCONJ" && /^(?:he|she|they|that)$/.test(next.lower)) return true;
  const closing = /^[.!?]?$/.test(next.text) && closesClause(scene, start);
  return (((clause || quoted) && (speaker || report)) || closing) && /(?:s|ed)$/.test(word.lower);
}

/** ", a new book | claims.": a phrase behind a comma that nothing but the verb follows. */
function closesClause(scene: Scene, end: number): boolean {
  const floor = scene.text.ranges[wordAt(scene.text, end - 1).passage]?.first ?? 0;
  const phrase = nounPhraseBefore(scene, end, floor);
  if (phrase === null || phrase.first === floor) return false;
  return wordAt(scene.text, phrase.first - 1).text === "," || scene.quotationOf[phrase.first - 1] !== -1;
}
