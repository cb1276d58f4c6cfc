import { type WordRange, wordAt } from "../words/text.ts";
import { readComplement } from "./complement.ts";
import type { Cue } from "./cue.ts";
import { findCues } from "./find-cues.ts";
import { findUnits } from "./find-units.ts";
import type { Scene } from "./scene.ts";
import type { Statement, Stretch } from "./statement.ts";
import { followOns } from "./follow-on.ts";
import { makeStatement, type Parts } from "./make-statement.ts";

/** Everything somebody says in the text, in reading order: units with cues first, then quotations that only follow one. */
export function findStatements(scene: Scene): Statement[] {
  const found: Statement[] = [];
  for (const unit of findUnits(scene)) {
    if (scene.text.passages[wordAt(scene.text, unit.first).passage]?.heading) continue;
    for (const parts of readUnit(scene, unit)) {
      const statement = makeStatement(scene, parts);
      if (statement) found.push(statement);
    }
  }
  return followOns(scene, found);
}

/** The statements of one unit: for each cue what lies behind it and before it that is said. */
function readUnit(scene: Scene, unit: WordRange): Parts[] {
  const cues = findCues(scene, unit);
  const parts: Parts[] = [];
  let from = unit.first;
  cues.forEach((cue, index) => {
    const next = cues.slice(index + 1);
    const made = readCue(scene, unit, cue, next, from);
    if (!made) return;
    parts.push(made);
    from = Math.max(from, made.end);
  });
  return parts;
}

function readCue(scene: Scene, unit: WordRange, cue: Cue, later: readonly Cue[], from: number): (Parts & { end: number }) | null {
  const complement = readComplement(scene, cue, unit);
  const behind = contentBehind(scene, unit, cue, complement.start, complement.opening, later);
  const before = contentBefore(scene, cue, from);
  const base = { cue, addressee: complement.addressee, when: complement.when };
  const quotedBefore = before !== null && isQuoted(scene, before.end - 1);

  if (before && quotedBefore) {
    const split = behind && behind.first < behind.end && (complement.opening === "QUOTATION" || complement.opening === "THAT") ? [behind] : [];
    return { ...base, ranges: [before, ...split], method: "QUOTATION_BEFORE_CUE", confidence: 0.95, end: split[0]?.end ?? cue.whole.end };
  }
  if (cue.form === "ACCORDING_TO") return accordingTo(scene, unit, cue, before, base);
  if (behind && complement.opening !== "NONE") {
    const parenthetic = wordAt(scene.text, complement.start).text === "," || cue.words.end === complement.start - 0;
    const comma = wordAt(scene.text, complement.start).text === ",";
    if (comma && before) return { ...base, ranges: [before, { first: behind.first + 1, end: behind.end }], method: "CUE_IN_CLAUSE", confidence: 0.8, end: behind.end };
    if (comma) return null;
    void parenthetic;
    return accept(scene, cue, complement.opening, behind) ? { ...base, ranges: [behind], method: `CUE_BEFORE_${complement.opening}`, confidence: 0.85, end: behind.end } : null;
  }
  if (before && (cue.frames.has("PLAIN") || cue.frames.has("GUARDED"))) {
    return { ...base, ranges: [before], method: "CLAUSE_BEFORE_CUE", confidence: 0.85, end: cue.whole.end };
  }
  return null;
}

function isQuoted(scene: Scene, at: number): boolean {
  return (scene.quotationOf[at] ?? -1) !== -1;
}

function hasQuoted(scene: Scene, range: WordRange): boolean {
  for (let at = range.first; at < range.end; at++) if (isQuoted(scene, at)) return true;
  return false;
}

/** Whether a cue of this frame can have such a content. */
function accept(scene: Scene, cue: Cue, opening: string, content: WordRange): boolean {
  const { frames } = cue;
  if (opening === "QUOTATION") return true;
  if (frames.has("REQUEST") && (opening === "TO" || hasInfinitive(scene, content))) return cue.subject !== null;
  if (frames.has("GUARDED") && opening === "THAT") return cue.subject !== null;
  if (frames.has("JUDGEMENT") && hasQuoted(scene, content)) return true;
  if (frames.has("PLAIN") && opening !== "TO") return cue.subject !== null || hasQuoted(scene, content);
  if (frames.has("PLAIN") && /^(?:promise|vow|pledge|swear|demand|ask|beg|propose|claim|profess)$/.test(cue.lemma)) return cue.subject !== null;
  return false;
}

function hasInfinitive(scene: Scene, content: WordRange): boolean {
  for (let at = content.first; at < Math.min(content.end - 1, content.first + 12); at++) {
    if (wordAt(scene.text, at).lower === "to" && wordAt(scene.text, at + 1).pos === "VERB") return true;
  }
  return false;
}

