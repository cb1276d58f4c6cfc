import { type Word, type WordRange, wordAt } from "../words/text.ts";
import type { Cue, CueForm } from "./cue.ts";
import { type CueVerb, cueVerbAt } from "./cue-verb.ts";
import { nounPhraseAfter, nounPhraseBefore } from "./noun-phrase.ts";
import type { Scene } from "./scene.ts";
import { appositionAfter, openingSubject, subjectBefore } from "./subject.ts";
import { auxiliaryStart } from "./verb-group.ts";

const be = new Set(["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "got"]);
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

/** The cues of one unit, in reading order. Words between quotation marks are the speaker's own and give none. */
export function findCues(scene: Scene, unit: WordRange): Cue[] {
  const cues: Cue[] = [];
  for (let at = unit.first; at < unit.end; at++) {
    if (scene.quotationOf[at] !== -1) continue;
    const cue = accordingTo(scene, unit, at) ?? verbCue(scene, unit, at, cues);
    if (cue) cues.push(cue);
  }
  return cues;
}

const noFrames: ReadonlySet<never> = new Set();

const sources: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "words", "of"],
];

/** "according to X", "in the words of X". */
function accordingTo(scene: Scene, unit: WordRange, at: number): Cue | null {
  const { text } = scene;
  const source = sources.find((words) => words.every((word, i) => wordAt(text, at + i).lower === word));
  if (!source) return null;
  const subject = nounPhraseAfter(scene, at + source.length, unit.end);
  if (!subject) return null;
  const described = appositionAfter(scene, subject, unit);
  return {
    form: "ACCORDING_TO",
    lemma: source.join(" "),
    frames: noFrames,
    takesAddressee: false,
    words: { first: at, end: at + source.length },
    subject,
    described,
    relative: false,
    whole: { first: at, end: described.end },
  };
}

function verbCue(scene: Scene, unit: WordRange, at: number, before: readonly Cue[]): Cue | null {
  const { text, nameOf } = scene;
  const word = wordAt(text, at);
  const verb = cueVerbAt(text, word);
  if (!verb || nameOf[at] !== -1 || !isVerb(scene, word)) return null;
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

  if (isPassive(scene, word, start)) return passive(scene, unit, words, start, made);
  const progressive = /ing$/.test(word.lower) && start === at;
  if (progressive) return participle(scene, unit, at, words, before, made);
  if (wordAt(text, at - 1).lower === "to" && start === at) return infinitive(at, words, before, made);

  const parenthetic = wordAt(text, start - 1).text === "," ? invertedSubject(scene, unit, words, verb) : null;
  if (parenthetic && /^[,.]$/.test(wordAt(text, parenthetic.described.end).text)) {
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

function isVerb(scene: Scene, word: Word): boolean {
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
  const closing = /^[.!?]?$/.test(next.text) && closesClause(scene, start);
  return (((clause || quoted) && (speaker || report)) || closing) && /(?:s|ed)$/.test(word.lower);
}

/** ", a new book | claims.": a phrase behind a comma that nothing but the verb follows. */
function closesClause(scene: Scene, end: number): boolean {
  const floor = scene.text.ranges[wordAt(scene.text, end - 1).passage]?.first ?? 0;
  const phrase = nounPhraseBefore(scene, end, floor);
  return phrase !== null && phrase.first > floor && wordAt(scene.text, phrase.first - 1).text === ",";
}

function isPassive(scene: Scene, word: Word, start: number): boolean {
  if (/ing$|s$/.test(word.lower) && word.lower !== "said") return false;
  for (let at = word.index - 1; at >= start; at--) if (be.has(wordAt(scene.text, at).lower)) return true;
  return false;
}

type Make = (form: CueForm, subject: WordRange | null, described: WordRange | null, first: number, end: number) => Cue;

/** "was told by X": the speaker stands behind "by". "X was quoted as saying": "saying" is the cue, X the speaker. */
function passive(scene: Scene, unit: WordRange, words: WordRange, start: number, made: Make): Cue | null {
  if (wordAt(scene.text, words.end).lower === "as") return null;
  const impersonal = wordAt(scene.text, start - 1).lower === "it" && wordAt(scene.text, words.end).lower === "that";
  if (impersonal) return made("PASSIVE", null, null, start - 1, words.end);
  if (wordAt(scene.text, words.end).lower !== "by") return null;
  const subject = nounPhraseAfter(scene, words.end + 1, unit.end);
  if (!subject) return null;
  const described = appositionAfter(scene, subject, unit);
  return made("PASSIVE", subject, described, start, described.end);
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
  const own = participleSubject(scene, unit, at);
  if (own) return made("PARTICIPLE", own, own, at, words.end);
  const link = wordAt(scene.text, at - 1);
  if (
    at > unit.first &&
    link.pos !== "PUNCT" &&
    link.pos !== "NOUN" &&
    !/^(?:and|or|but|while|by|when|after|before)$/.test(link.lower)
  )
    return null;
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
  if (!opens || verb.takesAddressee === (verb.lemma !== "ask" && verb.lemma !== "warn")) return null;
  const subject = nounPhraseAfter(scene, words.end, unit.end);
  if (!subject) return null;
  const after = wordAt(text, subject.end);
  if (subject.end < unit.end && (after.pos === "VERB" || after.pos === "AUX") && quotationOf[subject.end] === -1)
    return null;
  return { subject, described: appositionAfter(scene, subject, unit) };
}
