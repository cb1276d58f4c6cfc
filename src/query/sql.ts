/** A piece of SQL with the values of its `?`, in their order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A piece of SQL. Only what this code wrote goes into `text`; what a client sent goes into `values`. */
export function sql(text: string, ...values: readonly unknown[]): Sql {
  return { text, values };
}

/** The pieces with `separator` between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return { text: pieces.map((piece) => piece.text).join(separator), values: pieces.flatMap((piece) => piece.values) };
}

/** A condition that holds if all of them do. */
export function allOf(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return sql("TRUE");
  return join(
    conditions.map(({ text, values }) => ({ text: `(${text})`, values })),
    " AND ",
  );
}

/** A condition that holds if one of them does. */
export function anyOf(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return sql("FALSE");
  return join(
    conditions.map(({ text, values }) => ({ text: `(${text})`, values })),
    " OR ",
  );
}

/**
 * A condition that holds for every value in a list of any length, as one parameter: the statement stays the same. A list
 * of one is compared as such, because then SQLite can read an index on from there in order.
 */
export function isOneOf(expression: string, list: readonly (string | number)[]): Sql {
  return list.length === 1 ? sql(`${expression} = ?`, list[0]) : isIn(expression, list);
}

/** A condition that holds for every value in a list of any length, as one parameter: the statement stays the same. */
export function isIn(expression: string, list: readonly (string | number)[]): Sql {
  return sql(`${expression} IN (SELECT value FROM json_each(?))`, JSON.stringify(list));
}
