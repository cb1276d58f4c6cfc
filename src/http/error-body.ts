/** What every refused request gets, in the shape that GraphQL clients know. */
export interface ErrorBody {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly [key: string]: unknown } }];
}

/** An error as a response body: a sentence for people, a code for programs. */
export function errorBody(code: string, message: string, details: { readonly [key: string]: unknown } = {}): ErrorBody {
  return { errors: [{ message, extensions: { code, ...details } }] };
}

/** What a client reads of an error that is ours; the id leads to the whole of it in the log. */
export const internalErrorMessage = "Something went wrong on the server. Its log tells more under this error's id.";
