/** A run of raw text between blank lines (or line ends), not yet labelled. */
export interface Paragraph {
  readonly text: string;
  /** Start in the raw text, in UTF-16 code units: `raw.slice(rawStart, rawStart + text.length) === text`. */
  readonly rawStart: number;
  /** White space before it on its line, in UTF-16 code units. */
  readonly indent: number;
}

interface Line extends Paragraph {
  readonly blank: boolean;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;
const sentenceEnd = /[.!?…:;"”’'»)\]]$/;

/**
 * Splits raw text into paragraphs. Blank lines separate them; a line end inside a run of lines does so too,
 * unless the text as a whole is hard-wrapped (its lines stop inside a sentence and go on in lower case).
 */
export function splitParagraphs(raw: string): Paragraph[] {
  const runs = runsOfLines(splitLines(raw));
  const wrapped = isHardWrapped(runs);
  return runs.flatMap((run) => (wrapped ? [joinLines(raw, run)] : run));
}

function splitLines(raw: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const push = (end: number) => {
    const whole = raw.slice(start, end);
    const text = whole.trim();
    const indent = text === "" ? 0 : whole.indexOf(text);
    lines.push({ text, rawStart: start + indent, indent, blank: text === "" });
  };
  for (const match of raw.matchAll(lineEnd)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(raw.length);
  return lines;
}

function runsOfLines(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (!line.blank) run.push(line);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** RFC 3676 asks for lines of at most 78 characters; mail and agency wires wrap at 60 to 80, some at 100. */
const widestWrap = 100;

/** Of the lines of wrapped prose this share and more stop inside a sentence and go on in lower case. */
const openShare = 0.4;

function isHardWrapped(runs: readonly Line[][]): boolean {
  let inner = 0;
  let open = 0;
  let widest = 0;
  for (const run of runs) {
    run.slice(0, -1).forEach((line, at) => {
      inner++;
      widest = Math.max(widest, line.text.length);
      if (!sentenceEnd.test(line.text) && /^[\p{Ll}\p{N}]/u.test(run[at + 1]?.text ?? "")) open++;
    });
  }
  return inner > 0 && widest <= widestWrap && open > inner * openShare;
}

function joinLines(raw: string, run: readonly Line[]): Paragraph {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) throw new RangeError("a run of lines is never empty");
  const text = raw.slice(first.rawStart, last.rawStart + last.text.length);
  return { text, rawStart: first.rawStart, indent: first.indent };
}
