import { type Text, type WordRange, wordAt } from "../words/text.ts";
import { nameAt, type Scene } from "./scene.ts";
import data from "./turn-labels.data.json" with { type: "json" };

/** One line with a name and a colon may be anything ("Note: …"); this many make a transcript. */
const fewestTurns = 3;
/** A speaker's label is a name, perhaps with a title; no label is longer, in words. */
const longestLabel = 5;
/** In capitals it may add what the speaker is: "JANE WALTERS, HOST:", "SEN. MARIA RUIZ (D-AZ):". */
const longestTitled = 14;

const questions = new Set(data.questions);
const answers = new Set(data.answers);
const voices = new Set(data.voices);

/** The words before the colon that opens a turn. */
export interface TurnLabel {
  readonly whole: WordRange;
  /** The words of it that name the speaker. */
  readonly name: WordRange;
  /** NAME "HARLOW:", QUESTION "Q:", ANSWER "A:", VOICE "UNIDENTIFIED MALE:". */
  readonly kind: "NAME" | "QUESTION" | "ANSWER" | "VOICE";
}

/**
 * The labels of a transcript or an interview by index of their passage; none where the text is neither: in both somebody
 * speaks twice, while "WHAT: … WHEN: … WHERE: …" announces an event.
 */
export function turnLabels(scene: Scene): ReadonlyMap<number, TurnLabel> {
  const labels = new Map<number, TurnLabel>();
  scene.text.ranges.forEach((range, passage) => {
    const label = scene.text.passages[passage]?.heading ? null : labelOf(scene, range);
    if (label) labels.set(passage, label);
  });
  const all = [...labels.values()];
  const spoken = all.every(({ name, kind }) => kind !== "NAME" || nameAt(scene, name.end - 1)?.kind === "PERSON");
  const several = all.length >= fewestTurns && (spoken || recurring(scene.text, all).size > 0);
  return several ? labels : new Map();
}

/** The last words of the labels' names, mostly surnames, that come more than once. */
export function recurring(text: Text, labels: Iterable<TurnLabel>): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { name } of labels) {
    const last = wordAt(text, name.end - 1).text;
    (seen.has(last) ? again : seen).add(last);
  }
  return again;
}

function labelOf(scene: Scene, { first, end }: WordRange): TurnLabel | null {
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

function labelled(scene: Scene, whole: WordRange, end: number): TurnLabel | null {
  const { text } = scene;
  const name = { first: whole.first, end };
  const kind = labelKind(text, name);
  if (kind !== "NAME" && end === whole.end) return { whole, name, kind };
  if (end === whole.end) return end > whole.first && isSpeaker(scene, name) ? { whole, name, kind } : null;
  const capital = isCapital(text, name) && (wordAt(text, end).text === "(" || isCapital(text, whole));
  return capital ? { whole, name, kind } : null;
}

/** What the words of a label stand for. */
export function labelKind(text: Text, { first, end }: WordRange): TurnLabel["kind"] {
  const words = Array.from({ length: end - first }, (_, at) => wordAt(text, first + at).lower.replace(/\.$/, ""));
  const [opener = ""] = words;
  if (words.length === 1 && questions.has(opener)) return "QUESTION";
  if (words.length === 1 && answers.has(opener)) return "ANSWER";
  return words.length > 0 && words.every((word) => voices.has(word)) ? "VOICE" : "NAME";
}

/** A label in capitals, one that ends in a person's name, and a medium's name that is all of it: "Gazette:". */
function isSpeaker(scene: Scene, { first, end }: WordRange): boolean {
  const name = nameAt(scene, end - 1);
  const medium = name?.kind === "ORGANIZATION" && name.first === first;
  return isCapital(scene.text, { first, end }) || name?.kind === "PERSON" || medium;
}

/** True for words in capitals, more than one letter of them. */
export function isCapital(text: Text, range: WordRange): boolean {
  const words = Array.from({ length: range.end - range.first }, (_, at) => wordAt(text, range.first + at).text).join(
    "",
  );
  return words === words.toUpperCase() && words.length > 1;
}
