import type { QuoteKind } from "../reading.ts";
import { type WordRange, wordAt, wordsBetween } from "../words/text.ts";
import type { Cue } from "./cue.ts";
import type { Scene } from "./scene.ts";
import type { Statement, Stretch } from "./statement.ts";

/** What the rules found of one statement, as words. */
export interface Parts {
  readonly cue: Cue | null;
  readonly addressee: WordRange | null;
  readonly when: WordRange | null;
  readonly ranges: readonly WordRange[];
  readonly method: string;
  readonly confidence: number;
}

const space = /\s/;

/** Turns word ranges into spans of the text: marks off the ends, kind by how much of it is verbatim. */
export function makeStatement(scene: Scene, parts: Parts): Statement | null {
  const spans = parts.ranges.flatMap((range) => stretchesOf(scene, range));
  if (spans.length === 0) return null;
  const verbatim = spans.flatMap((span) => verbatimOf(scene, span));
  return {
    kind: kindOf(scene, spans, verbatim),
    spans,
    verbatim,
    cue: parts.cue,
    addressee: parts.addressee,
    when: parts.when,
    continues: null,
    nestedIn: null,
    method: parts.method,
    confidence: parts.confidence,
  };
}

function fieldOf(scene: Scene, passage: number): string {
  const { text } = scene;
  return text.fields[text.passages[passage]?.field ?? "BODY"];
}

/** The stretch of a range, inside its quotation marks where it begins or ends with them. */
function stretchesOf(scene: Scene, range: WordRange): Stretch[] {
  const first = wordAt(scene.text, range.first);
  const last = wordAt(scene.text, range.end - 1);
  const head = scene.quotations[scene.quotationOf[range.first] ?? -1];
  const tail = scene.quotations[scene.quotationOf[range.end - 1] ?? -1];
  const whole = head !== undefined && head === tail;
  const start = head && first.start === head.start && (whole || !tail) ? head.start : first.start;
  let from = start;
  let to = last.end;
  if (whole && first.start <= head.innerStart && last.end >= head.innerEnd) {
    from = head.innerStart;
    to = head.innerEnd;
  }
  const field = fieldOf(scene, first.passage);
  while (from < to && space.test(field[from] ?? "")) from++;
  while (to > from && space.test(field[to - 1] ?? "")) to--;
  return to > from ? [{ passage: first.passage, start: from, end: to }] : [];
}

function verbatimOf(scene: Scene, span: Stretch): Stretch[] {
  const words = wordsBetween(scene.text, span.passage, span.start, span.end);
  const inside = new Set(scene.quotationOf.subarray(words.first, words.end));
  return [...inside].flatMap((index) => {
    const quotation = scene.quotations[index];
    if (!quotation) return [];
    const start = Math.max(span.start, quotation.innerStart);
    const end = Math.min(span.end, quotation.innerEnd);
    return end > start ? [{ passage: span.passage, start, end }] : [];
  });
}

/** Letters and digits outside the marks make a quotation MIXED; none inside them makes it INDIRECT. */
function kindOf(scene: Scene, spans: readonly Stretch[], verbatim: readonly Stretch[]): QuoteKind {
  if (verbatim.length === 0) return "INDIRECT";
  const words = (parts: readonly Stretch[]) =>
    parts.reduce((sum, { passage, start, end }) => sum + countLetters(fieldOf(scene, passage).slice(start, end)), 0);
  return words(verbatim) >= words(spans) ? "DIRECT" : "MIXED";
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
