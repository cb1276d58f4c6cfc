import { type Word, type WordRange, wordAt } from "../words/text.ts";
import type { Cue, CueForm } from "./cue.ts";
import { type CueVerb, cueVerbAt } from "./cue-verb.ts";
import { nounPhraseAfter, nounPhraseBefore } from "./noun-phrase.ts";
import type { Scene } from "./scene.ts";
import { isSpokenVerb } from "./spoken-verb.ts";
import { appositionAfter, openingSubject, subjectBefore } from "./subject.ts";
import { auxiliaryStart } from "./verb-group.ts";

const be = new Set(["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "got"]);
/** Verbs with an object for the hearer that may stand before their subject all the same: "asked Lee". */
const invertible = new Set(["ask", "warn"]);
/** Verbs that always name whom they address. */
const hasHearer = new Set(["tell", "inform", "notify", "remind", "persuade", "convince"]);
/** Words that a participle with the speaker of the clause before follows: "while insisting", "was quoted as saying". */
const participleLinks = new Set(["as", "and", "or", "but", "while", "by", "when", "after", "before"]);
/** Pronouns that are told and do not tell: "believe me". */
const objects = new Set(["him", "them", "me", "us"]);

/** Who quotes somebody is named in no more words. */
const longestQuoter = 10;

/** The cue that a form of a verb of speech makes, with its subject on either side; null where it is none. */
export function verbCue(scene: Scene, unit: WordRange, at: number, before: readonly Cue[]): Cue | null {
  const { text, nameOf } = scene;
  const word = wordAt(text, at);
  const verb = cueVerbAt(text, word);
  if (!verb || nameOf[at] !== -1 || !isSpokenVerb(scene, word)) return null;
  const words = { first: at, end: at + verb.length };
  const start = auxiliaryStart(scene, at, unit.first);
  const base = { lemma: verb.lemma, frames: verb.frames, takesAddressee: verb.takesAddressee, words };
  const made = (
    form: CueForm,
    subject: WordRange | null,
    described: WordRange | null,
    first: number,
    end: number,
  ): Cue => ({
    ...base,
    form,
    subject,
    described,
    relative: false,
    whole: { first, end },
  });

  if (isPassive(scene, word, start) || lacksHearer(scene, verb, words)) return passive(scene, unit, words, start, made);
  const progressive = /ing$/.test(word.lower) && start === at;
  if (progressive) return participle(scene, unit, at, words, before, made);
  if (wordAt(text, at - 1).lower === "to" && start === at) return infinitive(at, words, before, made);

  const parenthetic = wordAt(text, start - 1).text === "," ? invertedSubject(scene, unit, words, verb) : null;
  const named = parenthetic !== null && nameOf[parenthetic.subject.end - 1] !== -1 && verb.frames.has("PLAIN");
  if (named && /^[,.]$/.test(wordAt(text, parenthetic.described.end).text)) {
    return made("INVERTED", parenthetic.subject, parenthetic.described, at, parenthetic.described.end);
  }
  const found = subjectBefore(scene, start, unit);
  if (found) {
    const cue = made("SUBJECT_VERB", found.subject, found.described, found.described.first, words.end);
    return { ...cue, relative: found.relative };
  }
  const inverted = invertedSubject(scene, unit, words, verb);
  if (inverted) return made("INVERTED", inverted.subject, inverted.described, at, inverted.described.end);
  const linked = wordAt(text, start - 1);
  const mate = before.at(-1);
  if ((linked.lower === "and" || linked.lower === "but" || linked.text === ",") && mate?.subject) {
    return made("SUBJECT_VERB", mate.subject, mate.described, start, words.end);
  }
  const opening = linked.lower === "and" || linked.lower === "but" ? openingSubject(scene, unit, start) : null;
  return made("SUBJECT_VERB", opening, opening, start, words.end);
}

/** "He was held and told that …": who tells has a hearer, so that somebody who "told that" was told. */
function lacksHearer({ text }: Scene, { lemma }: CueVerb, words: WordRange): boolean {
  if (!hasHearer.has(lemma) || !/d$/.test(wordAt(text, words.first).lower)) return false;
  const next = wordAt(text, words.end);
  return /^(?:that|how|why)$/.test(next.lower) || (next.lower === "to" && wordAt(text, words.end + 1).pos === "VERB");
}

function isPassive(scene: Scene, word: Word, start: number): boolean {
  if (/ing$|s$/.test(word.lower) && word.lower !== "said") return false;
  for (let at = word.index - 1; at >= start; at--) if (be.has(wordAt(scene.text, at).lower)) return true;
  return false;
}

type Make = (form: CueForm, subject: WordRange | null, described: WordRange | null, first: number, end: number) => Cue;

/** "was told by X": the speaker stands behind "by". "X was quoted as saying": "saying" is the cue, X the speaker. */
function passive(scene: Scene, unit: WordRange, words: WordRange, start: number, made: Make): Cue | null {
  if (wordAt(scene.text, words.end).lower === "as" || isQuotedBy(scene, words)) return null;
  const impersonal = wordAt(scene.text, start - 1).lower === "it" && wordAt(scene.text, words.end).lower === "that";
  if (impersonal) return made("PASSIVE", null, null, start - 1, words.end);
  if (wordAt(scene.text, words.end).lower !== "by") return null;
  const subject = nounPhraseAfter(scene, words.end + 1, unit.end);
  if (!subject) return null;
  const described = appositionAfter(scene, subject, unit);
  return made("PASSIVE", subject, described, start, described.end);
}

/** "X was quoted by the agency as saying": the agency quotes, X says. */
function isQuotedBy(scene: Scene, { end }: WordRange): boolean {
  const agency = wordAt(scene.text, end).lower === "by" ? nounPhraseAfter(scene, end + 1, end + longestQuoter) : null;
  return agency !== null && wordAt(scene.text, agency.end).lower === "as";
}

/** ", adding that …": the speaker is that of the cue before, or the subject that opens the sentence. */
function participle(
  scene: Scene,
  unit: WordRange,
  at: number,
  words: WordRange,
  before: readonly Cue[],
  made: Make,
): Cue | null {
  const absolute = absoluteSubject(scene, unit, at);
  if (absolute) return made("PARTICIPLE", absolute, absolute, absolute.first - 1, words.end);
  const own = participleSubject(scene, unit, at);
  if (own) return made("PARTICIPLE", own, own, at, words.end);
  const link = wordAt(scene.text, at - 1);
  const linked = link.pos === "PUNCT" || link.pos === "NOUN" || participleLinks.has(link.lower);
  if (at > unit.first && !linked) return null;
  const mate = before.findLast((cue) => cue.subject !== null && !cue.relative);
  if (mate) return made("PARTICIPLE", mate.subject, mate.described, at, words.end);
  const opening = openingSubject(scene, unit, at);
  return made("PARTICIPLE", opening, opening, at, words.end);
}

/** "footage of Ann Lee saying": a name right before the participle is its subject. */
function participleSubject(scene: Scene, unit: WordRange, at: number): WordRange | null {
  const name = scene.names[scene.nameOf[at - 1] ?? -1];
  return name && name.first >= unit.first && name.kind !== "PLACE" ? { first: name.first, end: name.end } : null;
}

/** "with one resident writing": an absolute construction has a subject of its own. */
function absoluteSubject(scene: Scene, unit: WordRange, at: number): WordRange | null {
  const phrase = nounPhraseBefore(scene, at, unit.first);
  return phrase && wordAt(scene.text, phrase.first - 1).lower === "with" ? phrase : null;
}

/** "went on to say": the speaker is that of the cue before it. */
function infinitive(at: number, words: WordRange, before: readonly Cue[], made: Make): Cue | null {
  const mate = before.findLast((cue) => cue.subject !== null);
  return mate ? made("INFINITIVE", mate.subject, mate.described, at, words.end) : null;
}

/** "said X": a phrase right behind the verb that no verb of its own follows. */
function invertedSubject(
  scene: Scene,
  unit: WordRange,
  words: WordRange,
  verb: CueVerb,
): { subject: WordRange; described: WordRange } | null {
  const { text, quotationOf } = scene;
  const before = wordAt(text, words.first - 1);
  const opens =
    words.first === unit.first ||
    before.text === "," ||
    before.text === "—" ||
    quotationOf[words.first - 1] !== -1 ||
    before.lower === "as" ||
    before.lower === "so";
  if (!opens || (verb.takesAddressee && !invertible.has(verb.lemma))) return null;
  const subject = nounPhraseAfter(scene, words.end, unit.end);
  if (!subject || objects.has(wordAt(text, subject.first).lower)) return null;
  const after = wordAt(text, subject.end);
  if (subject.end < unit.end && (after.pos === "VERB" || after.pos === "AUX") && quotationOf[subject.end] === -1)
    return null;
  return { subject, described: appositionAfter(scene, subject, unit) };
}
