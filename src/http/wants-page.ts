import type { FastifyRequest } from "fastify";

/** True for a browser that was pointed at an address, false for a program that fetches data. */
export function wantsPage(request: Pick<FastifyRequest, "method" | "headers">): boolean {
  return request.method === "GET" && request.headers.accept?.includes("text/html") === true;
}
