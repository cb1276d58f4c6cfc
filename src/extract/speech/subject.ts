import { type WordRange, wordAt } from "../words/text.ts";
import { nounPhraseAfter, nounPhraseBefore } from "./noun-phrase.ts";
import { nameAt, type Scene } from "./scene.ts";
import { isTimeWord } from "./time-word.ts";
import { auxiliaryStart } from "./verb-group.ts";

/** The phrase that names who acts, and the same with its appositions. */
export interface Subject {
  readonly subject: WordRange;
  readonly described: WordRange;
  /** True if the phrase stands for a "who": "a clerk who said". */
  readonly relative: boolean;
}

const relative = new Set(["who", "which", "whose", "whom", "where", "that"]);
/** A term in quotation marks is no longer, in UTF-16 code units. */
const longestTerm = 60;
/** A parenthesis between subject and verb is no longer, in words. */
const longestParenthesis = 45;

/**
 * The subject of the verb group that begins at word `end`: the phrase right before it, or, behind a comma, the phrase
 * that the apposition belongs to: "Ann Lee, of the harbour union, | told". "who" gives the phrase it stands for.
 */
export function subjectBefore(scene: Scene, end: number, unit: WordRange): Subject | null {
  const { text, quotationOf } = scene;
  const last = wordAt(text, end - 1);
  if (end <= unit.first) return null;
  if (quotationOf[end - 1] !== -1) return besideNickname(scene, end, unit);
  if (isDivider(last.text)) return beforeParenthesis(scene, end - 1, unit);
  if (relative.has(last.text)) return antecedent(scene, end - 1, unit);
  const phrase = nounPhraseBefore(scene, end, unit.first);
  if (!phrase) return null;
  const host = hostOfRelative(scene, phrase, unit);
  return (
    host ?? {
      subject: phrase,
      described: { first: officeStart(scene, phrase, unit), end: phrase.end },
      relative: false,
    }
  );
}

/** "Its leader, known as “General Tiger,” | has said": the phrase that a nickname in quotation marks belongs to. */
function besideNickname(scene: Scene, end: number, unit: WordRange): Subject | null {
  const { text, quotationOf } = scene;
  let mark = end - 1;
  while (mark > unit.first && quotationOf[mark - 1] === quotationOf[end - 1]) mark--;
  const as = wordAt(text, mark - 1).lower === "as" ? mark - 2 : mark - 1;
  const comma = wordAt(text, as - 1).lower === "also" ? as - 2 : as - 1;
  const named = /^(?:known|called|nicknamed|dubbed)$/.test(wordAt(text, as).lower);
  return named && comma > unit.first && wordAt(text, comma).text === "," ? beforeParenthesis(scene, comma, unit) : null;
}

/** "Malaysia's Prime Minister, | Ann Lee": the start of the office before a name, or of the name itself. */
function officeStart(scene: Scene, { first, end }: WordRange, unit: WordRange): number {
  const { text } = scene;
  const title = wordAt(text, first - 2);
  const name = nameAt(scene, end - 1);
  const named = name?.kind === "PERSON" && name.first === first;
  const opens = named && wordAt(text, first - 1).text === "," && first - 2 > unit.first;
  if (!opens || nameAt(scene, title.index) !== null || !/^\p{Lu}\p{Ll}/u.test(title.text) || isTimeWord(title.lower))
    return first;
  return nounPhraseBefore(scene, first - 1, unit.first)?.first ?? first;
}

/** "Residents who met our reporter | said": the phrase before the verb closes a clause about the subject. */
function hostOfRelative(scene: Scene, phrase: WordRange, unit: WordRange): Subject | null {
  const { text } = scene;
  if (wordAt(text, phrase.first - 1).lower === "by") return hostOfParticiple(scene, phrase, unit);
  let verbs = 0;
  for (let at = phrase.first - 1; at >= Math.max(unit.first, phrase.first - 12); at--) {
    const word = wordAt(text, at);
    if (scene.quotationOf[at] !== -1 || /^[,;:—–]$/.test(word.text)) return null;
    // "who sent pupils home for wearing trainers": the participle belongs to the verb before it.
    if (word.pos === "VERB" && !/ing$/.test(word.lower)) verbs++;
    if (word.lower !== "who" && word.lower !== "which") continue;
    return verbs === 1 ? hosted(scene, at, phrase, unit) : null;
  }
  return null;
}

/** "a memo seen by the Globe | shows": the phrase before the participle. */
function hostOfParticiple(scene: Scene, phrase: WordRange, unit: WordRange): Subject | null {
  const participle = wordAt(scene.text, phrase.first - 2);
  const passive = participle.pos === "VERB" && /(?:ed|en|n|t)$/.test(participle.lower);
  return passive ? hosted(scene, participle.index, phrase, unit) : null;
}

function hosted(scene: Scene, end: number, phrase: WordRange, unit: WordRange): Subject | null {
  const host = nounPhraseBefore(scene, end, unit.first);
  return host && { subject: host, described: { first: host.first, end: phrase.end }, relative: false };
}

/** The subject of the sentence's first verb, which a later "and said" or ", saying" shares. */
export function openingSubject(scene: Scene, unit: WordRange, ceiling: number): WordRange | null {
  for (let at = unit.first; at < ceiling; at++) {
    const word = wordAt(scene.text, at);
    const verb = word.pos === "VERB" || word.pos === "AUX";
    if (!verb || scene.quotationOf[at] !== -1 || scene.nameOf[at] !== -1) continue;
    const found = subjectBefore(scene, auxiliaryStart(scene, at, unit.first), unit);
    if (found) return found.subject;
  }
  return null;
}

function isDivider(mark: string): boolean {
  return /^(?:,|—|–|--)$/.test(mark);
}

