import { type WordRange, wordAt } from "../words/text.ts";
import { bareCue } from "./cue.ts";
import { makeStatement } from "./make-statement.ts";
import { nameAt, type Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";

/** One line with a name and a colon may be anything ("Note: …"); this many make a transcript. */
const fewestTurns = 3;
/** A speaker's label is a name, perhaps with a title; no label is longer, in words. */
const longestLabel = 5;

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
function labelOf(scene: Scene, { first, end }: WordRange): WordRange | null {
  const { text } = scene;
  for (let at = first; at <= Math.min(first + longestLabel, end - 2); at++) {
    const word = wordAt(text, at);
    if (word.text === ":") return at > first && isSpeaker(scene, { first, end: at }) ? { first, end: at } : null;
    if (!/^[\p{Lu}.'’-]/u.test(word.text)) return null;
  }
  return null;
}

function isSpeaker(scene: Scene, { first, end }: WordRange): boolean {
  const words = Array.from({ length: end - first }, (_, at) => wordAt(scene.text, first + at).text);
  const capitals = words.every((word) => word === word.toUpperCase()) && words.join("").length > 1;
  return capitals || nameAt(scene, end - 1)?.kind === "PERSON";
}

function turnOf(scene: Scene, range: WordRange, label: WordRange): Statement | null {
  const words = { first: label.end, end: label.end + 1 };
  const cue = bareCue("TURN", words, label, ":");
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
