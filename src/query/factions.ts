import { Field, ID, InputType } from "type-graphql";
import { Faction, FactionKind } from "../store/faction.ts";
import { appearanceLink, orderOfAppearance } from "./appearance-link.ts";
import { composable } from "./composable.ts";
import { bodiesOf } from "./faction-voices.ts";
import { type Composed, conditionOf, type FilterRules } from "./filter.ts";
import { keysOf } from "./global-id.ts";
import { byRelevance } from "./list-options.ts";
import { ascending, type Listing, type Search } from "./listing.ts";
import { nameStartsWith } from "./name-condition.ts";
import { namesOf } from "./names-of.ts";
import { isIn, isOneOf, join, sql } from "./sql.ts";

@composable
@InputType({ description: "Which factions to list; a faction has to meet all that is given." })
export class FactionFilter implements Composed<FactionFilter> {
  and?: FactionFilter[] | null;
  or?: FactionFilter[] | null;
  not?: FactionFilter | null;

  @Field(() => [ID], { nullable: true, description: "One of these." })
  id?: string[] | null;

  @Field(() => String, { nullable: true, description: "Whose name or alias starts so, ignoring case." })
  name?: string | null;

  @Field(() => [FactionKind], { nullable: true, description: "Of one of these kinds." })
  kind?: FactionKind[] | null;

  @Field(() => [ID], { nullable: true, description: "Part of one of these, at any depth, or one of these." })
  partOf?: string[] | null;
}

const rules: FilterRules<FactionFilter> = {
  id: (ids) => join([sql("node.id IN ("), namesOf("faction", keysOf(ids, "Faction")), sql(")")], ""),
  name: (start) => nameStartsWith("faction", start),
  kind: (kinds) => isOneOf("node.kind", kinds),
  partOf: (ids) => join([sql("node.id IN ("), bodiesOf(keysOf(ids, "Faction")), sql(")")], ""),
};

const byName = ascending("node.name COLLATE NOCASE", "node.id");

/** All factions, by name; of a search, the best first. */
export function allFactions(filter?: FactionFilter | null, search?: Search | null): Listing<Faction> {
  const conditions = [sql("node.canonical_id = node.id"), conditionOf(rules, filter)];
  const list = { name: "factions all", entity: Faction, conditions };
  return search ? { ...list, order: byRelevance, search } : { ...list, order: byName };
}

/** The factions in articles, first mentioned first. */
export function factionsOfArticle(filter?: FactionFilter | null): Listing<Faction> {
  const link = appearanceLink("faction");
  const conditions = [conditionOf(rules, filter)];
  return { name: "factions of article", entity: Faction, order: orderOfAppearance, link, conditions };
}

/** The bodies that are part of factions, by name. */
export function partsOfFaction(filter?: FactionFilter | null): Listing<Faction> {
  const select = `SELECT DISTINCT whole.canonical_id AS parent, part.canonical_id AS node FROM faction whole
    JOIN faction part ON part.parent_id = whole.id AND part.canonical_id <> whole.canonical_id WHERE`;
  const link = {
    select: (factions: readonly number[]) => join([sql(select), isIn("whole.canonical_id", factions)], " "),
  };
  return { name: "parts of faction", entity: Faction, order: byName, link, conditions: [conditionOf(rules, filter)] };
}
