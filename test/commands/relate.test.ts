import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articles } from "../ingest/relations/related-pairs.ts";
import { runCli, temporaryFolder } from "./cli-process.ts";

test("relate makes all relations anew, also in a store that had none of what they need", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "one.txt"), articles.ferry);
  writeFileSync(join(folder, "two.txt"), articles.ferryAgain);
  await runCli(["ingest", "one.txt", "two.txt", "--store", "news.db"], { folder });
  const exported = async () => (await runCli(["export", "--format", "jsonl", "--store", "news.db"], { folder })).stdout;
  const before = await exported();
  let takenBack = "";
  while (!takenBack.includes("AddRelatedTargets")) {
    const { code, stdout } = await runCli(["migrate", "down", "--store", "news.db"], { folder });
    expect(code).toBe(0);
    takenBack += stdout;
  }
  const { code, stdout, stderr } = await runCli(["relate", "--store", "news.db"], { folder });
  expect([code, stdout, stderr]).toEqual([0, "2 related\n", ""]);
  expect(await exported()).toBe(before);
});
