import { Field, ID, InputType } from "type-graphql";
import { Person } from "../store/person.ts";
import { appearanceLink, orderOfAppearance } from "./appearance-link.ts";
import { composable } from "./composable.ts";
import { type Composed, conditionOf, type FilterRules } from "./filter.ts";
import { keysOf } from "./global-id.ts";
import { byRelevance } from "./list-options.ts";
import { ascending, type Listing, type Search } from "./listing.ts";
import { nameStartsWith } from "./name-condition.ts";
import { namesOf } from "./names-of.ts";
import { isIn, join, type Sql, sql } from "./sql.ts";

@composable
@InputType({ description: "Which people to list; a person has to meet all that is given." })
export class PersonFilter implements Composed<PersonFilter> {
  and?: PersonFilter[] | null;
  or?: PersonFilter[] | null;
  not?: PersonFilter | null;

  @Field(() => [ID], { nullable: true, description: "One of these." })
  id?: string[] | null;

  @Field(() => String, { nullable: true, description: "Whose name or alias starts so, ignoring case." })
  name?: string | null;

  @Field(() => [ID], { nullable: true, description: "With a role in one of these factions." })
  affiliation?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'With a role of one of these names, in any article, ignoring case: "foreign minister".',
  })
  role?: string[] | null;
}

const rules: FilterRules<PersonFilter> = {
  id: (ids) => join([sql("node.id IN ("), namesOf("person", keysOf(ids, "Person")), sql(")")], ""),
  name: (start) => nameStartsWith("person", start),
  affiliation: (ids) =>
    holds(join([sql("role.affiliation_id IN ("), namesOf("faction", keysOf(ids, "Faction")), sql(")")], "")),
  role: (names) => holds(isIn("role.role_name COLLATE NOCASE", names)),
};

function holds(role: Sql): Sql {
  const select = "SELECT named.canonical_id FROM role JOIN person named ON named.id = role.person_id WHERE";
  return join([sql(`node.id IN (${select}`), role, sql(")")], " ");
}

const byName = ascending("node.name COLLATE NOCASE", "node.id");

/** All people, by name; of a search, the best first. */
export function allPeople(filter?: PersonFilter | null, search?: Search | null): Listing<Person> {
  const conditions = [sql("node.canonical_id = node.id"), conditionOf(rules, filter)];
  const list = { name: "people all", entity: Person, conditions };
  return search ? { ...list, order: byRelevance, search } : { ...list, order: byName };
}

/** The people in articles, first mentioned first. */
export function peopleOfArticle(filter?: PersonFilter | null): Listing<Person> {
  const link = appearanceLink("person");
  return {
    name: "people of article",
    entity: Person,
    order: orderOfAppearance,
    link,
    conditions: [conditionOf(rules, filter)],
  };
}

/** The people with a role in factions, by name. */
export function membersOfFaction(filter?: PersonFilter | null): Listing<Person> {
  const select = `SELECT DISTINCT body.canonical_id AS parent, named.canonical_id AS node FROM faction body
    JOIN role ON role.affiliation_id = body.id JOIN person named ON named.id = role.person_id WHERE`;
  const link = {
    select: (factions: readonly number[]) => join([sql(select), isIn("body.canonical_id", factions)], " "),
  };
  return { name: "members of faction", entity: Person, order: byName, link, conditions: [conditionOf(rules, filter)] };
}
