// The process that asks in `npm run bench`, apart from all that answer: takes LoadOrders from its parent, sends back LoadResults.
import type { LoadOrder, LoadResult } from "./reads/load.ts";
import { loadConnection } from "./reads/load-connection.ts";
import { percentile } from "./reads/statistics.ts";

process.on("message", async (order: LoadOrder) => {
  try {
    process.send?.(await run(order));
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});

async function run({ url, bodies, connections, seconds = 3600, requests = Infinity }: LoadOrder): Promise<LoadResult> {
  const { hostname: host, port, pathname, host: authority } = new URL(url);
  const posts = bodies.map((body) =>
    Buffer.from(
      `POST ${pathname} HTTP/1.1\r\nhost: ${authority}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  const times: number[] = [];
  let begun = 0;
  const used = process.cpuUsage();
  const start = performance.now();
  const isOver = () => performance.now() - start >= seconds * 1000 || begun++ >= requests;
  const one = (_: unknown, first: number) =>
    loadConnection({ host, port: Number(port) }, posts, first, isOver, (took) => times.push(took));
  await Promise.all(Array.from({ length: connections }, one));
  const { user, system } = process.cpuUsage(used);
  const took = (performance.now() - start) / 1000;
  return {
    requests: times.length,
    seconds: took,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpu: (user + system) / 1000,
  };
}
