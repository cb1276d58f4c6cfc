import type { Quotation } from "../quotations/quotation.ts";
import { type WordRange, wordAt, wordsBetween } from "../words/text.ts";
import { bareCue, type Cue } from "./cue.ts";
import { findCues } from "./find-cues.ts";
import type { Scene } from "./scene.ts";
import type { Statement, Stretch } from "./statement.ts";
import { openingSubject } from "./subject.ts";

/** A quotation is an utterance of its own, not a term in quotation marks, from this many words on. */
const fewestWords = 4;

/**
 * Adds a quotation that no cue in its sentence reaches, with what ties it to a speaker, the surest first: the rest of a
 * quotation left open joins its statement; a lead-in ("The mayor went on:"), a colon or a name behind a dash marks it;
 * a quoted sentence behind another goes on from it; else the subject of the sentence before introduces it.
 *
 * @param found the statements so far; the new one is added to it
 * @param before the unit before, or null
 */
export function followOn(
  scene: Scene,
  found: Statement[],
  index: number,
  unit: WordRange,
  before: WordRange | null,
): void {
  const quotation = scene.quotations[index];
  if (!quotation || joinOpen(scene, found, quotation)) return;
  const words = wordsBetween(scene.text, quotation.passage, quotation.start, quotation.end);
  const dash = dashCue(scene, words);
  const colon = leadIn(scene, words, unit, before);
  const cue = dash ?? colon;
  if (cue) {
    found.push(
      statement(quotation, { cue, method: cue.form === "DASH" ? "NAME_BEHIND_DASH" : "LEAD_IN", confidence: 0.85 }),
    );
    return;
  }
  if (!opensSentence(scene, words.first)) return;
  const former = formerStatement(scene, found, quotation, before);
  const near = former !== null && found[former]?.spans.at(-1)?.passage === quotation.passage;
  if (words.end - words.first < fewestWords + 2 && !(near && closesSentence(scene, quotation))) return;
  if (former !== null) {
    found.push(statement(quotation, { continues: former, method: "CONTINUATION", confidence: 0.85 }));
    return;
  }
  const introduced = introduction(scene, quotation, before);
  found.push(
    statement(quotation, { cue: introduced, method: introduced ? "INTRODUCED" : "QUOTATION_ALONE", confidence: 0.5 }),
  );
}

/** True if the quotation ends with a full stop or the like inside its marks: "Nineteen!" */
function closesSentence(scene: Scene, { passage, innerEnd }: Quotation): boolean {
  const field = scene.text.passages[passage]?.field ?? "BODY";
  return /[.!?…]/.test(scene.text.fields[field].charAt(innerEnd - 1));
}

function statement(
  quotation: Quotation,
  parts: Pick<Statement, "method" | "confidence"> & Partial<Statement>,
): Statement {
  const span = stretchOf(quotation);
  const nothing = { cue: null, addressee: null, when: null, continues: null, nestedIn: null };
  return { kind: "DIRECT", spans: [span], verbatim: [span], ...nothing, ...parts };
}

function stretchOf({ passage, innerStart, innerEnd }: Quotation): Stretch {
  return { passage, start: innerStart, end: innerEnd };
}

/** The next paragraph of a quotation left open: one utterance, so its span joins the statement's. */
function joinOpen(scene: Scene, found: Statement[], quotation: Quotation): boolean {
  const opened = scene.quotations[quotation.joins ?? -1];
  const last = found.at(-1);
  const span = last?.spans.at(-1);
  if (!opened || !last || span?.passage !== opened.passage || span.end !== opened.innerEnd) return false;
  const next = stretchOf(quotation);
  found[found.length - 1] = { ...last, spans: [...last.spans, next], verbatim: [...last.verbatim, next] };
  return true;
}

/** "“…” — Ann Lee": a name between a dash and the paragraph's end. */
function dashCue(scene: Scene, words: WordRange): Cue | null {
  const { text } = scene;
  const dash = wordAt(text, words.end);
  const stop = text.ranges[dash.passage]?.end ?? 0;
  if (!/^[-–—―]+$/.test(dash.text) || stop - words.end > 12) return null;
  let end = words.end + 1;
  while (end < stop && /^\p{Lu}/u.test(wordAt(text, end).text)) end++;
  const closed = end === stop || /^[.,(@]/.test(wordAt(text, end).text);
  return closed && end > words.end + 1
    ? bareCue("DASH", { first: words.end, end: words.end + 1 }, { first: words.end + 1, end }, "—")
    : null;
}

/** The clause before a colon that the quotation follows, in its own sentence or the one before: "She said:", "Lee was blunt:". */
function leadIn(scene: Scene, words: WordRange, unit: WordRange, before: WordRange | null): Cue | null {
  const colon = wordAt(scene.text, words.first - 1);
  const here = unit.first < words.first;
  const clause = here ? { first: unit.first, end: words.first } : before;
  if (colon.text !== ":" || clause === null || clause.end !== words.first) return null;
  const spoken = findCues(scene, clause).findLast(({ subject }) => subject !== null);
  if (spoken) return spoken;
  const subject = openingSubject(scene, clause, clause.end);
  return subject && bareCue("COLON", { first: colon.index, end: colon.index + 1 }, subject, ":");
}

/** True if the mark at this word opens a sentence of its own: at a paragraph's start, or behind a full stop or a mark. */
function opensSentence(scene: Scene, mark: number): boolean {
  const before = wordAt(scene.text, mark - 1);
  const same = before.passage === wordAt(scene.text, mark).passage;
  return !same || /^[.!?…:]+$/.test(before.text) || (scene.quotationOf[before.index] ?? -1) !== -1;
}

/**
 * The statement that a quoted sentence goes on from: the last one with verbatim words in the same paragraph, or in the one
 * before if this paragraph begins with the quotation; a reported one only right before it.
 */
function formerStatement(
  scene: Scene,
  found: readonly Statement[],
  quotation: Quotation,
  before: WordRange | null,
): number | null {
  const whole = quotation.start === scene.text.passages[quotation.passage]?.start;
  for (let at = found.length - 1; at >= 0; at--) {
    const span = found[at]?.spans.at(-1);
    if (!span || quotation.passage - span.passage > 1) return null;
    const same = span.passage === quotation.passage;
    if (found[at]?.kind !== "INDIRECT" && (same || whole)) return at;
    if (same && before !== null && span.end >= wordAt(scene.text, before.first).start) return at;
  }
  return null;
}

/** The subject of the sentence before, if it names a person: "Lee was furious. “…”". */
function introduction(scene: Scene, quotation: Quotation, before: WordRange | null): Cue | null {
  const passage = before === null ? -1 : wordAt(scene.text, before.first).passage;
  if (before === null || passage < quotation.passage - 1) return null;
  const subject = openingSubject(scene, before, before.end);
  const last = subject && wordAt(scene.text, subject.end - 1);
  const person =
    last && (/^(?:he|she)$/.test(last.lower) || scene.names[scene.nameOf[last.index] ?? -1]?.kind === "PERSON");
  return subject && person ? bareCue("INTRODUCED", { first: before.first, end: before.first }, subject, "") : null;
}
