import { type WordRange, wordAt, wordsBetween } from "../words/text.ts";
import { blockQuote } from "./block-quote.ts";
import { findUnits } from "./find-units.ts";
import { followOn } from "./follow-on.ts";
import { makeStatement } from "./make-statement.ts";
import { nestedStatements } from "./nested-statements.ts";
import { readUnit } from "./read-unit.ts";
import type { Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";
import { turnStatements } from "./turn-statements.ts";

/**
 * Everything somebody says in the text, in reading order: what a cue marks, the quotations that go on from it, and what is
 * quoted inside quotations.
 */
export function findStatements(scene: Scene): Statement[] {
  const found: Statement[] = [];
  const turns = turnStatements(scene);
  let before: WordRange | null = null;
  let whole: Statement | null = null;
  for (const unit of findUnits(scene)) {
    const index = wordAt(scene.text, unit.first).passage;
    const passage = scene.text.passages[index];
    if (passage?.heading && passage.field === "BODY") continue;
    const opens = unit.first === scene.text.ranges[index]?.first;
    if (opens && !covers(whole, index)) whole = turns.get(index) ?? (before && blockQuote(scene, index, before));
    if (!whole) addStatements(scene, found, unit, before);
    else {
      if (opens && whole.spans[0]?.passage === index) found.push(whole);
      found.push(...reportedIn(scene, unit, found.lastIndexOf(whole)));
    }
    before = unit;
  }
  return inReadingOrder([...found, ...nestedStatements(scene, found)]);
}

/** True if a statement goes on in a passage. */
function covers(statement: Statement | null, passage: number): boolean {
  return statement?.spans.some((span) => span.passage === passage) ?? false;
}

/** What the speaker of a turn reports of others: "Your own leader said that you had been bought"; not what "I say". */
function reportedIn(scene: Scene, unit: WordRange, turn: number): Statement[] {
  return readUnit(scene, unit).flatMap((parts) => {
    const subject = parts.cue?.subject;
    if (!subject || ofConversation.test(wordAt(scene.text, subject.first).lower)) return [];
    const made = makeStatement(scene, parts);
    return made ? [{ ...made, nestedIn: turn, confidence: Math.min(0.7, made.confidence) }] : [];
  });
}

const ofConversation = /^(?:i|we|you)$/;

/** Adds what cues mark in a unit, and its other quotations, in reading order. */
function addStatements(scene: Scene, found: Statement[], unit: WordRange, before: WordRange | null): void {
  const marked = readUnit(scene, unit).flatMap((parts) => makeStatement(scene, parts) ?? []);
  let next = 0;
  for (const index of looseQuotations(scene, unit, marked)) {
    const start = scene.quotations[index]?.start ?? 0;
    while (next < marked.length && (marked[next]?.spans[0]?.start ?? 0) <= start)
      found.push(marked[next++] as Statement);
    followOn(scene, found, index, unit, before);
  }
  found.push(...marked.slice(next));
}

/** Puts what is quoted inside quotations behind the statements it stands in, and keeps the pointers between them. */
function inReadingOrder(found: readonly Statement[]): Statement[] {
  const placeOf = ({ nestedIn }: Statement, index: number) => nestedIn ?? index;
  const order = found.map((statement, index) => ({ statement, index, place: placeOf(statement, index) }));
  order.sort((a, b) => a.place - b.place || a.index - b.index);
  const moved = new Map(order.map(({ index }, at) => [index, at]));
  const to = (index: number | null) => (index === null ? null : (moved.get(index) ?? null));
  return order.map(({ statement }) => ({
    ...statement,
    continues: to(statement.continues),
    nestedIn: to(statement.nestedIn),
  }));
}

/** The outer quotations of a unit that no statement has taken, as indexes, in reading order. */
function looseQuotations(scene: Scene, unit: WordRange, marked: readonly Statement[]): number[] {
  const seen = new Set<number>();
  for (let at = unit.first; at < unit.end; at++) seen.add(scene.quotationOf[at] ?? -1);
  const taken = (index: number) => {
    const { passage, innerStart, innerEnd } = scene.quotations[index] ?? { passage: -1, innerStart: 0, innerEnd: 0 };
    return marked.some(({ spans }) =>
      spans.some((span) => span.passage === passage && span.start < innerEnd && innerStart < span.end),
    );
  };
  return [...seen].filter((index) => index !== -1 && !taken(index) && opensIn(scene, unit, index));
}

/** A quotation belongs to the unit it opens in. */
function opensIn(scene: Scene, unit: WordRange, index: number): boolean {
  const quotation = scene.quotations[index];
  const first = quotation ? wordsBetween(scene.text, quotation.passage, quotation.start, quotation.end).first : -1;
  return first >= unit.first && first < unit.end;
}
