import { Field, InputType } from "type-graphql";
import { Faction, FactionKind } from "../store/faction.ts";
import { appearanceLink, orderOfAppearance } from "./appearance-link.ts";
import type { Listing } from "./listing.ts";
import { nameStartsWith } from "./name-condition.ts";
import { isIn, join, type Sql, sql } from "./sql.ts";

@InputType({ description: "Which factions to list; a faction has to meet all that is given." })
export class FactionFilter {
  @Field(() => String, { nullable: true, description: "Whose name or alias starts so, ignoring case." })
  name?: string | null;

  @Field(() => [FactionKind], { nullable: true, description: "Of one of these kinds." })
  kind?: FactionKind[] | null;
}

const byName = { keys: ["node.name COLLATE NOCASE", "node.id"], descending: false };

/** All factions, by name. */
export function allFactions(filter?: FactionFilter | null): Listing<Faction> {
  const conditions = [sql("node.canonical_id = node.id"), ...conditionsOf(filter)];
  return { name: "factions all", entity: Faction, order: byName, conditions };
}

/** The factions in articles, first mentioned first. */
export function factionsOfArticle(filter?: FactionFilter | null): Listing<Faction> {
  const link = appearanceLink("faction");
  const conditions = conditionsOf(filter);
  return { name: "factions of article", entity: Faction, order: orderOfAppearance, link, conditions };
}

/** The bodies that are part of factions, by name. */
export function partsOfFaction(filter?: FactionFilter | null): Listing<Faction> {
  const select = `SELECT DISTINCT whole.canonical_id AS parent, part.canonical_id AS node FROM faction whole
    JOIN faction part ON part.parent_id = whole.id AND part.canonical_id <> whole.canonical_id WHERE`;
  const link = {
    select: (factions: readonly number[]) => join([sql(select), isIn("whole.canonical_id", factions)], " "),
  };
  return { name: "parts of faction", entity: Faction, order: byName, link, conditions: conditionsOf(filter) };
}

function conditionsOf(filter: FactionFilter | null | undefined): Sql[] {
  const conditions: Sql[] = [];
  if (filter?.name) conditions.push(nameStartsWith("faction", filter.name));
  if (filter?.kind) conditions.push(isIn("node.kind", filter.kind));
  return conditions;
}
