import type { ApolloServer } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { chooseCoding } from "../cache/content-coding.ts";
import { keepAnswer } from "../cache/kept-answer.ts";
import { startDeadline } from "../deadline.ts";
import { errorBody } from "../error-body.ts";
import type { GraphqlParts } from "../graphql-route.ts";
import type { RequestContext } from "../request-context.ts";
import { answerHead, answerKind, varyingHeaders } from "./answer-head.ts";
import { type Question, questionKey } from "./question.ts";
import { answerKey, documentPath, readQuestion, searchOf } from "./read-question.ts";
import { type ApolloAnswer, type ApolloRequest, runRequest } from "./run-request.ts";

const notTrusted = errorBody(
  "DOCUMENT_NOT_TRUSTED",
  "This server answers trusted documents only; send one of them, as it stands in the server's list or by its hash.",
);

const noSuchDocument = errorBody(
  "DOCUMENT_NOT_FOUND",
  "There is no trusted document of that hash here, or its address has more than `variables` (a JSON object) and `operationName`.",
);

/** Answers a request to the API: from the cache where that may be, else by Apollo Server. */
export function answerRequests({
  apollo,
  settings,
  createContext,
  documents,
  cache,
}: GraphqlParts & { readonly apollo: ApolloServer<RequestContext> }) {
  const run = async (request: FastifyRequest, question: Question | null): Promise<ApolloAnswer> => {
    const deadline = startDeadline(settings.queryTimeout);
    return runRequest(apollo, apolloRequest(request, question), () => ({
      ...createContext(deadline.signal),
      requestId: request.id,
      deadline,
    }));
  };
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { method, url, headers } = request;
    const head = { method, url, headers };
    const question = readQuestion(head, request.body, documents);
    if (settings.trustedDocumentsOnly && !(question && documents.isTrusted(question.documentHash))) {
      return reply.code(403).send(notTrusted);
    }
    if (url.startsWith(documentPath) && !question) return reply.code(404).send(noSuchDocument);
    vary(reply, varyingHeaders);
    const key = question && answerKey(head, questionKey(question));
    const maxAge = question && documents.maxAge(question);
    if (key === null || maxAge === null) return sendOnce(reply, await run(request, question));
    const found = await cache.answer(key, async () => {
      const fresh = await run(request, question);
      return { ...fresh, kept: isWhole(fresh) ? keepAnswer(mediaTypeOf(fresh), fresh.text, maxAge) : null };
    });
    if (!found.kept) return sendOnce(reply, found.own);
    const form = await cache.form(key, found.kept, chooseCoding(headers["accept-encoding"], found.kept.length));
    const kind = answerKind(head, form);
    const { status, headers: sent } = answerHead(kind, found.kept, form, found.outcome);
    return reply
      .code(status)
      .headers(sent)
      .send(kind === "unchanged" ? undefined : form.body);
  };
}

/** A GET for a document by its hash is to Apollo Server what a GET with its text is, and one that it may let in. */
function apolloRequest({ method, url, headers, body }: FastifyRequest, question: Question | null): ApolloRequest {
  if (!url.startsWith(documentPath) || !question) return { method, headers, search: searchOf(url), body };
  const parameters = new URLSearchParams(searchOf(url));
  parameters.set("query", question.query ?? "");
  const { accept } = headers;
  return {
    method: "GET",
    headers: { "content-type": "application/json", ...(accept === undefined ? {} : { accept }) },
    search: `?${parameters}`,
    body: undefined,
  };
}

/** An answer that is for one request only. */
function sendOnce(reply: FastifyReply, { status, headers, text }: ApolloAnswer): FastifyReply {
  return reply
    .code(status)
    .headers({ "cache-status": "newsgraph; fwd=bypass", "cache-control": "no-store", ...headers })
    .send(text);
}

/** True if nothing in it failed. Apollo Server writes errors first, and `data` is not there where nothing was run. */
function isWhole({ status, text }: ApolloAnswer): boolean {
  return status === 200 && text.startsWith('{"data":{');
}

function mediaTypeOf({ headers }: ApolloAnswer): string {
  return headers["content-type"] ?? "application/json; charset=utf-8";
}

/** Adds to what is there already: the answers to other origins than the allowed ones differ. */
function vary(reply: FastifyReply, names: string): void {
  const before = reply.getHeader("vary");
  reply.header("vary", before === undefined ? names : `${before}, ${names}`);
}
