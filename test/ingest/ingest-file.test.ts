import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingestFile } from "../../src/ingest/ingest-file.ts";
import type { Store } from "../../src/store/database.ts";
import { dump } from "../store/dump.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { harbourStory } from "./harbour-strike.ts";

let folder: string;
let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsgraph-"));
  ({ store, remove } = await temporaryStore());
});
afterAll(async () => {
  await remove();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test("a text file is read into the store once", async () => {
  const path = await file("harbour.txt", harbourStory().raw);
  expect((await ingestFile(store, path)).outcome).toBe("new");
  const before = await dump(store);
  expect((await ingestFile(store, path)).outcome).toBe("unchanged");
  expect(await dump(store)).toEqual(before);
});

test("an input that is no article is refused with its reason, and nothing is stored", async () => {
  await mkdir(join(folder, "folder"));
  await symlink(join(folder, "loop"), join(folder, "loop"));
  const latin1 = Buffer.from(`${"a".repeat(11)}\xe9`, "latin1");
  const refusals: readonly (readonly [string, string, RegExp])[] = [
    [await file("empty.txt", ""), "NOT_AN_ARTICLE", /empty/],
    [await file("blank.txt", " \r\n\t"), "NOT_AN_ARTICLE", /white space/],
    [await file("binary.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])), "NOT_AN_ARTICLE", /binary/],
    [await file("latin1.txt", latin1), "NOT_AN_ARTICLE", /byte 11 \(0xe9\)/],
    [await file("line.txt", "word ".repeat(10_000_000)), "FILE_TOO_LARGE", /has 47\.7 MB.* may have 10\.0 MB/],
    [join(folder, "folder"), "NOT_A_FILE", /folder/],
    [join(folder, "missing.txt"), "FILE_MISSING", /no such file/],
    [join(folder, "empty.txt", "inner.txt"), "FILE_MISSING", /no such file/],
    [join(folder, "loop"), "FILE_UNREADABLE", /ELOOP/],
  ];
  const before = await dump(store);
  for (const [path, code, message] of refusals) {
    await expect(ingestFile(store, path), path).rejects.toMatchObject({
      name: "IngestError",
      code,
      message: expect.stringMatching(message),
    });
  }
  expect(await dump(store)).toEqual(before);
});

test.skipIf(process.getuid?.() === 0)("a file without permission is refused with its reason", async () => {
  const path = await file("secret.txt", "secret");
  await chmod(path, 0);
  await expect(ingestFile(store, path)).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
    message: expect.stringMatching(/EACCES/),
  });
});
