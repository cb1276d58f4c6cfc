import { type WordRange, wordAt } from "../words/text.ts";
import { bareCue } from "./cue.ts";
import { makeStatement } from "./make-statement.ts";
import type { Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";
import { type TurnLabel, turnLabels } from "./turn-labels.ts";

/**
 * The turns of a transcript or an interview, "HARLOW: …", "A: …", as statements by index of each of their passages; none
 * where the text is neither. A paragraph without a label between two turns is the next one of the turn before it.
 */
export function turnStatements(scene: Scene): ReadonlyMap<number, Statement> {
  const turns = new Map<number, Statement>();
  const labels = [...turnLabels(scene)];
  labels.forEach(([passage, label], index) => {
    const next = labels[index + 1]?.[0] ?? passage + 1;
    const passages = [passage, ...goingOn(scene, passage + 1, next)];
    const statement = turnOf(scene, label, passages);
    if (statement) for (const each of passages) turns.set(each, statement);
  });
  return turns;
}

/** The passages between two turns; none where a heading stands among them, because the reporter may speak behind it. */
function goingOn({ text }: Scene, first: number, end: number): number[] {
  const passages = Array.from({ length: end - first }, (_, at) => first + at);
  const prose = passages.filter((passage) => !isNoise(text, text.ranges[passage]));
  return prose.some((passage) => text.passages[passage]?.heading) ? [] : prose;
}

/** "(CROSSTALK)", "[Laughs]": a paragraph in brackets. */
function isNoise(text: Scene["text"], range: WordRange | undefined): boolean {
  if (!range) return true;
  return /^[([]$/.test(wordAt(text, range.first).text) && /^[)\]]$/.test(wordAt(text, range.end - 1).text);
}

function turnOf(scene: Scene, { whole, name }: TurnLabel, [opening = 0, ...rest]: readonly number[]): Statement | null {
  const words = { first: whole.end, end: whole.end + 1 };
  const { ranges } = scene.text;
  const first = { first: words.end, end: ranges[opening]?.end ?? words.end };
  const made = makeStatement(scene, {
    cue: bareCue("TURN", words, name, ":"),
    addressee: null,
    when: null,
    ranges: [first, ...rest.flatMap((passage) => ranges[passage] ?? [])],
    method: "TURN",
    confidence: 0.95,
  });
  return made && { ...made, kind: "DIRECT", verbatim: made.spans };
}
