import type { TextField } from "../reading.ts";
import { type Text, wordAt, wordsBetween } from "../words/text.ts";
import { findMarks, type Mark } from "./mark.ts";
import type { Quotation } from "./quotation.ts";

/** A pair of marks; `closer` is null where it is missing, `opener` where that one is. */
interface Pair {
  readonly opener: Mark | null;
  readonly closer: Mark | null;
}

/**
 * The quotations of the text, outer before inner, in reading order. Marks are paired within a paragraph; one that is
 * missing never takes more than its paragraph: a quotation left open ends with the paragraph if it began it or the next
 * paragraph goes on with a mark, and with its sentence otherwise; one that only closes begins with its sentence.
 */
export function findQuotations(text: Text): Quotation[] {
  const marks = text.passages.map(({ field, start, end }) => findMarks(text.fields[field], start, end));
  const cues = {
    HEADLINE: cueScanner(text, "HEADLINE"),
    STANDFIRST: cueScanner(text, "STANDFIRST"),
    BODY: cueScanner(text, "BODY"),
  };
  const quotations: Quotation[] = [];
  let open = -1;
  text.passages.forEach((passage, index) => {
    const field = text.fields[passage.field];
    const next = marks[index + 1]?.[0];
    const goesOn = next !== undefined && goesOnIn(next, text.passages[index + 1]?.start);
    const before = open;
    open = -1;
    const from = quotations.length;
    for (const pair of pairMarks(marks[index] ?? [])) {
      const made = repair(pair, text, index, goesOn, before !== -1, cues[passage.field]);
      if (!made) continue;
      const inner = trimmed(field, made.innerStart, made.innerEnd);
      if (inner.innerEnd <= inner.innerStart) continue;
      const joins = before !== -1 && made.start === passage.start ? before : null;
      if (made.closing === "LEFT_OPEN") open = quotations.length;
      quotations.push({ ...made, ...inner, parent: null, joins });
    }
    nest(quotations, from);
  });
  return quotations;
}

/** True if the next paragraph's first mark takes up a quotation left open: by opening it, or by closing what never opened there. */
function goesOnIn(next: Mark, start: number | undefined): boolean {
  return (next.opens && next.start === start) || (next.surelyCloses && next.family === "DOUBLE");
}

/** Pairs of one paragraph in the order of their opening marks. A single mark that never closes is an apostrophe. */
function pairMarks(marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = [];
  const lastCloser = lastSureCloser(marks);
  let open: Mark[] = [];
  marks.forEach((mark, at) => {
    const mate = open.findLast((other) => other.family === mark.family);
    if (mate && mark.closes && !isPossessive(mark, at, lastCloser)) {
      open = open.slice(0, open.indexOf(mate));
      pairs.push({ opener: mate, closer: mark });
    } else if ((mark.opens || mark.misplaced) && !mate) open.push(mark);
    else if (mark.opens && mate && !mark.closes && mark.family === "DOUBLE") {
      pairs.push({ opener: mate, closer: null });
      open = [...open.slice(0, open.indexOf(mate)), mark];
    } else if (mark.surelyCloses && mark.family === "DOUBLE" && pairs.length === 0 && open.length === 0) {
      pairs.push({ opener: null, closer: mark });
    }
  });
  for (const mark of open)
    if (mark.family === "DOUBLE" || mark === marks[0]) pairs.push({ opener: mark, closer: null });
  return pairs.sort((a, b) => (a.opener?.start ?? 0) - (b.opener?.start ?? 0));
}

/** For each mark, whether a single mark that surely closes comes after it before the next that opens. */
function lastSureCloser(marks: readonly Mark[]): boolean[] {
  const follows: boolean[] = [];
  let closer = false;
  for (let at = marks.length - 1; at >= 0; at--) {
    follows[at] = closer;
    const mark = marks[at];
    if (mark?.family !== "SINGLE") continue;
    if (mark.opens) closer = false;
    else if (mark.surelyCloses) closer = true;
  }
  return follows;
}

