import { type EntityKind, entityKinds, type GoldArticle, type GoldEntity } from "./gold-article.ts";
import type { PredictedFaction, Prediction } from "./prediction.ts";
import type { Range } from "./range.ts";
import { recordOf } from "./record-of.ts";
import type { Ratio, Tally } from "./tally.ts";

export type EntityScore = Readonly<Record<EntityKind, Tally>> & {
  /** Of the mentions of factions that were found, those of a faction of the right kind. */
  readonly factionKind: Ratio;
};

/** Compares the names found in one article, place by place and to the letter; null where the gold has no names. */
export function scoreEntities({ entities }: GoldArticle, prediction: Prediction | null): EntityScore | null {
  if (!entities) return null;
  const predicted = { PERSON: prediction?.people, FACTION: prediction?.factions, PLACE: prediction?.places };
  const gold = recordOf(entityKinds, (kind) => placesOf(entities.filter((entity) => entity.kind === kind)));
  const found = recordOf(entityKinds, (kind) => placesOf(predicted[kind] ?? []));
  const none = new Set<string>();
  return {
    PERSON: tally(gold.PERSON, found.PERSON, none),
    // A country named as a state that acts is a place in the gold: as a faction it counts neither way.
    FACTION: tally(gold.FACTION, found.FACTION, gold.PLACE),
    PLACE: tally(gold.PLACE, found.PLACE, none),
    factionKind: compareKinds(entities, prediction?.factions ?? []),
  };
}

function compareKinds(entities: readonly GoldEntity[], factions: readonly PredictedFaction[]): Ratio {
  const kinds = new Map(factions.flatMap(({ kind, mentions }) => mentions.map((range) => [keyOf(range), kind])));
  const found = entities
    .flatMap(({ factionKind, mentions }) =>
      mentions.map((range) => ({ factionKind, predicted: kinds.get(keyOf(range)) })),
    )
    .filter(({ factionKind, predicted }) => factionKind !== undefined && predicted !== undefined);
  return { right: found.filter(({ factionKind, predicted }) => factionKind === predicted).length, of: found.length };
}

function keyOf([start, end]: Range): string {
  return `${start}-${end}`;
}

function placesOf(entities: readonly { readonly mentions: readonly Range[] }[]): ReadonlySet<string> {
  return new Set(entities.flatMap(({ mentions }) => mentions.map(keyOf)));
}

function tally(gold: ReadonlySet<string>, found: ReadonlySet<string>, neutral: ReadonlySet<string>): Tally {
  const right = [...found].filter((place) => gold.has(place)).length;
  const wrong = [...found].filter((place) => !gold.has(place) && !neutral.has(place)).length;
  return { right, wrong, missed: gold.size - right };
}
