import type { Logger } from "pino";

/** Writes the one line that each request has in the log. @param elapsed in milliseconds @param cache as in `Cache-Status` */
export function logRequest(
  log: Pick<Logger, "info"> & Partial<Pick<Logger, "isLevelEnabled">>,
  { method, url = "" }: { readonly method?: string | undefined; readonly url?: string | undefined },
  status: number,
  elapsed: number,
  cache: unknown,
  more: { readonly requestId?: string } = {},
): void {
  // What nobody reads need not be put together.
  if (log.isLevelEnabled?.("info") === false) return;
  // The path without its query: a query may hold what somebody searches for.
  const path = url.split("?", 1)[0];
  const milliseconds = Math.round(elapsed * 10) / 10;
  log.info({ ...more, method, path, status, milliseconds, ...(cache === undefined ? {} : { cache }) }, "request");
}
