import type { FastifyRequest } from "fastify";

/**
 * This server's address, for links: the configured one, else the one that the request was sent to.
 *
 * A `Host` that is no host and port is not repeated; the port that the request came in on is all that is known then.
 *
 * @returns without a slash at the end
 */
export function baseAddress(
  publicUrl: string | null,
  request: Pick<FastifyRequest, "protocol" | "host" | "socket">,
): string {
  if (publicUrl !== null) return publicUrl;
  const { protocol, host } = request;
  const sane =
    /^(?:[a-z\d._-]+|\[[a-f\d:.]+\])(?::\d{1,5})?$/iu.test(host ?? "") && URL.canParse(`${protocol}://${host}`);
  return `${protocol}://${sane ? host : `localhost:${request.socket.localPort}`}`;
}
