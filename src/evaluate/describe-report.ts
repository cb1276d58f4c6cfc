import type { ConfidenceBin } from "./calibrate.ts";
import { entityKinds, quoteKinds } from "./gold-article.ts";
import type { Report } from "./make-report.ts";
import { measureNames } from "./overlap.ts";
import type { Figures } from "./tally.ts";

/** The figures of a set as text for a terminal. */
export function describeReport(set: string, report: Report): string {
  const missing = report.missing === 0 ? "" : `, ${report.missing} of them not read`;
  const lines = [`${set}: ${report.documents} articles${missing}`];
  if (report.hasQuotes) lines.push(...describeQuotes(report), ...describeConfidence(report.confidence));
  const entities = entityKinds.filter((kind) => report.entities[kind]);
  if (entities.length > 0) lines.push(`  ${"names, exact".padEnd(18)}${columns(["P", "R", "F1"])}`);
  for (const kind of entities) lines.push(`    ${kind.padEnd(16)}${figures(report.entities[kind])}`);
  if (report.factionKind !== null) lines.push(`    right faction kind ${report.factionKind.toFixed(1).padStart(6)}`);
  return lines.join("\n");
}

function describeQuotes({ spans, kinds, speaker, joint }: Report): string[] {
  const [low, high] = joint.interval95;
  return [
    `  ${"quotes".padEnd(18)}${columns(["P", "R", "F1"])}`,
    ...measureNames.map((name) => `    ${name.padEnd(16)}${figures(spans[name])}`),
    `    ${"joint".padEnd(16)}${figures(joint)}   IoU>=.8 and the right speaker; 95% ${low.toFixed(1)}–${high.toFixed(1)}`,
    `  ${"kind, IoU>=.8".padEnd(18)}${columns(["P", "R", "gold"])}`,
    ...quoteKinds.map((kind) => {
      const { precision, recall, n } = kinds[kind];
      return `    ${kind.padEnd(16)}${columns([precision.toFixed(1), recall.toFixed(1), String(n)])}`;
    }),
    "  given a match by coverage>.3",
    `    right speaker   ${columns([speaker.accuracyGivenMatch.toFixed(1)])}`,
    `    right name      ${columns([speaker.resolvedNames === 0 ? "–" : speaker.resolvedNameGivenMatch.toFixed(1)])}`,
    `    right kind      ${columns([speaker.kindGivenMatch.toFixed(1)])}`,
  ];
}

function describeConfidence(bins: readonly ConfidenceBin[]): string[] {
  const rows = bins.map(({ from, to, count, stated, right }) => {
    const range = `${from.toFixed(2)} to ${to.toFixed(2)}`;
    const share = count === 0 ? ["–", "–"] : [stated.toFixed(1), right.toFixed(1)];
    return `    ${range.padEnd(16)}${columns([String(count), ...share])}`;
  });
  const all = rows.pop() ?? "";
  return [
    `  ${"confidence".padEnd(18)}${columns(["speakers", "stated", "right"])}`,
    ...rows,
    `${all}   all that is sure`,
  ];
}

function figures(value: Figures | undefined): string {
  return columns([value?.p, value?.r, value?.f1].map((figure) => (figure ?? 0).toFixed(1)));
}

function columns(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(9)).join("");
}
