import { type WordRange, wordAt } from "../words/text.ts";
import type { Complement } from "./complement.ts";
import { hasQuoted, isQuoted } from "./content.ts";
import type { Cue } from "./cue.ts";
import type { Scene } from "./scene.ts";

/** Verbs whose infinitive is what is said: "vowed to fight on". */
const takesInfinitive = new Set([
  "promise",
  "vow",
  "pledge",
  "swear",
  "demand",
  "ask",
  "beg",
  "propose",
  "claim",
  "profess",
]);
/** Verdicts that count as speech also without a verbatim word in them. */
const spokenJudgements = new Set(["call for", "call on", "accuse"]);
/** Verbs that take a clause for what is said and a noun for something else: "added three seats". */
const needsClause = new Set([
  "add",
  "write",
  "deny",
  "tell",
  "ask",
  "report",
  "claim",
  "reveal",
  "recall",
  "confirm",
  "tweet",
  "admit",
  "concede",
  "observe",
  "plead",
  "beg",
  "advise",
  "remind",
  "inform",
  "notify",
  "assure",
  "convince",
  "persuade",
  "reassure",
]);
/** Verbs that say to what, how or with what somebody reacts: "did not respond to a request for comment". */
const answers = new Set(["respond", "reply", "comment"]);
/** Words from which on a quotation without a capital letter can stand alone. */
const fewestWords = 4;
/** How far behind a request's hearer the infinitive may stand, in words. */
const reach = 12;

/** Whether a cue of this frame can have this content behind it: a "laughed" needs a quotation, an "indicated" a "that". */
export function accepts(scene: Scene, cue: Cue, opening: Complement["opening"], content: WordRange): boolean {
  const { frames, lemma } = cue;
  if (cue.form === "INFINITIVE" && opening !== "QUOTATION" && opening !== "THAT" && !hasQuoted(scene, content))
    return false;
  if (opening === "QUOTATION") return quotes(scene, cue, content);
  const verbatim = hasQuoted(scene, content);
  if (cue.form === "PASSIVE" && cue.subject === null) return frames.has("PLAIN") && opening === "THAT";
  if (cue.subject === null) return verbatim && frames.has("PLAIN") && opening !== "THAT";
  if (frames.has("REQUEST") && (opening === "TO" || hasInfinitive(scene, content))) return true;
  if (frames.has("GUARDED") && opening === "THAT") return true;
  if (spokenJudgements.has(lemma) || (frames.has("JUDGEMENT") && verbatim)) return true;
  return frames.has("PLAIN") && reports(scene, cue, opening, content);
}

/** Whether the words behind a plain verb of speech can be what it reports. */
function reports(scene: Scene, { lemma, relative }: Cue, opening: Complement["opening"], content: WordRange): boolean {
  if (answers.has(lemma) && opening === "CLAUSE" && opensManner(scene, content.first)) return false;
  if ((relative || needsClause.has(lemma)) && opening === "CLAUSE" && isFiniteVerb(scene, content.first)) return false;
  if (needsClause.has(lemma) && opening === "CLAUSE" && !hasFinite(scene, content)) return false;
  return opening !== "TO" || takesInfinitive.has(lemma);
}

/** "responded | with a chant", "respond to a request | for comment": how, not what. */
function opensManner(scene: Scene, at: number): boolean {
  const { pos, lower } = wordAt(scene.text, at);
  return pos === "ADP" || /^(?:for|with|by|to|in|on)$/.test(lower);
}

/** "the groups who wrote to her | say": the verb of the clause around, not of what was written. */
function isFiniteVerb(scene: Scene, at: number): boolean {
  const { pos, lower } = wordAt(scene.text, at);
  return pos === "AUX" || (pos === "VERB" && !/ing$/.test(lower));
}

/** A finite verb of its own: that of a clause about a noun, "a penalty which the referee gave", makes none of a phrase. */
function hasFinite(scene: Scene, content: WordRange): boolean {
  for (let at = content.first + 1; at < content.end; at++) {
    const { pos, lower } = wordAt(scene.text, at);
    if (/^(?:which|who|whose|whom)$/.test(lower)) return false;
    if (pos === "AUX" || (pos === "VERB" && !/ing$/.test(lower) && wordAt(scene.text, at - 1).lower !== "to"))
      return true;
  }
  return false;
}

/**
 * Whether a cue can stand right before a quotation. "a print called “Lighthouse”" gives a name to a thing, and "felt “numb”" is
 * no speech: a verb that is speech only beside a quotation needs one that could stand alone.
 */
function quotes(scene: Scene, { frames }: Cue, content: WordRange): boolean {
  if (frames.has("PLAIN")) return true;
  const opener = wordAt(scene.text, content.first + 1);
  return frames.has("QUOTE") && (/^\p{Lu}/u.test(opener.text) || content.end - content.first >= fewestWords + 2);
}

function hasInfinitive(scene: Scene, content: WordRange): boolean {
  for (let at = content.first; at < Math.min(content.end - 1, content.first + reach); at++) {
    if (isQuoted(scene, at)) return false;
    if (wordAt(scene.text, at).lower === "to" && wordAt(scene.text, at + 1).pos === "VERB") return true;
  }
  return false;
}
