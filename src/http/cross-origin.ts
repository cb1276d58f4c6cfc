import type { IncomingMessage } from "node:http";
import type { FastifyCorsOptions } from "@fastify/cors";
import type { CorsOrigin } from "../config.ts";
import { allowedOrigins } from "./allowed-origins.ts";

/** What pages of other origins may read, for @fastify/cors, and for what is answered before it. */
export interface CrossOrigin {
  readonly options: FastifyCorsOptions;
  /** What @fastify/cors sends with every answer to a plain request. */
  readonly headers: { readonly [name: string]: string };
  /** What an answer depends on for it; empty for nothing. */
  readonly vary: string;
  /** True for a request that is answered with no more than `headers`. */
  readonly isPlain: (request: Pick<IncomingMessage, "headers">) => boolean;
}

const exposedHeaders = ["x-request-id", "cache-status"];

export function crossOrigin(origin: CorsOrigin): CrossOrigin {
  const options = { origin: allowedOrigins(origin), exposedHeaders };
  const isSame = origin === "*" || origin === "none";
  return {
    options,
    headers: {
      ...(origin === "*" ? { "access-control-allow-origin": "*" } : {}),
      ...(origin === "none" ? {} : { "access-control-expose-headers": exposedHeaders.join(", ") }),
    },
    vary: isSame ? "" : "Origin",
    isPlain: ({ headers }) => isSame || headers.origin === undefined,
  };
}
