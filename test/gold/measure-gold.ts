import { predictGold } from "../../src/commands/predict-gold.ts";
import { makeReport } from "../../src/evaluate/make-report.ts";
import { scoreArticle } from "../../src/evaluate/score-article.ts";
import { percent } from "../../src/evaluate/tally.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import type { PageGold } from "./make-gold.ts";

/** The figures that must not fall, per cent. */
export const guarded = [
  "joint",
  "IoU>=.8",
  "coverage>.3",
  "speaker",
  "name",
  "kind",
  "PERSON",
  "FACTION",
  "PLACE",
  "factionKind",
  "parts",
] as const;

export type Measured = Readonly<Record<(typeof guarded)[number], number>>;

/** Reads each article as a user's would be read, and compares. */
export function measureGold(articles: readonly PageGold[]): Measured {
  const report = makeReport(articles.map((gold) => scoreArticle({ gold, prediction: predictGold(gold) })));
  const { spans, joint, speaker, entities, factionKind } = report;
  return {
    joint: joint.f1,
    "IoU>=.8": spans["IoU>=.8"].f1,
    "coverage>.3": spans["coverage>.3"].f1,
    speaker: speaker.accuracyGivenMatch,
    name: speaker.resolvedNameGivenMatch,
    kind: speaker.kindGivenMatch,
    PERSON: entities.PERSON?.f1 ?? 0,
    FACTION: entities.FACTION?.f1 ?? 0,
    PLACE: entities.PLACE?.f1 ?? 0,
    factionKind: factionKind ?? 0,
    parts: percent({ right: articles.flatMap(knownParts).length, of: articles.flatMap(({ parts }) => parts).length }),
  };
}

/** The parts of a page that are labelled as what they are. */
function knownParts({ text, parts }: PageGold): PageGold["parts"] {
  const { blocks } = parsePlainText(text);
  return parts.filter(({ kind, range: [start] }) =>
    blocks.some(
      (block) => block.kind === kind && block.rawStart <= start && start < block.rawStart + block.text.length,
    ),
  );
}
