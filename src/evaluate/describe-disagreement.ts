import type { Disagreement } from "./disagreement.ts";
import type { Range } from "./range.ts";

/** What the marks of a passage look like; each takes the words it stands around and may colour them. */
export interface Ink {
  readonly gold: (text: string) => string;
  readonly predicted: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Code units of context on each side, and the longest stretch without a mark that is shown whole. */
const context = 160;
const longest = 400;

const titles = {
  MISSED: "missed",
  FALSE: "no quote",
  WRONG_SPAN: "wrong span",
  WRONG_SPEAKER: "wrong speaker",
} as const satisfies Record<Disagreement["kind"], string>;

/** A disagreement for reading: ⟦gold⟧ and ⟨predicted⟩ content in its context, and who each says the speaker is. */
export function describeDisagreement(disagreement: Disagreement, ink: Ink): string {
  const { kind, article, gold, predicted } = disagreement;
  const lines = [`${titles[kind]}  ${ink.faint(String(article.id))}`, `  ${passage(disagreement, ink)}`];
  const words = (ranges: readonly Range[]) => ranges.map((range) => article.text.slice(...range)).join(" … ");
  if (gold) {
    const name = gold.speakerName === null ? "" : ` = ${gold.speakerName}`;
    lines.push(`  ${ink.gold(`gold       ${gold.kind}  ${words(gold.speaker) || "nobody"}${name}`)}`);
  }
  if (predicted) {
    const { kind: form, speakerMention, speaker, confidence } = predicted;
    const mention = speakerMention ? words([speakerMention]) : "nobody";
    const name = speaker === null ? "" : ` = ${speaker}`;
    lines.push(`  ${ink.predicted(`predicted  ${form}  ${mention}${name}  ${confidence.toFixed(2)}`)}`);
  }
  return lines.join("\n");
}

/** The text around the quotes on one line, its paragraph ends shown as ¶. */
function passage({ article: { text }, gold, predicted }: Disagreement, ink: Ink): string {
  const golds = gold?.ranges ?? [];
  const found = predicted?.ranges ?? [];
  const marks = [
    ...golds.flatMap(([start, end]) => [
      { at: start, mark: ink.gold("⟦") },
      { at: end, mark: ink.gold("⟧") },
    ]),
    ...found.flatMap(([start, end]) => [
      { at: start, mark: ink.predicted("⟨") },
      { at: end, mark: ink.predicted("⟩") },
    ]),
  ].sort((a, b) => a.at - b.at);
  const from = Math.max(0, (marks[0]?.at ?? 0) - context);
  const to = Math.min(text.length, (marks.at(-1)?.at ?? 0) + context);
  const shown: string[] = [];
  let at = from;
  for (const { at: place, mark } of marks) {
    shown.push(clip(text.slice(at, place)), mark);
    at = place;
  }
  shown.push(text.slice(at, to));
  const whole = shown.join("").replaceAll(/\s*\n\s*/gu, " ¶ ");
  return `${from > 0 ? "…" : ""}${whole.trim()}${to < text.length ? "…" : ""}`;
}

function clip(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)} […] ${text.slice(-longest / 2)}`;
}
