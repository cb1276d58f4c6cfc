import { badUserInput, RequestError } from "./request-error.ts";
import { allOf, anyOf, type Sql, sql } from "./sql.ts";

/** What every filter input has beside conditions of its own; see `composable` for how it is declared. */
export interface Composed<Filter> {
  and?: Filter[] | null;
  or?: Filter[] | null;
  not?: Filter | null;
}

/** How each field of a filter becomes a condition on `node`; throws a RequestError for a value that makes no sense. */
export type FilterRules<Filter extends Composed<Filter>> = {
  readonly [Field in keyof Omit<Required<Filter>, keyof Composed<Filter>>]: (
    value: NonNullable<Filter[Field]>,
    path: string,
  ) => Sql;
};

/** More than anybody writes by hand, and far from what SQLite's parser bears. */
const mostConditions = 100;

/**
 * The condition on `node` that a filter stands for: all of its fields hold, all of `and`, one of `or`, and not `not`.
 *
 * @param rules one for each field of the filter, in the order in which their conditions are checked
 * @param start where the filter itself stands, for messages
 * @throws RequestError BAD_USER_INPUT, with the place in the filter, for a value that makes no sense, a list that is empty,
 *   or more than 100 conditions, those that only hold others included
 */
export function conditionOf<Filter extends Composed<Filter>>(
  rules: FilterRules<Filter>,
  filter: Filter | null | undefined,
  start = "filter",
): Sql {
  let count = 0;
  const countOne = () => {
    count += 1;
    if (count > mostConditions) throw badUserInput(`the filter has more than ${mostConditions} conditions`);
  };

  const within = (part: Filter, path: string): Sql => {
    countOne();
    const conditions: Sql[] = [];
    for (const [name, rule] of Object.entries(rules) as [
      keyof typeof rules & string,
      (value: unknown, path: string) => Sql,
    ][]) {
      const value: unknown = part[name];
      if (value === null || value === undefined) continue;
      countOne();
      conditions.push(at(`${path}.${name}`, (place) => rule(checked(value), place)));
    }
    const list = (name: "and" | "or") =>
      at(`${path}.${name}`, () => checked(part[name]))?.map((each, index) => within(each, `${path}.${name}[${index}]`));
    if (part.and) conditions.push(allOf(list("and") ?? []));
    if (part.or) conditions.push(anyOf(list("or") ?? []));
    if (part.not) conditions.push(negated(within(part.not, `${path}.not`)));
    return allOf(conditions);
  };

  return filter ? within(filter, start) : sql("TRUE");
}

/** A condition on a column that may be NULL does not hold there, so its opposite does. */
function negated({ text, values }: Sql): Sql {
  return { text: `NOT coalesce((${text}), FALSE)`, values };
}

function checked<Value>(value: Value): Value {
  if (Array.isArray(value) && value.length === 0)
    throw badUserInput("the list is empty; leave it out for no condition");
  return value;
}

/** Says where in the filter a value stands that was refused. */
function at<Result>(path: string, read: (path: string) => Result): Result {
  try {
    return read(path);
  } catch (error) {
    if (!(error instanceof RequestError) || "path" in error.extensions) throw error;
    const { code, ...details } = error.extensions;
    throw new RequestError(code, `${path}: ${error.message}`, { ...details, path });
  }
}
