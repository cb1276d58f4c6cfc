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
  },
});
