import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import { type ErrorBody, errorBody, internalErrorMessage } from "./error-body.ts";

const methods: readonly HTTPMethods[] = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Sentences for what fastify refuses by itself, by its error code. */
function refusal(error: FastifyError, bodyLimit: number): ErrorBody {
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return errorBody("PAYLOAD_TOO_LARGE", `The request body is larger than the ${bodyLimit} bytes allowed here.`);
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return errorBody("UNSUPPORTED_MEDIA_TYPE", "Send the request body as JSON, with content-type: application/json.");
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
      return errorBody("BAD_REQUEST", 'The request body is empty; send {"query": "{ __typename }"}.');
    case "FST_ERR_CTP_INVALID_JSON_BODY":
      return errorBody("BAD_REQUEST", "The request body is not valid JSON.");
    case "FST_ERR_BAD_URL":
      return errorBody("BAD_REQUEST", "The address holds an escape that cannot be decoded.");
    default:
      return errorBody("BAD_REQUEST", error.message);
  }
}

/** Answers a request that failed outside GraphQL: in JSON, and without a word of what is only the server's business. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (status < 500) {
    reply.code(status).send(refusal(error, request.routeOptions.bodyLimit ?? 0));
    return;
  }
  request.log.error({ errorId: request.id, err: error }, "internal error");
  reply.code(500).send(errorBody("INTERNAL_SERVER_ERROR", internalErrorMessage, { errorId: request.id }));
}

/** Makes every refusal JSON: an unknown address (404), a known one by the wrong method (405), a request that failed. */
export function addErrorHandlers(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split("?", 1)[0] ?? "/";
    const allowed = methods.filter((method) => app.hasRoute({ method, url }));
    if (allowed.length === 0) {
      return reply
        .code(404)
        .send(
          errorBody("NOT_FOUND", `There is nothing at ${url}; the API is at /graphql, the explorer at /explorer/.`),
        );
    }
    return reply
      .code(405)
      .header("allow", allowed.join(", "))
      .send(errorBody("METHOD_NOT_ALLOWED", `${url} answers ${allowed.join(" and ")}, not ${request.method}.`));
  });
}
