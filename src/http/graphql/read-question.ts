import type { IncomingMessage } from "node:http";
import type { Documents } from "./documents.ts";
import { isAnonymous, isLetIn } from "./may-be-kept.ts";
import { type Question, questionOfBody, questionOfDocument, questionOfSearch } from "./question.ts";

export type RequestHead = Pick<IncomingMessage, "method" | "url" | "headers">;

/** Where the API is. */
export const graphqlPath = "/graphql";
/** What comes before the hash in the address of a trusted document. */
export const documentPath = "/graphql/d/";

/** The part of an address from its `?` on, or empty. */
export function searchOf(url = ""): string {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start);
}

/**
 * Reads what a request to the API asks.
 *
 * @param body a POST's, as parsed JSON
 * @returns null where it is not well-formed, or where its address names no trusted document
 */
export function readQuestion({ method, url = "" }: RequestHead, body: unknown, documents: Documents): Question | null {
  if (method === "POST") return questionOfBody(body);
  const search = searchOf(url);
  if (!url.startsWith(documentPath)) return questionOfSearch(search);
  const hash = url.slice(documentPath.length, url.length - search.length);
  const text = documents.trusted(hash);
  return text === undefined ? null : questionOfDocument(hash, text, search);
}

/**
 * What the answer to a question is kept under, for everybody who may have it; null if the request must not share one.
 *
 * @param key as `questionKey` makes it
 */
export function answerKey(request: RequestHead, key: string): string | null {
  const { url = "", headers } = request;
  if (!isAnonymous(request) || !(url.startsWith(documentPath) || isLetIn(request))) return null;
  return `${headers.accept ?? ""}\n${key}`;
}
