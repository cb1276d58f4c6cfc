import { createUnionType } from "type-graphql";
import { Faction } from "../store/faction.ts";
import type { NodeRow } from "../store/node.ts";
import { Person } from "../store/person.ts";
import { Place } from "../store/place.ts";

/** What the union's members look like when they are read: plain rows, which know their type. */
const typeOf = (row: object): string => (row as NodeRow).__typename;

export const Speaker = createUnionType({
  name: "Speaker",
  description: "Somebody who speaks: a person, or a body through its spokespeople.",
  types: () => [Person, Faction] as const,
  resolveType: typeOf,
});

export const Entity = createUnionType({
  name: "Entity",
  description: "Somebody or something that a text can be about.",
  types: () => [Person, Faction, Place] as const,
  resolveType: typeOf,
});
