import { type Word, type WordRange, wordAt } from "../words/text.ts";
import { nameAt, type Scene } from "./scene.ts";
import { isTimeWord } from "./time-word.ts";

/** No noun phrase that names a speaker is longer, in words; it bounds the walk over unpunctuated text. */
const longest = 40;
/** A term in quotation marks has no more words, the marks included. */
const longestTerm = 7;

const pronouns = new Set(
  "he she they it we i you who one others another some many few several most both all everyone someone somebody anybody everybody nobody neither either those these this that".split(
    " ",
  ),
);
const personal = new Set("he she they it we i you who himself herself".split(" "));
const objects = new Set(["him", "them", "me", "us", "her"]);
const possessives = new Set("his her their its our my your whose".split(" "));
const attaching = new Set(
  "of for from in at with on to inside within near under behind between among against about into across outside representing".split(
    " ",
  ),
);
const brackets = new Map([
  [")", "("],
  ["]", "["],
]);

/** True if a noun phrase can end in this word. */
function canHead(scene: Scene, word: Word): boolean {
  if ((scene.nameOf[word.index] ?? -1) !== -1) return true;
  if (objects.has(word.lower)) return wordAt(scene.text, word.index - 1).lower === "of";
  return (
    word.pos === "NOUN" ||
    word.pos === "PROPN" ||
    word.pos === "NUM" ||
    pronouns.has(word.lower) ||
    isTitled(scene, word)
  );
}

/** "the Herald": a capital behind an article makes a noun of a word that the tagger does not know. */
function isTitled({ text }: Scene, word: Word): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word.text) && /^(?:the|a|an)$/.test(wordAt(text, word.index - 1).lower);
}

/** The noun phrase that ends right before word `end`, not reaching before word `floor`; null where there is none. */
export function nounPhraseBefore(scene: Scene, end: number, floor: number): WordRange | null {
  const last = wordAt(scene.text, skipBracketBack(scene, end, floor) - 1);
  if (last.index < floor || isQuoted(scene, last.index)) return null;
  if (personal.has(last.lower)) return { first: last.index, end };
  if (!canHead(scene, last) || isTimeWord(last.lower)) return null;
  const from = Math.max(floor, end - longest);
  let first = last.index + 1;
  while (first > from) {
    const next = stepBack(scene, first, from);
    if (next === first) break;
    first = next;
  }
  return first < end ? { first, end } : null;
}

function isQuoted(scene: Scene, index: number): boolean {
  return (scene.quotationOf[index] ?? -1) !== -1;
}

/** Index after skipping "(R-Texas)" that stands right before `end`. */
function skipBracketBack(scene: Scene, end: number, floor: number): number {
  const opening = brackets.get(wordAt(scene.text, end - 1).text);
  if (opening === undefined) return end;
  for (let at = end - 2; at >= Math.max(floor, end - 12); at--) if (wordAt(scene.text, at).text === opening) return at;
  return end;
}

/** One step to the left from a phrase that begins at `first`; `first` itself where the phrase is complete. */
function stepBack(scene: Scene, first: number, floor: number): number {
  const { text, nameOf, names } = scene;
  const skipped = skipBracketBack(scene, first, floor);
  if (skipped !== first) return skipped;
  const word = wordAt(text, first - 1);
  const after = wordAt(text, first);
  if (isQuoted(scene, word.index)) return termStart(scene, word, after) ?? first;
  const name = names[nameOf[word.index] ?? -1];
  if (name) return Math.max(floor, name.first);
  if (isTimeWord(word.lower) && after.lower !== "'s") return first;
  if (isOpener(after)) return attachedStart(scene, first, floor);
  if (isInside(scene, word, after)) return first - 1;
  return attachedStart(scene, first, floor);
}

