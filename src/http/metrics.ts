import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ResponseCache } from "./cache/response-cache.ts";

/** What one process counts of its work, in the text format of Prometheus. */
export interface Metrics {
  /** @param elapsed in milliseconds @param cache as in `Cache-Status`; undefined for a request that has nothing to do with it */
  readonly request: (status: number, elapsed: number, cache: unknown) => void;
  /** Adds `/metrics`. */
  readonly addRoute: (app: FastifyInstance) => void;
}

/** In seconds: from an answer that is there to one that is about to be stopped. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Counts what a server does, and what its process takes (https://prometheus.io/docs/instrumenting/writing_clientlibs/). */
export function createMetrics(cache: ResponseCache): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "newsgraph_request_seconds",
    help: "How long requests took, by the class of their status and where the answer came from.",
    labelNames: ["status", "cache"],
    buckets,
    registers,
  });
  const counter = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  counter("newsgraph_response_cache_hits_total", "Answers that were in the cache.", () => cache.counts().hits);
  counter("newsgraph_response_cache_misses_total", "Answers that had to be made.", () => cache.counts().misses);
  new Gauge({
    name: "newsgraph_response_cache_bytes",
    help: "What the cached answers take, keys included.",
    registers,
    collect() {
      this.set(cache.counts().bytes);
    },
  });
  return {
    request: (status, elapsed, cacheStatus) => {
      // "newsgraph; hit", "newsgraph; fwd=miss; stored"
      const outcome = typeof cacheStatus !== "string" ? "none" : cacheStatus.includes("hit") ? "hit" : "miss";
      seconds.observe({ status: `${Math.floor(status / 100)}xx`, cache: outcome }, elapsed / 1000);
    },
    addRoute: (app) => {
      app.get("/metrics", { logLevel: "warn" }, async (_request, reply) =>
        reply.type(registry.contentType).send(await registry.metrics()),
      );
    },
  };
}
