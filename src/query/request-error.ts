/** Every code that `extensions.code` of an expected error can have, next to those of GraphQL over HTTP itself. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "INVALID_CURSOR"
  | "PAGE_SIZE_EXCEEDED"
  | "QUERY_TOO_COMPLEX"
  | "QUERY_TIMEOUT";

/** A request that cannot be answered as it is; the message is for the client. graphql-js copies `extensions` to it. */
export class RequestError extends Error {
  readonly extensions: { readonly code: ErrorCode } & Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "RequestError";
    this.extensions = { ...details, code };
  }
}

/** The client gave a value that makes no sense. */
export function badUserInput(message: string): RequestError {
  return new RequestError("BAD_USER_INPUT", message);
}

/** The client gave a cursor that was not made by this field with this filter and order. */
export function invalidCursor(): RequestError {
  return new RequestError(
    "INVALID_CURSOR",
    "the cursor was not made by this field with this filter and order; start again without it",
  );
}

/** The client asked for more at once than it may have. */
export function pageSizeExceeded(asked: number, limit: number): RequestError {
  return new RequestError("PAGE_SIZE_EXCEEDED", `${asked} at once is too much; ask for at most ${limit}`, { limit });
}
