import { Identity } from "../store/identity.ts";
import { ascending, type Listing } from "./listing.ts";
import { isIn, join, sql } from "./sql.ts";

/** Why articles' people or factions are taken for these, in the order in which the articles were stored. */
export function identityOf(table: "person" | "faction"): Listing<Identity> {
  const select = `SELECT named.canonical_id AS parent, identity.id AS node FROM ${table} named
    JOIN identity ON ${table}_id = named.id WHERE`;
  return {
    name: `identity of ${table}`,
    entity: Identity,
    order: ascending("node.article_id", "node.id"),
    link: { select: (parents) => join([sql(select), isIn("named.canonical_id", parents)], " ") },
    conditions: [],
  };
}
