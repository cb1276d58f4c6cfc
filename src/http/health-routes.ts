import type { FastifyInstance } from "fastify";

/**
 * Adds `/healthz` (the process is alive: restart it if this fails) and `/readyz` (it can answer queries: send it none while
 * this fails).
 *
 * @param ping asks the store something small; throws if it does not answer
 * @param isClosing true once a shutdown has begun
 */
export function addHealthRoutes(app: FastifyInstance, ping: () => Promise<void>, isClosing: () => boolean): void {
  app.get("/healthz", { logLevel: "warn" }, async () => ({ status: "ok" }));
  app.get("/readyz", { logLevel: "warn" }, async (request, reply) => {
    if (isClosing()) return reply.code(503).send({ status: "closing" });
    try {
      await ping();
      return { status: "ready" };
    } catch (error) {
      request.log.error({ err: error }, "the store does not answer");
      return reply.code(503).send({ status: "store does not answer" });
    }
  });
}
