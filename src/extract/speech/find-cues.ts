import { type WordRange, wordAt } from "../words/text.ts";
import type { Cue } from "./cue.ts";
import { nounPhraseAfter } from "./noun-phrase.ts";
import type { Scene } from "./scene.ts";
import { appositionAfter } from "./subject.ts";
import { verbCue } from "./verb-cue.ts";

/** The cues of one unit, in reading order. Words between quotation marks are the speaker's own and give none. */
export function findCues(scene: Scene, unit: WordRange): Cue[] {
  const cues: Cue[] = [];
  for (let at = unit.first; at < unit.end; at++) {
    if (scene.quotationOf[at] !== -1) continue;
    const cue = accordingTo(scene, unit, at) ?? verbCue(scene, unit, at, cues);
    if (cue) cues.push(cue);
  }
  return cues;
}

const noFrames: ReadonlySet<never> = new Set();

const sources: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "words", "of"],
];

/** "according to X", "in the words of X". */
function accordingTo(scene: Scene, unit: WordRange, at: number): Cue | null {
  const { text } = scene;
  const source = sources.find((words) => words.every((word, i) => wordAt(text, at + i).lower === word));
  if (!source) return null;
  const subject = nounPhraseAfter(scene, at + source.length, unit.end);
  if (!subject) return null;
  const described = appositionAfter(scene, subject, unit);
  return {
    form: "ACCORDING_TO",
    lemma: source.join(" "),
    frames: noFrames,
    takesAddressee: false,
    words: { first: at, end: at + source.length },
    subject,
    described,
    relative: false,
    whole: { first: at, end: described.end },
  };
}
