import { type WordRange, wordAt } from "../words/text.ts";
import { accepts } from "./accepts.ts";
import { type Complement, readComplement } from "./complement.ts";
import { contentBefore, contentBehind, isQuoted } from "./content.ts";
import type { Cue } from "./cue.ts";
import { findCues } from "./find-cues.ts";
import type { Parts } from "./make-statement.ts";
import type { Scene } from "./scene.ts";
import { behindSource } from "./source-content.ts";

/** A cue with what follows it. */
export interface Reading {
  readonly cue: Cue;
  readonly complement: Complement;
  /** True for a cue that closes off what stands before it: "…, she said." and "…, she said, …". */
  readonly closes: boolean;
}

/** The statements of one unit: for each cue what is said behind it, before it, or around it. */
export function readUnit(scene: Scene, unit: WordRange): Parts[] {
  const readings = findCues(scene, unit).map((cue): Reading => {
    const complement = readComplement(scene, cue, unit);
    return { cue, complement, closes: closes(scene, unit, cue, complement) };
  });
  const parts: Parts[] = [];
  let from = unit.first;
  readings.forEach((reading, index) => {
    const made = readCue(scene, unit, reading, readings.slice(index + 1), from);
    if (!made) return;
    parts.push(made);
    if (reading.closes) from = Math.max(from, reading.cue.whole.end, ...made.ranges.map(({ end }) => end));
  });
  return parts;
}

function closes(scene: Scene, unit: WordRange, cue: Cue, complement: Complement): boolean {
  const before = wordAt(scene.text, cue.whole.first - 1);
  if (cue.whole.first === unit.first || cue.form === "PARTICIPLE" || cue.form === "INFINITIVE") return false;
  if (isQuoted(scene, before.index)) return true;
  if (!/^(?:,|—|–|--)$/.test(before.text) && cue.form !== "ACCORDING_TO") return false;
  return complement.opening === "NONE" || wordAt(scene.text, complement.start).text === ",";
}

function readCue(
  scene: Scene,
  unit: WordRange,
  reading: Reading,
  later: readonly Reading[],
  from: number,
): Parts | null {
  const { cue, complement } = reading;
  const base = { cue, addressee: complement.addressee, when: complement.when };
  const before = contentBefore(scene, cue, from, goesOn(scene, unit, reading));
  const behind = contentBehind(scene, unit, reading, later);

  if (before && isQuoted(scene, before.end - 1)) {
    const split = behind && (complement.opening === "QUOTATION" || complement.opening === "THAT") ? [behind] : [];
    return { ...base, ranges: [before, ...split], method: "QUOTATION_BEFORE_CUE", confidence: 0.95 };
  }
  if (cue.form === "ACCORDING_TO") {
    const range = behindSource(scene, unit, cue, before);
    return range && { ...base, ranges: [range], method: "ACCORDING_TO", confidence: 0.9 };
  }
  const speaks = cue.frames.has("PLAIN") || cue.frames.has("GUARDED");
  const comma = complement.opening !== "NONE" && wordAt(scene.text, complement.start).text === ",";
  if (speaks && comma && behind) return aroundComma(scene, unit, cue, before, behind, base);
  if (before && cue.subject && reading.closes && (speaks || cue.frames.has("CLOSING"))) {
    return { ...base, ranges: [before], method: "CLAUSE_BEFORE_CUE", confidence: 0.85 };
  }
  if (!behind || comma || !accepts(scene, cue, complement.opening, behind)) return null;
  return { ...base, ranges: [behind], method: `CUE_BEFORE_${complement.opening}`, confidence: 0.85 };
}

/** What a comma behind the cue leads to: "As Lee said, …", or the rest of a clause that the cue interrupts. */
function aroundComma(
  scene: Scene,
  unit: WordRange,
  cue: Cue,
  before: WordRange | null,
  behind: WordRange,
  base: Pick<Parts, "cue" | "addressee" | "when">,
): Parts | null {
  const rest = { first: behind.first + 1, end: behind.end };
  if (opensAs(scene, unit, cue)) return { ...base, ranges: [rest], method: "AS_CUE", confidence: 0.8 };
  if (!before) return null;
  const aside = /ing$/.test(wordAt(scene.text, rest.first).lower) && wordAt(scene.text, rest.first).pos === "VERB";
  const ranges = rest.end > rest.first && !aside ? [before, rest] : [before];
  return { ...base, ranges, method: "CUE_IN_CLAUSE", confidence: 0.8 };
}

/** "As Lee told reporters, | …" */
function opensAs(scene: Scene, unit: WordRange, cue: Cue): boolean {
  return wordAt(scene.text, unit.first).lower === "as" && cue.whole.first <= unit.first + 1;
}

/** "The ferries, said Lee, | are old": the verb behind the cue makes what stands before it the beginning of a clause. */
function goesOn(scene: Scene, unit: WordRange, { cue, complement, closes }: Reading): boolean {
  const comma = complement.opening === "CLAUSE" && wordAt(scene.text, complement.start).text === ",";
  const next = wordAt(scene.text, complement.start + 1);
  return (
    cue.form !== "PARTICIPLE" &&
    comma &&
    complement.start + 1 < unit.end &&
    (closes || next.pos === "AUX" || next.pos === "VERB")
  );
}
