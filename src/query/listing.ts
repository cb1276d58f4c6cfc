import type { Entity } from "./columns.ts";
import type { Sql } from "./sql.ts";

/** One value that rows are ordered by. */
export interface SortKey {
  /** SQL on `node` and `link`. */
  readonly expression: string;
  readonly descending: boolean;
  /**
   * SQL for what the value has become since a cursor was made, where it moves as the store grows; its one parameter is the
   * cursor's last value, which has to be the row's id.
   */
  readonly present?: string;
}

/** An order of rows; together the keys are different for any two rows. */
export type Order = readonly SortKey[];

/** Keys in ascending order. */
export function ascending(...expressions: readonly string[]): SortKey[] {
  return expressions.map((expression) => ({ expression, descending: false }));
}

/** Keys in descending order. */
export function descending(...expressions: readonly string[]): SortKey[] {
  return expressions.map((expression) => ({ expression, descending: true }));
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

/** The words that a list without parents is searched for. */
export interface Search {
  /** As they were typed. */
  readonly text: string;
  /** An FTS5 expression for what to show of them; null where there is nothing to show. */
  readonly wanted: string | null;
  /** The condition that `node` has them. */
  readonly condition: Sql;
  /** A SELECT of `node` and `rank` for those that are ranked, as `link`; less is better. */
  readonly ranked: Sql;
}

/** What is listed: the nodes of an entity, as `node`, from all of them or (as `link`) from those of a parent. */
export interface Listing<Row> {
  /** Tells this list from every other one; a part of its cursors. */
  readonly name: string;
  readonly entity: Entity<Row>;
  readonly order: Order;
  readonly link?: Link;
  readonly search?: Search;
  /** Conditions on `node` and `link`. */
  readonly conditions: readonly Sql[];
}

/** Whether a list has all rows of its entity, so that what is kept about all of them says what is in the list. */
export function listsAll({ link, search, conditions }: Listing<unknown>): boolean {
  return !link && !search && conditions.every(({ text }) => text === "TRUE");
}
