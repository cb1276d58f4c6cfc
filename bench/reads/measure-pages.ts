import type { ContenderName } from "./contender.ts";
import type { LoadProcess } from "./load-process.ts";
import { bodyOf, type Page, type PageName } from "./page.ts";
import type { ServerProcess, Usage } from "./server-process.ts";
import { rotated } from "./statistics.ts";

/** What one contender did in one round of a page. */
export interface Sample {
  readonly page: PageName;
  readonly contender: ContenderName;
  readonly round: number;
  readonly requestsPerSecond: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the server's process a request, in milliseconds. */
  readonly cpu: number;
  /** RSS of the server's process at the end of the round, in MB. */
  readonly memory: number;
  /** Which part of a core the client took, from 0 to 1. */
  readonly client: number;
}

/** So many requests are under way at once. */
export const connections = 8;

/**
 * Asks every contender for a page in rounds, each in its turn and each round in another order.
 *
 * @param seconds how long each is asked in a round; as long again before the first round, so that code is compiled and caches are
 *   warm
 */
export async function measurePage(
  page: Page,
  servers: ReadonlyMap<ContenderName, ServerProcess>,
  load: LoadProcess,
  { seconds, rounds }: { readonly seconds: number; readonly rounds: number },
  say: (line: string) => void,
): Promise<Sample[]> {
  const order = (url: string) => ({ url, bodies: [bodyOf(page)], connections, seconds });
  for (const { url } of servers.values()) await load.run(order(url));
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round += 1) {
    say(`${page.name}: round ${round + 1} of ${rounds}`);
    for (const [contender, server] of rotated([...servers], round)) {
      const before: Usage = await server.usage();
      const result = await load.run(order(server.url));
      const after: Usage = await server.usage();
      samples.push({
        page: page.name,
        contender,
        round,
        requestsPerSecond: result.requests / result.seconds,
        p50: result.p50,
        p99: result.p99,
        cpu: (after.cpu - before.cpu) / result.requests,
        memory: after.memory,
        client: result.cpu / 1000 / result.seconds,
      });
    }
  }
  return samples;
}
