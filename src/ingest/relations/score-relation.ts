import type { FactionKind } from "../../store/faction.ts";
import type { RelationReason, RelationReasonKind } from "../../store/relation-reason.ts";
import type { RatedTrait, Trait } from "./shared-entities.ts";
import type { SharedQuote } from "./shared-quotes.ts";

/** What two articles have in common, and how far they are apart in time. */
export interface Evidence {
  /** The people and factions of both, each as it is in the one and in the other. */
  readonly traits: readonly (readonly [RatedTrait, Trait])[];
  readonly quotes: readonly SharedQuote[];
  /** The cosine of their words, each weighed by its rarity, and the words that count most in it. */
  readonly similarity: { readonly cosine: number; readonly words: readonly string[] };
  /** How much of the shorter one is in the other, word for word, from 0 to 1. */
  readonly containment: number;
  /** Days between them; null where one has no date. */
  readonly days: number | null;
}

/** Two articles with a lower score are not called related. */
const lowestScore = 0.25;
const mostReasons = 8;
const mostQuotes = 3;

/**
 * The weights below were set by reading the pairs in test/ingest/related-pairs.ts: a person who is the subject of both
 * articles makes them related, an ordinary body nearly does, a state or an organization of states never does alone.
 */
const personWeight = 0.5;
const factionWeight = 0.35;
const weakFactionWeight = 0.08;
/** Bodies that are in the news of every day: sharing one says as little as sharing a place. */
const weakKinds: ReadonlySet<FactionKind> = new Set(["GOVERNMENT", "INTERGOVERNMENTAL_ORGANIZATION", "MEDIA"]);
const quoteWeight = 0.75;
/** A shared run of so many words has the full weight of a quote. */
const wordsOfWholeQuote = 10;
const textWeight = 0.7;
/** Cosines up to the first are chance; from the second on the texts are about the same thing. */
const cosineRange = [0.1, 0.5] as const;
/** From this share on the same report is printed twice. */
const duplicateShare = 0.5;

/** People and bodies of two articles far apart in time are less of a reason; half of that is lost in thirty days. */
const leastCloseness = 0.4;
const halfLife = 30;
const unknownCloseness = 0.8;

/**
 * The score of a relation with its reasons, the strongest first; null if there is too little to call it one. The reasons
 * count as independent: the score is the chance that at least one of them is right.
 */
export function scoreRelation(evidence: Evidence): { score: number; reasons: RelationReason[] } | null {
  const reasons = [...traitReasons(evidence), ...quoteReasons(evidence), ...textReasons(evidence)]
    .map((reason) => ({ ...reason, weight: round(reason.weight) }))
    .filter(({ weight }) => weight > 0.01)
    .sort((a, b) => b.weight - a.weight || (order(a) < order(b) ? -1 : 1))
    .slice(0, mostReasons);
  const score = round(1 - reasons.reduce((rest, { weight }) => rest * (1 - weight), 1));
  return score < lowestScore ? null : { score, reasons };
}

function traitReasons({ traits, days }: Evidence): RelationReason[] {
  const closeness = days === null ? unknownCloseness : leastCloseness + (1 - leastCloseness) * 2 ** (-days / halfLife);
  return traits.map(([mine, theirs]) => {
    const salience = Math.sqrt(mine.salience * theirs.salience);
    const weight = baseWeight(mine) * mine.rarity ** 2 * salience * closeness;
    return mine.type === "person"
      ? { kind: "SHARED_PERSON", weight, personKey: mine.key }
      : { kind: "SHARED_FACTION", weight, factionKey: mine.key };
  });
}

function baseWeight({ kind }: Trait): number {
  if (kind === null) return personWeight;
  return weakKinds.has(kind) ? weakFactionWeight : factionWeight;
}

function quoteReasons({ quotes }: Evidence): RelationReason[] {
  return quotes
    .map(({ quoteKey, targetQuoteKey, words, rarity }) => {
      const weight = quoteWeight * Math.min(1, words / wordsOfWholeQuote) * rarity ** 2;
      return { kind: "SHARED_QUOTE" as const, weight, quoteKey, targetQuoteKey };
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostQuotes);
}

function textReasons({ similarity, containment }: Evidence): RelationReason[] {
  if (containment >= duplicateShare) {
    const weight = 0.8 + 0.19 * ((containment - duplicateShare) / (1 - duplicateShare));
    return [{ kind: "NEAR_DUPLICATE", weight }];
  }
  const [none, full] = cosineRange;
  const weight = textWeight * Math.min(1, Math.max(0, (similarity.cosine - none) / (full - none)));
  return [{ kind: "SIMILAR_TEXT", weight, words: [...similarity.words] }];
}

const kinds: readonly RelationReasonKind[] = [
  "NEAR_DUPLICATE",
  "SHARED_QUOTE",
  "SHARED_PERSON",
  "SHARED_FACTION",
  "SIMILAR_TEXT",
];

const order = ({ kind, personKey, factionKey, quoteKey }: RelationReason) =>
  `${kinds.indexOf(kind)} ${personKey ?? factionKey ?? quoteKey ?? ""}`;

/** To a thousandth, so that what is stored is what it is sorted by. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