/** From the complement's start to where another speaker's clause, a participle cue or the sentence's end begins. */
function contentBehind(scene: Scene, unit: WordRange, cue: Cue, start: number, opening: string, later: readonly Cue[]): WordRange | null {
  if (start >= unit.end) return null;
  const { text, quotationOf } = scene;
  let end = unit.end;
  for (const next of later) {
    if (next.whole.first <= start) continue;
    const cut = cutBefore(scene, next, cue);
    if (cut !== null && cut > start) {
      end = cut;
      break;
    }
  }
  if (opening === "QUOTATION") end = Math.min(end, quotationEnd(scene, start, unit));
  while (end > start && quotationOf[end - 1] === -1 && /^[.,;:!?…—–-]+$/.test(wordAt(text, end - 1).text)) end--;
  return end > start ? { first: start, end } : null;
}

/** Where a content stops because of a later cue: before ", adding", before ", but Y said", before ", according to". */
function cutBefore(scene: Scene, next: Cue, cue: Cue): number | null {
  const { text } = scene;
  const before = wordAt(text, next.whole.first - 1);
  if (next.form === "ACCORDING_TO" && before.text === ",") return before.index;
  if (next.form === "PARTICIPLE" && before.text === "," && next.subject === cue.subject) return before.index;
  const conjunction = before.lower === "and" || before.lower === "but" || before.lower === "while" || before.lower === "though" || before.lower === "although";
  if (conjunction && wordAt(text, before.index - 1).text === ",") return before.index - 1;
  if (conjunction && next.subject === cue.subject && next.form === "SUBJECT_VERB") return before.index;
  if (before.text === ";" || (conjunction && before.lower === "but")) return before.index;
  return null;
}

/** A content that is a quotation ends with it, unless the same sentence goes on with more of it. */
function quotationEnd(scene: Scene, start: number, unit: WordRange): number {
  const { quotationOf, text } = scene;
  let end = start;
  while (end < unit.end && isQuoted(scene, end)) end++;
  const after = wordAt(text, end);
  if (end < unit.end && quotationOf[start] !== quotationOf[end] && isQuoted(scene, end)) return quotationEnd(scene, end, unit);
  const closes = /[,.!?…]/.test(wordAt(text, end - 2).text) || /^[,.;:!?…—–)]+$/.test(after.text) || after.pos === "ADP" || after.pos === "SCONJ";
  return closes ? end : unit.end;
}

/** What stands before the cue's subject in the same sentence, if it is a clause or a quotation that the cue closes off. */
function contentBefore(scene: Scene, cue: Cue, from: number): WordRange | null {
  const { text } = scene;
  let end = cue.form === "ACCORDING_TO" ? cue.words.first : cue.whole.first;
  const mark = wordAt(text, end - 1);
  const quoted = end > from && isQuoted(scene, end - 1);
  const closed = mark.text === "," || mark.text === "—" || mark.text === "–" || mark.text === "--";
  if (!quoted && !closed && cue.form !== "ACCORDING_TO") return null;
  while (end > from && !isQuoted(scene, end - 1) && /^[,;:—–-]+$/.test(wordAt(text, end - 1).text)) end--;
  let first = from;
  while (first < end && !isQuoted(scene, first) && wordAt(text, first).pos === "PUNCT" && !/^["“‘'(\[]$/.test(wordAt(text, first).text)) first++;
  const range = { first, end };
  if (end <= first) return null;
  return hasQuoted(scene, range) || hasVerb(scene, range) ? range : null;
}

function hasVerb(scene: Scene, range: WordRange): boolean {
  const opener = wordAt(scene.text, range.first);
  const subordinate = opener.pos === "SCONJ" || opener.pos === "ADP" || /^(?:when|asked|pressed|as|after|before|while|if|since)$/.test(opener.lower);
  for (let at = range.first; at < range.end; at++) {
    const word = wordAt(scene.text, at);
    if ((word.pos === "VERB" || word.pos === "AUX") && !/ing$/.test(word.lower)) return !subordinate || commaInside(scene, range);
  }
  return false;
}

function commaInside(scene: Scene, range: WordRange): boolean {
  for (let at = range.first; at < range.end; at++) if (wordAt(scene.text, at).text === ",") return true;
  return false;
}

/** "According to X, …" takes the rest of the sentence; "…, according to X" what comes before. */
function accordingTo(
  scene: Scene,
  unit: WordRange,
  cue: Cue,
  before: WordRange | null,
  base: Pick<Parts, "cue" | "addressee" | "when">,
): (Parts & { end: number }) | null {
  if (before) return { ...base, ranges: [before], method: "ACCORDING_TO", confidence: 0.9, end: cue.whole.end };
  const { text } = scene;
  let first = cue.whole.end;
  while (first < unit.end && !isQuoted(scene, first) && wordAt(text, first).text !== ",") first++;
  first++;
  let end = unit.end;
  while (end > first && !isQuoted(scene, end - 1) && /^[.,;:!?…]+$/.test(wordAt(text, end - 1).text)) end--;
  return end > first ? { ...base, ranges: [{ first, end }], method: "ACCORDING_TO", confidence: 0.9, end } : null;
}

export type { Stretch };
