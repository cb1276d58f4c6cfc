import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

/** In seconds. Feed readers come every half hour or so; a cache in front may answer those that come together. */
const freshFor = 300;

/** What is sent, and how. */
export interface Document {
  readonly mediaType: string;
  readonly body: string;
  /** When it last changed, as far as is known. */
  readonly updated: Date | null;
}

/** Sends a document with its ETag and time, or 304 to a client that has it (RFC 9110, section 13). */
export function sendCacheable(request: FastifyRequest, reply: FastifyReply, { mediaType, body, updated }: Document) {
  // Weak, because the same document may be compressed or not.
  const etag = `W/"${createHash("sha256").update(body).digest("base64url")}"`;
  // A time to come, as articles may state, is none that a response may have.
  const modified = updated !== null && updated.getTime() <= Date.now() ? updated.toUTCString() : null;
  reply.header("etag", etag).header("cache-control", `public, max-age=${freshFor}`);
  if (modified !== null) reply.header("last-modified", modified);
  if (has(request, etag, modified)) return reply.code(304).send();
  return reply.type(`${mediaType}; charset=utf-8`).send(body);
}

/** True if the client has the document. Its time counts only where the client sent no ETag. */
function has({ headers }: FastifyRequest, etag: string, modified: string | null): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined)
    return tags.trim() === "*" || (tags.match(/"[^"]*"/gu) ?? []).some((tag) => `W/${tag}` === etag);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return modified !== null && Date.parse(modified) <= since;
}
