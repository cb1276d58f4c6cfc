import { lookup } from "node:dns/promises";
import { once } from "node:events";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Listens at the other addresses of `localhost` too, 127.0.0.1 and ::1: a client takes the one it likes. Fastify does so only for
 * servers that it makes itself. An address that this machine does not have is left out.
 *
 * @param serverOf makes a server as the first one is
 * @returns the servers, which the caller closes
 */
export async function listenElsewhere(
  app: FastifyInstance,
  host: string,
  serverOf: (listener: RequestListener) => Server,
): Promise<readonly Server[]> {
  if (host !== "localhost") return [];
  const { address: first, port } = app.server.address() as AddressInfo;
  const others = (await lookup(host, { all: true })).filter(({ address }) => address !== first);
  const servers = others.map(({ address }) => serverOf(app.routing).listen({ host: address, port }));
  const bound = await Promise.all(
    servers.map((server) =>
      once(server, "listening").then(
        () => true,
        () => false,
      ),
    ),
  );
  return servers.filter((_server, index) => bound[index]);
}
