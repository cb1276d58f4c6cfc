import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { errorBody } from "./error-body.ts";
import { explorerSecurityPolicy } from "./security-headers.ts";
import { wantsPage } from "./wants-page.ts";

const yearInSeconds = 31_536_000;

/**
 * Serves the explorer at `/explorer/` and sends browsers there from `/`.
 *
 * Redirects are relative, so that the server also works under a path of a reverse proxy.
 *
 * @param folder the built explorer; where it is missing the page's address says how to build it
 */
export async function addExplorerRoute(app: FastifyInstance, folder: string): Promise<void> {
  app.get("/", async (request, reply) =>
    wantsPage(request)
      ? reply.redirect("explorer/")
      : { name: "newsgraph", graphql: "/graphql", explorer: "/explorer/", health: ["/healthz", "/readyz"] },
  );
  app.get("/explorer", async (_request, reply) => reply.redirect("explorer/"));

  if (!existsSync(join(folder, "index.html"))) {
    app.get("/explorer/", async (_request, reply) =>
      reply
        .code(503)
        .send(errorBody("EXPLORER_NOT_BUILT", "The explorer is not built; run `npm run build` and start again.")),
    );
    return;
  }

  await app.register(async (scope) => {
    scope.addHook("onRequest", async (_request, reply) => {
      reply.header("content-security-policy", explorerSecurityPolicy);
    });
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: "/explorer/",
      // The build leaves a .br and a .gz beside each large file.
      preCompressed: true,
      cacheControl: false,
      logLevel: "warn",
      setHeaders: (response, path) => {
        const hashed = path.includes("/assets/");
        response.setHeader("cache-control", hashed ? `public, max-age=${yearInSeconds}, immutable` : "no-cache");
      },
    });
  });
}
