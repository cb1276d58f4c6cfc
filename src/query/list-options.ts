import { descending, type Listing, type Order, type Search } from "./listing.ts";
import { badUserInput } from "./request-error.ts";
import type { Sql } from "./sql.ts";

/** What a client may ask of a list. */
export interface ListOptions<Filter, OrderName extends string> {
  readonly filter?: Filter | null;
  readonly orderBy?: OrderName | null;
  /** Words to search for; blank is as good as none. */
  readonly search?: string | null;
}

/** By the rank of a search. It moves as articles come, so a cursor's row is looked up again. */
export const byRelevance: Order = [
  { expression: "link.rank", descending: false, present: "SELECT rank FROM link WHERE node = ?" },
  ...descending("node.id"),
];

/** How a list that can be searched is read. */
interface Ordering<OrderName extends string> {
  readonly orders: Readonly<Record<Exclude<OrderName, "RELEVANCE">, Order>>;
  /** The order of a list that is not searched. */
  readonly usual: Exclude<OrderName, "RELEVANCE">;
  readonly find: (text: string) => Search;
}

/**
 * The part of a listing that search and order make: a ranked list, or the search as one more condition.
 *
 * @throws RequestError BAD_USER_INPUT for an order by relevance without a search
 */
export function arranged<Filter, OrderName extends string>(
  { orderBy, search }: ListOptions<Filter, OrderName>,
  { orders, usual, find }: Ordering<OrderName>,
  conditions: readonly Sql[],
): Pick<Listing<unknown>, "order" | "conditions" | "search"> {
  const found = search?.trim() ? find(search) : null;
  const name = orderBy ?? (found ? "RELEVANCE" : usual);
  if (name !== "RELEVANCE") {
    const order = orders[name as keyof typeof orders];
    return { order, conditions: found ? [...conditions, found.condition] : conditions };
  }
  if (!found) throw badUserInput("`orderBy: RELEVANCE` needs a `search`");
  return { order: byRelevance, conditions, search: found };
}