/** "X, who said …": the phrase before the comma. */
function antecedent(scene: Scene, at: number, unit: WordRange): Subject | null {
  const comma = wordAt(scene.text, at - 1).text === ",";
  const phrase = nounPhraseBefore(scene, comma ? at - 1 : at, unit.first);
  return phrase ? { subject: phrase, described: phrase, relative: true } : null;
}

/**
 * Walks left over the comma-separated parts before the verb while they are appositions or clauses about the subject,
 * "Ann Lee, whose husband, 61, was there, | said", and takes the leftmost phrase.
 */
function beforeParenthesis(scene: Scene, comma: number, unit: WordRange): Subject | null {
  const floor = Math.max(unit.first, comma - longestParenthesis);
  let best: WordRange | null = null;
  let inClause = false;
  for (const part of partsBefore(scene, comma, floor)) {
    const relativeClause = relative.has(wordAt(scene.text, part.first).lower);
    const phrase = relativeClause ? null : wholePhrase(scene, part);
    inClause = !relativeClause && (inClause || (!phrase && !isParenthetic(scene, part)));
    if (phrase && !inClause) best = phrase;
    if (inClause && best !== null) break;
  }
  if (!best) return null;
  const { quotationOf } = scene;
  const opens = best.end < comma || (!inClause && (best.first === unit.first || quotationOf[best.first - 1] !== -1));
  return opens ? { subject: best, described: { first: best.first, end: comma }, relative: false } : null;
}

/** A term between quotation marks does not part a sentence as speech does: "who called it “opaque”, said". */
function isTerm(scene: Scene, at: number): boolean {
  const quotation = scene.quotations[scene.quotationOf[at] ?? -1];
  const field = quotation && scene.text.fields[scene.text.passages[quotation.passage]?.field ?? "BODY"];
  if (!quotation || !field || quotation.innerEnd - quotation.innerStart > longestTerm) return false;
  return !/[.,!?…]/.test(field.charAt(quotation.innerEnd - 1)) && field.charAt(quotation.end) === ",";
}

/** The parts between commas and dashes left of a comma, the nearest first, up to a quotation. */
function* partsBefore(scene: Scene, comma: number, floor: number): Generator<WordRange> {
  let end = comma;
  for (let at = comma - 1; at >= floor - 1; at--) {
    const stops = at < floor || (scene.quotationOf[at] !== -1 && !isTerm(scene, at));
    if (!stops && !isDivider(wordAt(scene.text, at).text)) continue;
    yield { first: at + 1, end };
    if (stops) return;
    end = at;
  }
}

/** The noun phrase that a part between commas ends in, if nothing but an opening word or two stands before it. */
function wholePhrase(scene: Scene, part: WordRange): WordRange | null {
  const phrase = nounPhraseBefore(scene, part.end, part.first);
  if (!phrase) return null;
  const opener = wordAt(scene.text, part.first);
  const rest = phrase.first - part.first;
  if (rest === 0) return phrase;
  return rest === 1 && (opener.pos === "CCONJ" || opener.pos === "SCONJ" || opener.pos === "ADV") ? phrase : null;
}

/** "of the harbour union", "who was there", "speaking in Rye", "54": what may stand between a subject and its verb. */
function isParenthetic(scene: Scene, part: WordRange): boolean {
  const opener = wordAt(scene.text, part.first);
  if (part.end <= part.first) return false;
  return (
    opener.pos === "ADP" ||
    opener.pos === "NUM" ||
    relative.has(opener.lower) ||
    /ing$|ed$/.test(opener.lower) ||
    opener.pos === "SCONJ" ||
    opener.pos === "ADV" ||
    !hasFiniteVerb(scene, part)
  );
}

function hasFiniteVerb(scene: Scene, part: WordRange): boolean {
  for (let at = part.first; at < part.end; at++) {
    const { pos, lower } = wordAt(scene.text, at);
    if (pos === "AUX" || (pos === "VERB" && !/(?:ing|ed|en)$/.test(lower))) return true;
  }
  return false;
}

/** The phrase with the apposition behind it: "Ann Lee, the mayor of Rye". */
export function appositionAfter(scene: Scene, phrase: WordRange, unit: WordRange): WordRange {
  const { text, quotationOf } = scene;
  let end = phrase.end;
  for (let part = 0; part < 3 && wordAt(text, end).text === "," && end < unit.end; part++) {
    const opener = wordAt(text, end + 1);
    if (end + 1 >= unit.end || quotationOf[end + 1] !== -1) break;
    const from = opener.lower === "of" || opener.lower === "from" || opener.lower === "from" ? end + 2 : end + 1;
    if (opener.pos === "NUM") {
      end = end + 2;
      continue;
    }
    const next = nounPhraseAfter(scene, from, unit.end);
    if (!next || !isNominalOpener(opener.pos, from !== end + 1)) break;
    const after = wordAt(text, next.end);
    if (after.pos === "VERB" || after.pos === "AUX" || isSomebodyElse(scene, phrase, next)) break;
    const named = nameAt(scene, next.end - 1)?.kind === "PERSON";
    if (part === 0 && !named && after.text === "," && relative.has(wordAt(text, next.end + 1).lower)) break;
    end = next.end;
  }
  return { first: phrase.first, end };
}

/** "According to the Herald, Ann Lee, …": a person is no apposition to a body. */
function isSomebodyElse(scene: Scene, phrase: WordRange, next: WordRange): boolean {
  const [body, person] = [phrase, next].map(({ end }) => nameAt(scene, end - 1)?.kind);
  return body === "ORGANIZATION" && person === "PERSON";
}

function isNominalOpener(pos: string, prepositional: boolean): boolean {
  return prepositional || pos === "DET" || pos === "NOUN" || pos === "PROPN" || pos === "ADJ" || pos === "PRON";
}
