import type { IncomingMessage } from "node:http";

/** What forms, or a page without asking first, could send (https://fetch.spec.whatwg.org/#cors-safelisted-request-header). */
const simpleTypes = /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(?:;|$)/iu;
const jsonType = /^\s*application\/json\s*(?:;|$)/iu;

/** True for a request that nobody in particular has sent: what it is answered is for everybody. */
export function isAnonymous({ headers }: Pick<IncomingMessage, "headers">): boolean {
  return headers.authorization === undefined && headers.cookie === undefined;
}

/**
 * True for a request to `/graphql` that Apollo Server would let in: it comes from no foreign page that did not ask the browser
 * first. An answer from the cache has to be refused to the same requests (`csrfPrevention`).
 */
export function isLetIn({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  const type = headers["content-type"];
  if (method === "POST") return type !== undefined && !simpleTypes.test(type);
  if (type !== undefined) return jsonType.test(type);
  return Boolean(headers["apollo-require-preflight"] || headers["x-apollo-operation-name"]);
}