/** 'the "History" section': the start of a term in quotation marks between a determiner and its noun, or null. */
function termStart(scene: Scene, { index, start, end }: Word, after: Word): number | null {
  const { text, quotationOf } = scene;
  let first = index;
  while (first > 0 && quotationOf[first - 1] === quotationOf[index] && index - first < longestTerm) first--;
  const opener = wordAt(text, first - 1);
  const noun = after.pos === "NOUN" || after.pos === "PROPN";
  const determined = opener.pos === "DET" || possessives.has(opener.lower) || opener.lower === "'s";
  const closed = end > start && !/[.,!?…]/.test(wordAt(text, index - 1).text);
  return noun && determined && closed && quotationOf[first - 1] === -1 ? first : null;
}

/** A determiner opens its phrase: what stands before belongs to it only through "of", "for", "in". */
function isOpener(word: Word): boolean {
  return (word.pos === "DET" && word.lower !== "all") || possessives.has(word.lower);
}

function isInside(scene: Scene, word: Word, after: Word): boolean {
  if (word.pos === "NOUN" || word.pos === "PROPN" || word.pos === "ADJ" || word.pos === "NUM" || word.pos === "SYM")
    return true;
  if (word.pos === "DET" || possessives.has(word.lower) || word.lower === "'s" || word.lower === "&") return true;
  if (word.text === "'" || word.text === "’") return /s$/i.test(wordAt(scene.text, word.index - 1).text);
  if (word.text === "-" || word.text === "–" || word.text === "/") return word.end === after.start;
  if (word.index > 0 && wordAt(scene.text, word.index + 1).text === "-" && word.end === after.start) return true;
  if (word.pos === "VERB" || word.pos === "ADV") return isParticiple(scene, word, after);
  return pronouns.has(word.lower) && !personal.has(word.lower) && after.pos !== "DET" && word.lower !== "that";
}

/** "the newly elected mayor": a participle or adverb between a determiner and its noun. */
function isParticiple(scene: Scene, word: Word, after: Word): boolean {
  const before = wordAt(scene.text, word.index - 1);
  const opens =
    before.pos === "DET" ||
    before.pos === "ADJ" ||
    before.pos === "ADV" ||
    possessives.has(before.lower) ||
    before.lower === "'s";
  const leads = after.pos === "NOUN" || after.pos === "PROPN" || after.pos === "ADJ" || after.pos === "VERB";
  return opens && leads && (word.pos === "ADV" || /(?:ed|ing|en)$/.test(word.lower));
}

/** "a spokesman for the ministry", "Ann Lee and Bo Wei": the start of the phrase that the present one hangs on. */
function attachedStart(scene: Scene, first: number, floor: number): number {
  const { text } = scene;
  const link = wordAt(text, first - 1);
  const host = wordAt(text, skipBracketBack(scene, first - 1, floor) - 1);
  if (first - 2 < floor || isQuoted(scene, host.index)) return first;
  const hosted = canHead(scene, host) && !personal.has(host.lower) && !isTimeWord(host.lower);
  if (attaching.has(link.lower) && hosted) return host.index + 1 <= first - 1 ? first - 1 : first;
  if ((link.lower === "and" || link.lower === "or" || link.text === "&") && hosted)
    return joinedStart(scene, first, floor);
  return first;
}

/** A joint speaker, if the phrase before "and" opens the clause; else "and" joins clauses. */
function joinedStart(scene: Scene, first: number, floor: number): number {
  const before = nounPhraseBefore(scene, first - 1, floor);
  if (!before) return first;
  const opener = wordAt(scene.text, before.first - 1);
  const opens = before.first === floor || opener.pos === "PUNCT" || opener.pos === "CCONJ" || opener.pos === "SCONJ";
  return opens ? first - 1 : first;
}

/** The noun phrase that begins at word `first`, not reaching word `ceiling`; null where there is none. */
export function nounPhraseAfter(scene: Scene, first: number, ceiling: number): WordRange | null {
  const stop = Math.min(ceiling, first + longest);
  const opening = wordAt(scene.text, first).lower;
  if (first >= stop || isQuoted(scene, first)) return null;
  const next = wordAt(scene.text, first + 1);
  const her = opening !== "her" || (next.pos !== "NOUN" && next.pos !== "ADJ" && next.pos !== "PROPN");
  if (personal.has(opening) || (objects.has(opening) && her)) return { first, end: first + 1 };
  let end = first;
  let headed = false;
  while (end < stop && !isQuoted(scene, end)) {
    const step = stepForward(scene, end, stop, headed);
    if (!step) break;
    ({ end, headed } = step);
  }
  while (end > first && !canHead(scene, wordAt(scene.text, end - 1))) end--;
  return end > first ? { first, end } : null;
}

