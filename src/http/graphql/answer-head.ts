import type { IncomingHttpHeaders } from "node:http";
import type { AnswerForm, KeptAnswer } from "../cache/kept-answer.ts";
import type { CacheOutcome } from "../cache/response-cache.ts";

/** What an answer depends on beside its address and body; Origin is added where that counts. */
export const varyingHeaders = "accept, accept-encoding";

/** How an answer is sent: to a POST, to a GET, or to a GET of a client that has it already. */
export type AnswerKind = "post" | "get" | "unchanged";

export interface AnswerHead {
  readonly status: 200 | 304;
  readonly headers: { readonly [name: string]: string };
}

/** For `Cache-Status` (RFC 9211). */
const cacheStatus: { readonly [outcome in CacheOutcome]: string } = {
  hit: "newsgraph; hit",
  miss: "newsgraph; fwd=miss",
  collapsed: "newsgraph; fwd=miss; collapsed",
};

/** How to send an answer. An entity tag is about a GET alone (RFC 9110, section 13.1.2). */
export function answerKind(
  { method, headers }: { readonly method?: string | undefined; readonly headers: IncomingHttpHeaders },
  { etag }: AnswerForm,
): AnswerKind {
  if (method === "POST") return "post";
  const tags = headers["if-none-match"];
  if (tags === undefined) return "get";
  // Compared weakly, as the RFC has it: an intermediary may have made the tag a weak one.
  const has = tags.trim() === "*" || (tags.match(/"[^"]*"/gu) ?? []).some((tag) => tag === etag);
  return has ? "unchanged" : "get";
}

/** The status and headers of an answer that is kept, but for `Vary`. */
export function answerHead(
  kind: AnswerKind,
  { mediaType, maxAge }: KeptAnswer,
  { coding, body, etag }: AnswerForm,
  outcome: CacheOutcome,
): AnswerHead {
  const content = {
    "content-type": mediaType,
    "content-length": String(body.length),
    ...(coding === "identity" ? {} : { "content-encoding": coding }),
  };
  const validators = { etag, "cache-control": maxAge > 0 ? `public, max-age=${maxAge}` : "public, no-cache" };
  return {
    status: kind === "unchanged" ? 304 : 200,
    headers: {
      ...(kind === "unchanged" ? {} : content),
      ...(kind === "post" ? {} : validators),
      "cache-status": cacheStatus[outcome],
    },
  };
}
