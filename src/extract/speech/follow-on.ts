import type { Quotation } from "../quotations/quotation.ts";
import { wordAt, wordsBetween } from "../words/text.ts";
import type { Scene } from "./scene.ts";
import type { Statement, Stretch } from "./statement.ts";

/** A quotation is an utterance of its own, not a term in quotation marks, from this many words on. */
const fewestWords = 4;

/**
 * Adds the quotations that no cue reaches but that plainly go on from one: the rest of a quotation left open over
 * paragraphs joins its statement; a quoted sentence after the cue, and a paragraph that is nothing but a quotation,
 * are statements that continue the one before.
 */
export function followOns(scene: Scene, found: readonly Statement[]): Statement[] {
  const statements = [...found].sort(inReadingOrder);
  const result: Statement[] = [];
  let next = 0;
  scene.quotations.forEach((quotation, index) => {
    while (next < statements.length && isBefore(statements[next], quotation)) {
      const statement = statements[next++];
      if (statement) result.push(statement);
    }
    if (quotation.parent !== null || isTaken(found, quotation)) return;
    const joined = joinOpen(scene, result, quotation);
    if (joined) return;
    const made = continuation(scene, result, quotation, index);
    if (made) result.push(made);
  });
  while (next < statements.length) {
    const statement = statements[next++];
    if (statement) result.push(statement);
  }
  return result;
}

const inReadingOrder = (a: Statement, b: Statement) => {
  const [x, y] = [a.spans[0], b.spans[0]];
  return x && y ? x.passage - y.passage || x.start - y.start : 0;
};

function isBefore(statement: Statement | undefined, quotation: Quotation): boolean {
  const span = statement?.spans[0];
  if (!span) return false;
  return span.passage < quotation.passage || (span.passage === quotation.passage && span.start <= quotation.start);
}

function isTaken(statements: readonly Statement[], { passage, innerStart, innerEnd }: Quotation): boolean {
  return statements.some((statement) =>
    statement.spans.some((span) => span.passage === passage && span.start < innerEnd && innerStart < span.end),
  );
}

/** The next paragraph of a quotation left open: one utterance, so its span joins the statement's. */
function joinOpen(scene: Scene, result: Statement[], quotation: Quotation): boolean {
  const opened = scene.quotations[quotation.joins ?? -1];
  if (!opened) return false;
  const at = result.findLastIndex(
    ({ spans }) => spans.at(-1)?.passage === opened.passage && spans.at(-1)?.end === opened.innerEnd,
  );
  const statement = result[at];
  if (!statement) return false;
  const span = stretchOf(quotation);
  result[at] = { ...statement, spans: [...statement.spans, span], verbatim: [...statement.verbatim, span] };
  return true;
}

function stretchOf({ passage, innerStart, innerEnd }: Quotation): Stretch {
  return { passage, start: innerStart, end: innerEnd };
}

function continuation(
  scene: Scene,
  result: readonly Statement[],
  quotation: Quotation,
  index: number,
): Statement | null {
  const { text } = scene;
  const words = wordsBetween(text, quotation.passage, quotation.innerStart, quotation.innerEnd);
  const passage = text.passages[quotation.passage];
  if (!passage || passage.heading || words.end - words.first < fewestWords) return null;
  const opensSentence = isSentenceStart(scene, words.first - 1, index);
  if (!opensSentence) return null;
  const before = result.findLastIndex(({ kind }) => kind !== "INDIRECT");
  const last = result[before];
  const lastSpan = last?.spans.at(-1);
  const near = lastSpan !== undefined && quotation.passage - lastSpan.passage <= 1;
  const whole = quotation.start === passage.start;
  const follows = near && (quotation.passage === lastSpan.passage || whole);
  const span = stretchOf(quotation);
  return {
    kind: "DIRECT",
    spans: [span],
    verbatim: [span],
    cue: null,
    addressee: null,
    when: null,
    continues: follows ? before : null,
    nestedIn: null,
    method: follows ? "CONTINUATION" : "QUOTATION_ALONE",
    confidence: follows ? 0.85 : 0.5,
  };
}

/** True if the mark at this word opens a sentence of its own: at a paragraph's start, or behind a full stop or a mark. */
function isSentenceStart(scene: Scene, mark: number, index: number): boolean {
  const before = wordAt(scene.text, mark - 1);
  const same = before.passage === wordAt(scene.text, mark + 1).passage;
  return !same || /^[.!?…:]+$/.test(before.text) || (scene.quotationOf[before.index] ?? -1) !== -1 || index < 0;
}