/** One step to the right; `headed` tells whether the phrase could end here. Null where it is complete. */
function stepForward(scene: Scene, at: number, stop: number, headed: boolean): { end: number; headed: boolean } | null {
  const { text, nameOf, names } = scene;
  const word = wordAt(text, at);
  const name = names[nameOf[at] ?? -1];
  if (name) return { end: Math.min(stop, name.end), headed: true };
  const links = headed ? linkRight(scene, at, stop) : null;
  if (links !== null) return links ? { end: at + 1, headed: false } : null;
  if (objects.has(word.lower) && wordAt(text, at - 1).lower === "of") return { end: at + 1, headed: true };
  const hyphen = (word.text === "-" || word.text === "/") && word.start === wordAt(text, at - 1).end;
  const inside = word.pos !== "PUNCT" && isInsideRight(scene, word);
  return inside || hyphen || isOwnersApostrophe(scene, at)
    ? { end: at + 1, headed: headed || canHead(scene, word) }
    : null;
}

/** "the ministers' envoys": an apostrophe behind a plural and before what they have. */
function isOwnersApostrophe({ text }: Scene, at: number): boolean {
  const word = wordAt(text, at);
  const owner = wordAt(text, at - 1);
  const next = wordAt(text, at + 1);
  const owned = next.pos === "NOUN" || next.pos === "ADJ" || next.pos === "PROPN";
  return /^['’]$/.test(word.text) && owner.end === word.start && /s$/i.test(owner.text) && owned;
}

/** Behind a head: true for a word that hangs more on it, false for one that ends the phrase, null for any other. */
function linkRight(scene: Scene, at: number, stop: number): boolean | null {
  const word = wordAt(scene.text, at);
  if (word.pos === "DET" || possessives.has(word.lower) || personal.has(word.lower)) return false;
  if (isTimeWord(word.lower)) return false;
  if (attaching.has(word.lower) && attachesRight(scene, at, stop)) return true;
  return (word.lower === "and" || word.text === "&") && joinsRight(scene, at) ? true : null;
}

function isInsideRight(scene: Scene, word: Word): boolean {
  if (["NOUN", "PROPN", "ADJ", "NUM", "DET", "SYM"].includes(word.pos) || isTitled(scene, word)) return true;
  if (possessives.has(word.lower) || word.lower === "'s") return true;
  const next = wordAt(scene.text, word.index + 1);
  return (word.pos === "VERB" || word.pos === "ADV") && isParticiple(scene, word, next);
}

function attachesRight(scene: Scene, at: number, stop: number): boolean {
  const link = wordAt(scene.text, at);
  const next = wordAt(scene.text, at + 1);
  if (at + 1 >= stop || isTimeWord(next.lower) || isQuoted(scene, at + 1)) return false;
  if (link.lower === "to" && (next.pos === "VERB" || isPerson(scene, at - 1))) return false;
  if (link.lower === "of" && (objects.has(next.lower) || /^(?:about|some|nearly|almost|around|over)$/.test(next.lower)))
    return true;
  if (link.lower === "about" || link.lower === "into" || link.lower === "on" || link.lower === "with") return false;
  return (
    next.pos === "NOUN" ||
    next.pos === "PROPN" ||
    next.pos === "DET" ||
    next.pos === "ADJ" ||
    next.pos === "NUM" ||
    possessives.has(next.lower)
  );
}

/** "said Lee | to the crowd": a name has no "to" of its own, as "adviser to the mayor" has. */
function isPerson(scene: Scene, at: number): boolean {
  return nameAt(scene, at)?.kind === "PERSON";
}

function joinsRight(scene: Scene, at: number): boolean {
  const next = wordAt(scene.text, at + 1);
  return next.pos === "PROPN" || next.pos === "NOUN" || (scene.nameOf[at + 1] ?? -1) !== -1;
}
