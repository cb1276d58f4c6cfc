import { IngestError } from "../ingest-error.ts";

/** Why an address could not be fetched, in words for the person who gave it. */
export function asFetchError(cause: unknown): Error {
  let deepest = String(cause);
  for (let error = cause; error instanceof Error; error = error.cause) {
    deepest = error.message;
    if (error instanceof IngestError) return error;
    if (error.name === "TimeoutError") {
      return failed("it takes too long to answer: try again, or raise --fetch-timeout", cause);
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTFOUND") return failed("there is no host of that name: check the address", cause);
    if (code !== undefined && error.cause === undefined) return failed(`it cannot be reached (${code})`, cause);
  }
  return failed(`it cannot be fetched (${deepest})`, cause);
}

function failed(message: string, cause: unknown): IngestError {
  return new IngestError("FETCH_FAILED", message, { cause });
}
