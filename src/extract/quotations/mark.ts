/** A quotation mark in a passage, with what its surroundings allow it to be. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: "DOUBLE" | "SINGLE";
  readonly opens: boolean;
  readonly closes: boolean;
  /** Closes beyond doubt: a closing mark by form, or one after sentence punctuation. */
  readonly surelyCloses: boolean;
  /** Behind a verb of speech and a comma, and before a space, `he said," We wait"`: opens where nothing is open. */
  readonly misplaced: boolean;
}

const scanner = /``|''|‘‘|’’|["“”„‟«»‘’‚‛‹›「」『』'`]/g;
const openForms = new Set(["“", "„", "‟", "«", "‘", "‚", "‛", "‹", "「", "『", "``", "`", "‘‘"]);
const closeForms = new Set(["”", "»", "’", "›", "」", "』", "''", "’’"]);
const doubles = new Set(['"', "“", "”", "„", "‟", "«", "»", "「", "」", "『", "』", "``", "''", "‘‘", "’’"]);
/** French puts a space inside its marks: the » of "« Oui », dit-il" stands between a space and a comma, and closes. */
const guillemets = new Set(["«", "»"]);
const spaceOrOpening = /[\s([{<—–\-/:"“‘'„«`…]/;
const spaceOrClosing = /[\s)\]}>—–\-/.,;:!?"”’'»…]/;
const spokenComma = /\b(?:said|says|added|adds|asked|stated|wrote|replied|continued)[,:]$/;
/** In UTF-16 code units, with a character before it. */
const longestSpokenComma = 12;
const wordCharacter = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe: "'em", "'til", "'90s", "rock 'n' roll". */
const elision = /^['’](?:em|til|till|tis|twas|cause|bout|round|n|cos|ere|nuff|\d0s)\b/i;

/** The quotation marks of `text.slice(start, end)`; apostrophes, primes and marks of measure are left out. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: form, index } of text.slice(start, end).matchAll(scanner)) {
    const mark = readMark(text, start + index, form, start, end);
    if (mark) marks.push(mark);
  }
  return marks;
}

function readMark(text: string, at: number, form: string, start: number, end: number): Mark | null {
  const stop = at + form.length;
  const before = text.slice(Math.max(start, at - 1), at);
  const after = text.slice(stop, Math.min(end, stop + 1));
  const family = doubles.has(form) ? "DOUBLE" : "SINGLE";
  if (family === "SINGLE" && isApostrophe(text, at, form, before, after)) return null;
  const inside = guillemets.has(form) ? /[^\s.,;:!?)]/ : /\S/;
  const mayOpen = inside.test(after) && (before === "" || spaceOrOpening.test(before));
  const mayClose = before !== "" && !/\s/.test(before) && (after === "" || spaceOrClosing.test(after));
  const [opens, closes] = directions(form, family, mayOpen, mayClose);
  // "6'2"" and "a 40" screen": feet, inches and minutes.
  const measure = /\d/.test(before) && !openForms.has(form) && !closeForms.has(form);
  const sure = family === "DOUBLE" ? !measure : false;
  const surelyCloses = closes && !opens && (sure || /[.,!?…;]/.test(before));
  if (!opens && !closes) return null;
  return {
    start: at,
    end: stop,
    family,
    opens,
    closes: closes && (!measure || family === "DOUBLE"),
    surelyCloses,
    misplaced: family === "DOUBLE" && isMisplaced(text, start, at, after),
  };
}

function isMisplaced(text: string, start: number, at: number, after: string): boolean {
  return /\s/.test(after) && spokenComma.test(text.slice(Math.max(start, at - longestSpokenComma), at));
}

function isApostrophe(text: string, at: number, form: string, before: string, after: string): boolean {
  if (wordCharacter.test(before) && wordCharacter.test(after)) return true;
  return form !== "‘" && elision.test(text.slice(at, at + 7));
}

/** A mark's form decides unless its surroundings rule that out: scraped pages swap “ and ”. */
function directions(form: string, family: Mark["family"], mayOpen: boolean, mayClose: boolean): [boolean, boolean] {
  if (openForms.has(form)) return mayClose && !mayOpen ? [false, true] : [true, false];
  if (closeForms.has(form)) return mayOpen && !mayClose && family === "DOUBLE" ? [true, false] : [false, true];
  if (family === "SINGLE") return [mayOpen, mayClose && !mayOpen];
  return mayOpen === mayClose ? [true, true] : [mayOpen, mayClose];
}