/** "the workers' demands": a single mark without punctuation before it is an apostrophe while a surer closing mark follows. */
function isPossessive(mark: Mark, at: number, sureCloserFollows: readonly boolean[]): boolean {
  return mark.family === "SINGLE" && !mark.surelyCloses && sureCloserFollows[at] === true;
}

type Bounds = Omit<Quotation, "parent" | "joins">;

function repair(
  { opener, closer }: Pair,
  text: Text,
  passage: number,
  goesOn: boolean,
  joined: boolean,
  beforeCue: CueScanner,
): Bounds | null {
  const bounds = text.passages[passage];
  if (!bounds) return null;
  if (opener && closer) {
    return {
      passage,
      start: opener.start,
      end: closer.end,
      innerStart: opener.end,
      innerEnd: closer.start,
      closing: "BALANCED",
    };
  }
  if (opener) {
    if (opener.family === "SINGLE" && !(goesOn && opener.start === bounds.start)) return null;
    const whole = goesOn || opener.start === bounds.start;
    const limit = whole ? bounds.end : sentenceAround(text, passage, opener).end;
    const end = goesOn ? limit : beforeCue(opener.end, limit);
    const closing = goesOn ? "LEFT_OPEN" : "REPAIRED";
    return { passage, start: opener.start, end, innerStart: opener.end, innerEnd: end, closing };
  }
  if (!closer) return null;
  const from = joined ? bounds.start : sentenceAround(text, passage, closer).start;
  return {
    passage,
    start: from,
    end: closer.end,
    innerStart: from,
    innerEnd: closer.start,
    closing: "REPAIRED",
  };
}

/** The place of the sentence that a mark stands in; that of its paragraph where it stands in none. */
function sentenceAround(text: Text, passage: number, mark: Mark): { start: number; end: number } {
  const { first, end } = wordsBetween(text, passage, mark.start, mark.end);
  const sentence = first < end ? text.sentences[wordAt(text, first).sentence] : undefined;
  if (!sentence) return text.passages[passage] ?? mark;
  return { start: wordAt(text, sentence.first).start, end: wordAt(text, sentence.end - 1).end };
}

/** Where a quotation from `start` without its closing mark gives way to the reporter; at the latest at `limit`. */
type CueScanner = (start: number, limit: number) => number;

/** Finds `"We wait, | said the mayor.` Asked from left to right, it looks at no text twice, however many marks are missing. */
function cueScanner({ fields }: Text, field: TextField): CueScanner {
  const spoken = /,\s+(?:said|says|added|asked|according to)\s/g;
  let found: RegExpExecArray | null | undefined;
  return (start, limit) => {
    if (found === undefined || (found && found.index < start)) {
      spoken.lastIndex = start;
      found = spoken.exec(fields[field]);
    }
    return found && found.index + found[0].length <= limit ? found.index + 1 : limit;
  };
}

function trimmed(field: string, start: number, end: number): { innerStart: number; innerEnd: number } {
  let innerStart = start;
  let innerEnd = end;
  while (innerStart < innerEnd && /\s/.test(field[innerStart] ?? "")) innerStart++;
  while (innerEnd > innerStart && /\s/.test(field[innerEnd - 1] ?? "")) innerEnd--;
  return { innerStart, innerEnd };
}

/** Sets the parents of the quotations from an index on, which are one paragraph's, sorted by start. */
function nest(quotations: Quotation[], from: number): void {
  const open: number[] = [];
  for (let index = from; index < quotations.length; index++) {
    const quotation = quotations[index];
    if (!quotation) continue;
    while (open.length > 0 && (quotations[open.at(-1) ?? -1]?.end ?? 0) <= quotation.start) open.pop();
    quotations[index] = { ...quotation, parent: open.at(-1) ?? null };
    open.push(index);
  }
}
