import type { EntityManager } from "typeorm";
import type { EntityIds } from "../../src/ingest/identity/entity-ids.ts";
import { nameKey, placeKey } from "../../src/ingest/identity/identity.ts";
import { namePartsOf } from "../../src/ingest/identity/name-parts.ts";
import { Faction } from "../../src/store/faction.ts";
import { insertRows } from "../../src/store/insert-rows.ts";
import { Person } from "../../src/store/person.ts";
import { Place } from "../../src/store/place.ts";
import { type Cast, parentRank } from "./cast.ts";
import type { MadeArticle } from "./make-article.ts";

type Ranks = MadeArticle["ranks"];

/** The rows of everybody in made-up articles. Each is written with the first article that names it, and kept by its rank alone. */
export interface EntityTable {
  /** Writes those that are not there yet. */
  readonly save: (manager: EntityManager, ranks: Ranks) => Promise<void>;
  readonly idsOf: (ranks: Ranks) => EntityIds;
  /** Says which bodies are parts of others, and of some people that they are another one. */
  readonly join: (manager: EntityManager) => Promise<void>;
}

/** Of so many people one is the other name of a more frequent one. */
const otherName = 50;

export function enterEntities(cast: Cast): EntityTable {
  const [people, bodies, towns] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  /** The ranks that are new, each once, with their row ids. */
  const enter = (known: Map<number, number>, ranks: readonly number[]): [number, number][] =>
    ranks.flatMap((rank): [number, number][] => {
      if (known.has(rank)) return [];
      known.set(rank, known.size + 1);
      return [[rank, known.size]];
    });

  return {
    save: async (manager, ranks) => {
      const newBodies = enter(bodies, ranks.bodies).map(([rank, id]) => {
        const { name, kind } = cast.body(rank);
        return { id, key: nameKey(name), slug: nameKey(name), name, kind, parentId: null, canonicalId: id };
      });
      const newPeople = enter(people, ranks.people).map(([rank, id]) => {
        const { name, givenName, familyName } = cast.figure(rank);
        const { familyKey, coreKey, single } = namePartsOf(name, familyName);
        const key = nameKey(name);
        return { id, key, slug: key, name, givenName, familyName, familyKey, coreKey, single, canonicalId: id };
      });
      const newTowns = enter(towns, ranks.towns).map(([rank, id]) => {
        const { name, countryCode } = cast.town(rank);
        return { id, key: placeKey({ name, countryCode, method: "", confidence: 1 }), name, countryCode };
      });
      await insertRows(manager, Faction, newBodies);
      await insertRows(manager, Person, newPeople);
      await insertRows(manager, Place, newTowns);
    },
    idsOf: (ranks) => ({
      people: ranks.people.map((rank) => people.get(rank) ?? 0),
      factions: ranks.bodies.map((rank) => bodies.get(rank) ?? 0),
      places: ranks.towns.map((rank) => towns.get(rank) ?? 0),
    }),
    join: async (manager) => {
      const parents = [...bodies].flatMap(([rank, id]) => {
        const parent = bodies.get(parentRank(rank) ?? -1);
        return parent === undefined ? [] : [[id, parent]];
      });
      await manager.query(
        "UPDATE faction SET parent_id = value ->> 1 FROM json_each(?) WHERE faction.id = value ->> 0",
        [JSON.stringify(parents)],
      );
      const others = [...people].flatMap(([rank, id]) => {
        const same = rank % otherName === otherName - 1 ? people.get((rank + 1) / otherName - 1) : undefined;
        return same === undefined || same === id ? [] : [[id, same]];
      });
      await manager.query(
        `UPDATE person SET canonical_id = value ->> 1, join_method = 'EDITOR', join_confidence = 1
          FROM json_each(?) WHERE person.id = value ->> 0`,
        [JSON.stringify(others)],
      );
    },
  };
}
