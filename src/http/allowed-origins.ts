import type { CorsOrigin } from "../config.ts";

/** Pages that this machine serves, on any port. */
const localOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/u;

/** The configured origins in the terms of @fastify/cors: false answers no page but our own. */
export function allowedOrigins(origin: CorsOrigin): boolean | RegExp | string | string[] {
  if (origin === "none") return false;
  if (origin === "localhost") return localOrigin;
  return origin === "*" ? "*" : [...origin];
}
