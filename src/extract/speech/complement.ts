import { type WordRange, wordAt } from "../words/text.ts";
import type { Cue } from "./cue.ts";
import { nounPhraseAfter } from "./noun-phrase.ts";
import type { Scene } from "./scene.ts";
import { isTimeWord } from "./time-word.ts";

/** What follows a cue: whom it was said to, when, and where the content begins. */
export interface Complement {
  readonly addressee: WordRange | null;
  readonly when: WordRange | null;
  /** First word of the content; `unit.end` where nothing follows but circumstances. */
  readonly start: number;
  /** How the content begins: a quotation, "that", "to", or directly. */
  readonly opening: "QUOTATION" | "THAT" | "TO" | "CLAUSE" | "NONE";
}

const circumstances = new Set(
  "on in at during after before via through by from of about with over outside inside last this earlier later late early for near".split(
    " ",
  ),
);
/** Nouns for the occasion or the means of a statement; a clause right behind them is its content. */
const occasions = new Set(
  "statement interview speech tweet letter email e-mail report post message memo video conference briefing article column op-ed blog broadcast call hearing rally debate press release phone telephone reporters testimony filing lawsuit ruling appearance remarks address book twitter facebook television tv radio note monday tuesday wednesday thursday friday saturday sunday yesterday today week month year morning afternoon evening night".split(
    " ",
  ),
);
const complementizers = new Set("that whether if how why what when where who".split(" "));

/** An aside between a verb and what is said is no longer, in words. */
const longestAside = 10;

/** Verbs whose preposition opens what is said: "warned of job losses". */
const warnsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["warn", new Set(["of", "against", "about"])],
  ["complain", new Set(["of", "about"])],
  ["boast", new Set(["of", "about"])],
]);

/** Reads on from the end of a cue to where its content begins. */
export function readComplement(scene: Scene, cue: Cue, unit: WordRange): Complement {
  const hears = cue.takesAddressee && cue.form !== "INVERTED" && cue.form !== "PASSIVE";
  let addressee = hears ? addresseeAt(scene, cue.whole.end, unit) : null;
  let when: WordRange | null = null;
  let at = addressee?.end ?? cue.whole.end;
  if (warnsOf.get(cue.lemma)?.has(wordAt(scene.text, at).lower))
    return { addressee, when, start: at, opening: "CLAUSE" };
  let opening = openingAt(scene, at, unit);
  while (opening === null) {
    const end = circumstanceEnd(scene, at, unit);
    if (end === at) break;
    if (when === null && isDated(scene, at, end)) when = { first: at, end };
    if (addressee === null && wordAt(scene.text, at).lower === "to") addressee = { first: at + 1, end };
    at = end;
    opening = openingAt(scene, at, unit);
  }
  when ??= datedOpening(scene, cue, unit);
  return { addressee, when, ...(opening ?? { start: at, opening: "CLAUSE" }) };
}

/** How a content begins at this word, or null if the word may still be a circumstance or the content's first. */
function openingAt(scene: Scene, at: number, unit: WordRange): Pick<Complement, "start" | "opening"> | null {
  const { text } = scene;
  const word = wordAt(text, at);
  if (at >= unit.end || isClosing(word.text)) return { start: unit.end, opening: "NONE" };
  if (isQuotedAt(scene, at)) return { start: at, opening: "QUOTATION" };
  if (complementizers.has(word.lower)) return { start: at, opening: "THAT" };
  if (word.lower === "to" && wordAt(text, at + 1).pos === "VERB") return { start: at, opening: "TO" };
  if (!/^(?:[:,—–]|--)$/.test(word.text)) return null;
  const next = afterMarks(scene, at, unit);
  if (next === unit.end) return { start: next, opening: "NONE" };
  if (isQuotedAt(scene, next)) return { start: next, opening: "QUOTATION" };
  if (word.text === ":") return { start: next, opening: "CLAUSE" };
  if (wordAt(text, next).lower === "that") return { start: next, opening: "THAT" };
  const resumed = behindAside(scene, next, unit);
  if (resumed !== null) return { start: resumed, opening: isQuotedAt(scene, resumed) ? "QUOTATION" : "THAT" };
  return { start: at, opening: "CLAUSE" };
}

/** "explains, in a satirical fashion, | that …": where the content begins behind an aside between commas, or null. */
function behindAside({ text, quotationOf }: Scene, from: number, unit: WordRange): number | null {
  if (wordAt(text, from).pos !== "ADP" && wordAt(text, from).pos !== "ADV") return null;
  for (let at = from; at < Math.min(unit.end - 1, from + longestAside); at++) {
    if (quotationOf[at] !== -1 || /^[.;:]$/.test(wordAt(text, at).text)) return null;
    if (wordAt(text, at).text !== ",") continue;
    return wordAt(text, at + 1).lower === "that" || quotationOf[at + 1] !== -1 ? at + 1 : null;
  }
  return null;
}

function isQuotedAt(scene: Scene, at: number): boolean {
  return scene.quotationOf[at] !== -1;
}

