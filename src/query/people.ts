import { Field, ID, InputType } from "type-graphql";
import { Person } from "../store/person.ts";
import { appearanceLink, orderOfAppearance } from "./appearance-link.ts";
import { keyOf } from "./global-id.ts";
import type { Listing } from "./listing.ts";
import { nameStartsWith } from "./name-condition.ts";
import { namesOf } from "./names-of.ts";
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
  const conditions = [sql("node.canonical_id = node.id"), ...conditionsOf(filter)];
  return { name: "people all", entity: Person, order: byName, conditions };
}

/** The people in articles, first mentioned first. */
export function peopleOfArticle(filter?: PersonFilter | null): Listing<Person> {
  const link = appearanceLink("person");
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
  const select = `SELECT DISTINCT body.canonical_id AS parent, named.canonical_id AS node FROM faction body
    JOIN role ON role.affiliation_id = body.id JOIN person named ON named.id = role.person_id WHERE`;
  const link = {
    select: (factions: readonly number[]) => join([sql(select), isIn("body.canonical_id", factions)], " "),
  };
  return { name: "members of faction", entity: Person, order: byName, link, conditions: conditionsOf(filter) };
}

function conditionsOf(filter: PersonFilter | null | undefined): Sql[] {
  const conditions: Sql[] = [];
  if (filter?.name) conditions.push(nameStartsWith("person", filter.name));
  if (filter?.affiliation) {
    const select = `SELECT named.canonical_id FROM role JOIN person named ON named.id = role.person_id
      WHERE role.affiliation_id IN (${namesOf("faction")})`;
    conditions.push(sql(`node.id IN (${select})`, keyOf(filter.affiliation, "Faction")));
  }
  return conditions;
}
