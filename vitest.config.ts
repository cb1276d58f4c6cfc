import { defineConfig } from "vitest/config";

export default defineConfig({
  // Without the alias vitest loads graphql twice (ESM and CJS) and its `instanceof` checks fail.
  resolve: { alias: { graphql: "graphql/index.js" } },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // The files of a worker share their modules, which halves the time of the whole. So no test may leave anything behind in them.
    isolate: false,
  },
});
