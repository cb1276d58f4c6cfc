import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { FastifyBaseLogger, FastifyRequest } from "fastify";
import { byteLru } from "./cache/byte-lru.ts";
import { chooseCoding } from "./cache/content-coding.ts";
import type { AnswerForm, KeptAnswer } from "./cache/kept-answer.ts";
import type { ResponseCache } from "./cache/response-cache.ts";
import type { CrossOrigin } from "./cross-origin.ts";
import { type AnswerKind, answerHead, answerKind, varyingHeaders } from "./graphql/answer-head.ts";
import type { Documents } from "./graphql/documents.ts";
import { questionKey } from "./graphql/question.ts";
import { answerKey, documentPath, graphqlPath, readQuestion } from "./graphql/read-question.ts";
import type { Metrics } from "./metrics.ts";
import { requestId } from "./request-id.ts";
import { logRequest } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";

/** What answers from the cache are sent with. */
export interface HitParts {
  readonly cache: ResponseCache;
  readonly documents: Documents;
  /** In bytes; a longer body is left to the framework to refuse. */
  readonly bodyLimit: number;
  readonly log: FastifyBaseLogger;
  readonly isClosing: () => boolean;
  readonly cors: CrossOrigin;
  /** Counts requests; absent where nobody asks for it. */
  readonly metrics?: Metrics | undefined;
}

/** In bytes, for the keys of bodies and addresses that came before. */
const mostKeys = 8 * 1024 ** 2;

/** Where a request has the body that was read for a look into the cache, and that is still to be parsed. */
const bytesRead = Symbol("bytesRead");
type ReadMessage = IncomingMessage & { [bytesRead]?: Buffer };

/**
 * Answers what is in the cache before the framework has made its objects and run its hooks for the request, which takes longer
 * than all the rest of a hit. Whatever is not found, or not plain, goes to `next` as it came.
 */
export function hitsFirst(parts: HitParts, next: RequestListener): RequestListener {
  const { cache, documents, log, isClosing, cors, metrics } = parts;
  const usual = { ...securityHeaders, ...cors.headers, vary: [cors.vary, varyingHeaders].filter(Boolean).join(", ") };
  // The same address or body comes again and again: reading it takes as long as all the rest.
  const keys = byteLru<string>(mostKeys);
  const heads = new WeakMap<AnswerForm, { [kind in AnswerKind]?: readonly string[] }>();

  const send = (request: IncomingMessage, response: ServerResponse, kept: KeptAnswer, form: AnswerForm) => {
    const kind = answerKind(request, form);
    const known = heads.get(form) ?? {};
    const list = known[kind] ?? Object.entries({ ...usual, ...answerHead(kind, kept, form, "hit").headers }).flat();
    known[kind] = list;
    heads.set(form, known);
    const id = requestId(request);
    // Else a client that keeps its connection would hold the process until it times out.
    const last = isClosing() ? ["connection", "close"] : [];
    response.writeHead(kind === "unchanged" ? 304 : 200, [...list, "x-request-id", id, ...last]);
    response.end(kind === "unchanged" ? undefined : form.body);
    return id;
  };
  const answer = (request: IncomingMessage, response: ServerResponse, raw: string, body: () => unknown) => {
    const arrived = performance.now();
    const known = keys.get(raw);
    const question = known === undefined ? readQuestion(request, body(), documents) : null;
    const own = known ?? (question && questionKey(question));
    const key = own && answerKey(request, own);
    const kept = key && cache.find(key);
    if (!key || !kept) return next(request, response);
    if (known === undefined) keys.set(raw, own, 2 * own.length);
    const sendForm = (form: AnswerForm) => {
      const id = send(request, response, kept, form);
      const elapsed = performance.now() - arrived;
      logRequest(log, request, response.statusCode, elapsed, "newsgraph; hit", { requestId: id });
      metrics?.request(response.statusCode, elapsed, "newsgraph; hit");
    };
    const coding = chooseCoding(request.headers["accept-encoding"], kept.length);
    const form = kept.forms.get(coding);
    if (form) return sendForm(form);
    cache.form(key, kept, coding).then(sendForm, () => next(request, response));
  };
  return (request, response) => {
    if (!isForApi(request) || !cors.isPlain(request)) return next(request, response);
    if (request.method === "GET") return answer(request, response, request.url ?? "", () => undefined);
    if (!hasShortJson(request, parts.bodyLimit)) return next(request, response);
    readWhole(request, (bytes) => {
      (request as ReadMessage)[bytesRead] = bytes;
      answer(request, response, bytes.toString("latin1"), () => parseJson(bytes));
    });
  };
}

/** A hook of the framework, which finds nothing left to read where `hitsFirst` has read the body. */
export async function bodyReadBefore(request: FastifyRequest, _reply: unknown, payload: unknown): Promise<unknown> {
  const bytes = (request.raw as ReadMessage)[bytesRead];
  return bytes ? Readable.from([bytes]) : payload;
}

function isForApi({ method, url = "" }: IncomingMessage): boolean {
  if (method === "GET") return url.startsWith(`${graphqlPath}?`) || url.startsWith(documentPath);
  return method === "POST" && (url === graphqlPath || url.startsWith(`${graphqlPath}?`));
}

function hasShortJson({ headers }: IncomingMessage, limit: number): boolean {
  const length = Number(headers["content-length"] ?? Number.NaN);
  const plain = headers["content-encoding"] === undefined;
  return plain && length > 0 && length <= limit && headers["content-type"]?.startsWith("application/json") === true;
}

function readWhole(request: IncomingMessage, done: (bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  // A client that goes away before the end has nobody to be answered.
  request.on("end", () => done(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
