import type { Entity } from "./columns.ts";
import type { Sql } from "./sql.ts";

/** An order of rows: all keys ascending or all descending, so that one row comparison finds what comes after a cursor. */
export interface Order {
  /** SQL expressions; together they are different for any two rows. */
  readonly keys: readonly string[];
  readonly descending: boolean;
}

/**
 * Where the rows of a nested list come from: a SELECT of `parent` and `node` (row ids), and of whatever else the edges
 * carry, for a list of parents.
 */
export interface Link {
  readonly select: (parentIds: readonly number[]) => Sql;
  /** Columns of the SELECT that an edge carries beside its node, under their property names. */
  readonly edgeColumns?: Readonly<Record<string, string>>;
}

/** What is listed: the nodes of an entity, as `node`, from all of them or (as `link`) from those of a parent. */
export interface Listing<Row> {
  /** Tells this list from every other one; a part of its cursors. */
  readonly name: string;
  readonly entity: Entity<Row>;
  readonly order: Order;
  readonly link?: Link;
  /** Conditions on `node` and `link`. */
  readonly conditions: readonly Sql[];
}
