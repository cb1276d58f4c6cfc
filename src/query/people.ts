import { Field, ID, InputType } from "type-graphql";
import { Person } from "../store/person.ts";
import { appearanceLink, orderOfAppearance } from "./appearance-link.ts";
import { keyOf } from "./global-id.ts";
import type { Listing } from "./listing.ts";
import { nameStartsWith } from "./name-condition.ts";
import { isIn, join, type Sql, sql } from "./sql.ts";

@InputType({ description: "Which people to list; a person has to meet all that is given." })
export class PersonFilter {
  @Field(() => String, { nullable: true, description: "Whose name or alias starts so, ignoring case." })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: "With a role in this faction." })
  affiliation?: string | null;
}

const byName = { keys: ["node.name COLLATE NOCASE", "node.id"], descending: false };

/** All people, by name. */
export function allPeople(filter?: PersonFilter | null): Listing<Person> {
  return { name: "people all", entity: Person, order: byName, conditions: conditionsOf(filter) };
}

/** The people in articles, first mentioned first. */
export function peopleOfArticle(filter?: PersonFilter | null): Listing<Person> {
  const link = appearanceLink("person_id");
  return {
    name: "people of article",
    entity: Person,
    order: orderOfAppearance,
    link,
    conditions: conditionsOf(filter),
  };
}

/** The people with a role in factions, by name. */
export function membersOfFaction(filter?: PersonFilter | null): Listing<Person> {
  const select = "SELECT DISTINCT affiliation_id AS parent, person_id AS node FROM role WHERE";
  const link = { select: (factions: readonly number[]) => join([sql(select), isIn("affiliation_id", factions)], " ") };
  return { name: "members of faction", entity: Person, order: byName, link, conditions: conditionsOf(filter) };
}

function conditionsOf(filter: PersonFilter | null | undefined): Sql[] {
  const conditions: Sql[] = [];
  if (filter?.name) conditions.push(nameStartsWith("person", filter.name));
  if (filter?.affiliation) {
    const select = "SELECT person_id FROM role JOIN faction ON faction.id = role.affiliation_id WHERE faction.key = ?";
    conditions.push(sql(`node.id IN (${select})`, keyOf(filter.affiliation, "Faction")));
  }
  return conditions;
}
