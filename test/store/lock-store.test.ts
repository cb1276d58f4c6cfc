import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockStore } from "../../src/store/lock-store.ts";
import { folderOf } from "../ingest/temporary-folder.ts";

test("a store is locked for one at a time, and free again after", async () => {
  const path = join(folderOf({}), "deep", "news.db");
  const release = await lockStore(path);
  const start = performance.now();
  await expect(lockStore(path)).rejects.toMatchObject({ name: "StoreError", code: "STORE_BUSY" });
  expect(performance.now() - start).toBeLessThan(500);
  await release();
  await (await lockStore(path))();
  expect(existsSync(path)).toBe(false);
});

test("two names of one store are one lock, two stores are two", async () => {
  const folder = folderOf({ "news.db": "", "other.db": "" });
  symlinkSync(join(folder, "news.db"), join(folder, "link.db"));
  const release = await lockStore(join(folder, "news.db"));
  await expect(lockStore(join(folder, "link.db"))).rejects.toMatchObject({ code: "STORE_BUSY" });
  await (await lockStore(join(folder, "other.db")))();
  await release();
});

test("a process that is killed leaves nothing locked", async () => {
  const path = join(folderOf({}), "news.db");
  const module = new URL("../../dist/src/store/lock-store.js", import.meta.url).href;
  // Held on to, as an ingest does: what is collected as garbage is closed.
  const code = `import(${JSON.stringify(module)}).then(({ lockStore }) => lockStore(${JSON.stringify(path)}))
    .then((release) => { globalThis.release = release; console.log("locked"); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  await expect(lockStore(path)).rejects.toMatchObject({ code: "STORE_BUSY" });
  child.kill("SIGKILL");
  await once(child, "exit");
  await (await lockStore(path))();
});
