import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { Config } from "../../config.ts";
import { explainListenError } from "../listen-error.ts";

/**
 * The port that all workers listen on, found by listening there for a moment: what the system refuses is told once, before any
 * worker starts, and port 0 becomes a number that also those have who start later.
 *
 * @throws CommandError where the system refuses to listen
 */
export async function settlePort({ host, port }: Pick<Config, "host" | "port">): Promise<number> {
  const server = createServer().listen({ host, port });
  try {
    await once(server, "listening");
  } catch (error) {
    throw explainListenError(error, { host, port });
  }
  const settled = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
  return settled;
}
