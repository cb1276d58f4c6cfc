import { badUserInput, pageSizeExceeded } from "./request-error.ts";

export const defaultPageSize = 10;
export const maximumPageSize = 100;

/** The arguments of a connection, after the Relay specification. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A checked request for a page: `size` items from `cursor` on, in the given direction. */
export interface PageRequest {
  readonly size: number;
  readonly cursor: string | null;
  readonly backward: boolean;
}

/**
 * Checks the arguments of a connection.
 *
 * @throws RequestError BAD_USER_INPUT for a size below 1, or for both directions at once; PAGE_SIZE_EXCEEDED
 */
export function pageOf({ first, after, last, before }: PageArguments): PageRequest {
  const backward = (last ?? before ?? null) !== null;
  if (backward && (first ?? after ?? null) !== null) {
    throw badUserInput("page forward with `first` and `after`, or backward with `last` and `before`, not both at once");
  }
  const size = (backward ? last : first) ?? defaultPageSize;
  const name = backward ? "last" : "first";
  if (size < 1) throw badUserInput(`\`${name}\` is ${size}; it must be at least 1`);
  if (size > maximumPageSize) throw pageSizeExceeded(size, maximumPageSize);
  return { size, cursor: (backward ? before : after) ?? null, backward };
}
