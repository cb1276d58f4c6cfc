import { type WordRange, wordAt } from "../words/text.ts";
import { bareCue } from "./cue.ts";
import { makeStatement } from "./make-statement.ts";
import { nameAt, type Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";

/** One line with a name and a colon may be anything ("Note: …"); this many make a transcript. */
const fewestTurns = 3;
/** A speaker's label is a name, perhaps with a title; no label is longer, in words. */
const longestLabel = 5;
/** In capitals it may add what the speaker is: "JANE WALTERS, HOST:", "SEN. MARIA RUIZ (D-AZ):". */
const longestTitled = 14;

/** The passages of a transcript, "HARLOW: …", as statements by index of their passage; none where the text is no transcript. */
export function turnStatements(scene: Scene): Map<number, Statement> {
  const turns = new Map<number, Statement>();
  scene.text.ranges.forEach((range, passage) => {
    const label = scene.text.passages[passage]?.heading ? null : labelOf(scene, range);
    const statement = label && turnOf(scene, range, label);
    if (statement) turns.set(passage, statement);
  });
  return turns.size >= fewestTurns ? turns : new Map();
}

/** The words before the colon that opens a turn: in capitals, or a person's name. */
function labelOf(scene: Scene, { first, end }: WordRange): Label | null {
  const { text } = scene;
  let name = 0;
  for (let at = first; at <= Math.min(first + (name > 0 ? longestTitled : longestLabel), end - 2); at++) {
    const word = wordAt(text, at);
    if (word.text === ":") return labelled(scene, { first, end: at }, name || at);
    if (name === 0 && at > first && /^[,(]$/.test(word.text)) name = at;
    if (name === 0 && !/^[\p{Lu}.'’-]/u.test(word.text)) return null;
  }
  return null;
}

/** A label, and the words of it that name the speaker. */
interface Label {
  readonly whole: WordRange;
  readonly name: WordRange;
}

function labelled(scene: Scene, whole: WordRange, end: number): Label | null {
  const name = { first: whole.first, end };
  if (end === whole.end) return end > whole.first && isSpeaker(scene, name) ? { whole, name } : null;
  const titled = isCapital(scene, name) && (wordAt(scene.text, end).text === "(" || isCapital(scene, whole));
  return titled ? { whole, name } : null;
}

function isSpeaker(scene: Scene, { first, end }: WordRange): boolean {
  return isCapital(scene, { first, end }) || nameAt(scene, end - 1)?.kind === "PERSON";
}

function isCapital({ text }: Scene, { first, end }: WordRange): boolean {
  const words = Array.from({ length: end - first }, (_, at) => wordAt(text, first + at).text).join("");
  return words === words.toUpperCase() && words.length > 1;
}

function turnOf(scene: Scene, range: WordRange, { whole, name }: Label): Statement | null {
  const words = { first: whole.end, end: whole.end + 1 };
  const cue = bareCue("TURN", words, name, ":");
  const content = { first: words.end, end: range.end };
  const made = makeStatement(scene, {
    cue,
    addressee: null,
    when: null,
    ranges: [content],
    method: "TURN",
    confidence: 0.95,
  });
  return made && { ...made, kind: "DIRECT", verbatim: made.spans };
}
