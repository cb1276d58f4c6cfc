import { RequestError } from "../query/request-error.ts";

/** The end of a request's time. */
export interface Deadline {
  /** Aborts when the time is over, with a RequestError QUERY_TIMEOUT as reason; absent for a request without limit. */
  readonly signal?: AbortSignal;
  /** Ends the watch, once there is an answer. */
  readonly clear: () => void;
}

/** Starts the time of a request. @param limit in milliseconds; 0 is no limit */
export function startDeadline(limit: number): Deadline {
  if (limit === 0) return { clear: () => {} };
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(queryTimeout(limit)), limit).unref();
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}

function queryTimeout(limit: number): RequestError {
  return new RequestError(
    "QUERY_TIMEOUT",
    `the query took longer than ${limit / 1000} seconds and was stopped; ask for smaller pages, fewer totals or facets, or a narrower search`,
    { limitMilliseconds: limit },
  );
}
