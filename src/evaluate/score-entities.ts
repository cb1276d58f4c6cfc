import { type EntityKind, entityKinds, type GoldArticle } from "./gold-article.ts";
import type { Prediction } from "./prediction.ts";
import type { Range } from "./range.ts";
import { recordOf } from "./record-of.ts";
import type { Tally } from "./tally.ts";

export type EntityScore = Readonly<Record<EntityKind, Tally>>;

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
  };
}

function placesOf(entities: readonly { readonly mentions: readonly Range[] }[]): ReadonlySet<string> {
  return new Set(entities.flatMap(({ mentions }) => mentions.map(([start, end]) => `${start}-${end}`)));
}

function tally(gold: ReadonlySet<string>, found: ReadonlySet<string>, neutral: ReadonlySet<string>): Tally {
  const right = [...found].filter((place) => gold.has(place)).length;
  const wrong = [...found].filter((place) => !gold.has(place) && !neutral.has(place)).length;
  return { right, wrong, missed: gold.size - right };
}