function isClosing(mark: string): boolean {
  return /^[.!?…;)\]]+$/.test(mark);
}

function afterMarks(scene: Scene, at: number, unit: WordRange): number {
  let next = at + 1;
  while (next < unit.end && scene.quotationOf[next] === -1 && /^[,:—–-]+$/.test(wordAt(scene.text, next).text)) next++;
  return next < unit.end && !isClosing(wordAt(scene.text, next).text) ? next : unit.end;
}

/** The hearer behind "told": a short phrase, unless what follows shows that it is the subject of the content. */
function addresseeAt(scene: Scene, at: number, unit: WordRange): WordRange | null {
  const { text } = scene;
  const opening = wordAt(text, at);
  if (complementizers.has(opening.lower)) return null;
  const phrase = nounPhraseAfter(scene, at, unit.end);
  if (!phrase) return null;
  const after = wordAt(text, phrase.end);
  const finite = (after.pos === "VERB" || after.pos === "AUX") && scene.quotationOf[phrase.end] === -1;
  return finite ? null : phrase;
}

/** The end of a circumstance that begins here ("on Wednesday", "in a statement", "later"); the same place where none does. */
function circumstanceEnd(scene: Scene, at: number, unit: WordRange): number {
  const { text } = scene;
  const word = wordAt(text, at);
  const next = wordAt(text, at + 1);
  if (isTimeWord(word.lower)) return at + 1 + (wordAt(text, at + 1).pos === "NUM" ? 1 : 0);
  if (word.pos === "ADV" && !/^(?:so|not|n't)$/.test(word.lower)) return at + 1;
  if (word.lower === "to" && next.pos !== "VERB") return phraseEnd(scene, at, unit);
  if (
    (word.lower === "last" || word.lower === "this") &&
    /^(?:week|month|year|morning|afternoon|evening|summer|winter|spring|fall|autumn|weekend)$/.test(next.lower)
  )
    return at + 2;
  const ago = laterEnd(scene, at);
  if (ago !== null) return ago;
  if (!circumstances.has(word.lower)) return at;
  if (isTimeWord(next.lower)) return at + 2 + (wordAt(text, at + 2).pos === "NUM" ? 1 : 0);
  return phraseEnd(scene, at, unit);
}

/** "a week later", "three days ago": the end of it, or null. */
function laterEnd(scene: Scene, at: number): number | null {
  const opener = wordAt(scene.text, at);
  if (opener.pos !== "NUM" && opener.pos !== "DET") return null;
  for (let end = at + 2; end <= at + 3 && wordAt(scene.text, end - 1).pos !== "PUNCT"; end++) {
    if (/^(?:later|ago|earlier)$/.test(wordAt(scene.text, end).lower)) return end + 1;
  }
  return null;
}

/** The end of a prepositional phrase that only tells the occasion: the content or the sentence's end comes right after. */
function phraseEnd(scene: Scene, at: number, unit: WordRange): number {
  const { text, quotationOf } = scene;
  const phrase = nounPhraseAfter(scene, at + 1, unit.end);
  if (!phrase) return at;
  const after = wordAt(text, phrase.end);
  const last = wordAt(text, phrase.end - 1);
  const clear =
    phrase.end >= unit.end ||
    quotationOf[phrase.end] !== -1 ||
    after.pos === "PUNCT" ||
    complementizers.has(after.lower) ||
    isTimeWord(after.lower) ||
    circumstances.has(after.lower);
  if (clear || occasions.has(last.lower)) return phrase.end;
  return hasOccasion(scene, phrase) ? phrase.end : at;
}

function hasOccasion(scene: Scene, phrase: WordRange): boolean {
  for (let at = phrase.first; at < phrase.end; at++) if (occasions.has(wordAt(scene.text, at).lower)) return true;
  return false;
}

/** "Earlier on Wednesday, X had told …": the date at the head of the cue's own clause. */
function datedOpening(scene: Scene, cue: Cue, unit: WordRange): WordRange | null {
  const { text } = scene;
  let end = unit.first;
  while (
    end < cue.whole.first &&
    end < unit.first + 6 &&
    /^(?:ADV|ADP|PROPN|NUM|NOUN|ADJ)$/.test(wordAt(text, end).pos)
  )
    end++;
  const adjacent = end === cue.whole.first || (wordAt(text, end).text === "," && end + 1 === cue.whole.first);
  const range = { first: unit.first, end };
  return adjacent && end > unit.first && isDated(scene, unit.first, end) ? range : null;
}

function isDated(scene: Scene, first: number, end: number): boolean {
  // "tells of night": what a story is about is no date.
  if (/^(?:of|about)$/.test(wordAt(scene.text, first).lower)) return false;
  for (let at = first; at < end; at++) {
    const { lower } = wordAt(scene.text, at);
    if (isTimeWord(lower) || /^(?:week|month|year|morning|afternoon|evening|night|weekend)$/.test(lower)) return true;
  }
  return false;
}
