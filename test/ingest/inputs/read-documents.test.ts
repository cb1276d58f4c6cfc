import { rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainOptions } from "../../../src/ingest/ingest-inputs.ts";
import { findInputs } from "../../../src/ingest/inputs/find-inputs.ts";
import type { Input } from "../../../src/ingest/inputs/input.ts";
import { type ReadingOptions, readDocuments } from "../../../src/ingest/inputs/read-documents.ts";
import { readLines } from "../../../src/ingest/inputs/read-lines.ts";
import { all, each } from "../all.ts";
import { folderOf } from "../temporary-folder.ts";

/** What a folder with these files holds: where and text of each document, or where and code of a failure. */
async function documents(
  files: { readonly [name: string]: string | Uint8Array },
  options: Partial<ReadingOptions> = {},
): Promise<[string, string][]> {
  const folder = folderOf(files);
  const inputs = findInputs([folder], () => false);
  const found = await all(readDocuments(inputs, { ...plainOptions, ...options }));
  return found.map((document) => [
    document.where.slice(folder.length + 1),
    "error" in document
      ? String((document.error as NodeJS.ErrnoException).code)
      : Buffer.from(document.bytes).toString(),
  ]);
}

const lines = '{"n":1}\n\n{"n":2}\r\n  \n{"n":3}';

test("a file is one document, whatever its name", async () => {
  expect(await documents({ "a.txt": "One\n\ntwo", "b.json": '{\n  "n": 1\n}\n', c: '{"n":1}' })).toEqual([
    ["a.txt", "One\n\ntwo"],
    ["b.json", '{\n  "n": 1\n}\n'],
    ["c", '{"n":1}'],
  ]);
});

test("a file with an object a line is a document a line, told by its number", async () => {
  const expected = [
    ["a:1", '{"n":1}'],
    ["a:3", '{"n":2}\r'],
    ["a:5", '{"n":3}'],
  ];
  expect(await documents({ a: lines })).toEqual(expected);
  expect(await documents({ a: gzipSync(lines) })).toEqual(expected);
});

test("a broken line at the front does not hide the others", async () => {
  expect(await documents({ a: '{"n":\n{"n":2}\n' })).toEqual([
    ["a:1", '{"n":'],
    ["a:2", '{"n":2}'],
  ]);
  expect(await documents({ "a.jsonl": 'n":1}\n{"n":\n{"n":3}' })).toHaveLength(3);
});

test("a line that is too long fails alone, also as the first", async () => {
  const long = `{"n":"${"x".repeat(70_000)}"}`;
  const options = { maxDocument: 1024 };
  expect(await documents({ a: `{"n":1}\n${long}\n{"n":3}` }, options)).toEqual([
    ["a:1", '{"n":1}'],
    ["a:2", "DOCUMENT_TOO_LARGE"],
    ["a:3", '{"n":3}'],
  ]);
  expect(await documents({ "a.jsonl": `${long}\n{"n":2}` }, options)).toEqual([
    ["a.jsonl:1", "DOCUMENT_TOO_LARGE"],
    ["a.jsonl:2", '{"n":2}'],
  ]);
});

test("a document that is too large fails alone", async () => {
  expect(await documents({ a: "x".repeat(1025), b: "x".repeat(1024) }, { maxDocument: 1024 })).toEqual([
    ["a", "DOCUMENT_TOO_LARGE"],
    ["b", "x".repeat(1024)],
  ]);
});

test("a gzip file is unpacked, whatever its name; also one of several members, and an empty one", async () => {
  const members = Buffer.concat([gzipSync("One "), gzipSync("two")]);
  expect(await documents({ a: gzipSync("text"), b: members, c: gzipSync(""), d: "" })).toEqual([
    ["a", "text"],
    ["b", "One two"],
    ["c", ""],
    ["d", ""],
  ]);
});

test("of a gzip file that is cut off or damaged the whole lines are kept", async () => {
  const many = Array.from({ length: 20_000 }, (_, n) => `{"n":${n},"random":${Math.sin(n)}}\n`).join("");
  const packed = gzipSync(many);
  const middle = packed.length >> 1;
  const cut = await documents({ a: packed.subarray(0, middle) });
  expect(cut.length).toBeGreaterThan(1000);
  expect(cut.at(-1)).toEqual(["a", "BAD_GZIP"]);
  expect(cut.slice(0, -1).every(([, line]) => line.endsWith("}"))).toBe(true);
  const damaged = Buffer.from(packed);
  damaged.fill(0, middle, middle + 100);
  expect((await documents({ a: damaged })).at(-1)).toEqual(["a", "BAD_GZIP"]);
});

test("a gzip bomb stops at the limit", async () => {
  const zeros = gzipSync(Buffer.alloc(50 * 1024 ** 2));
  expect(await documents({ a: zeros })).toEqual([["a", "DOCUMENT_TOO_LARGE"]]);
  const blank = gzipSync(`{"n":1}\n{"n":2}\n${" \n".repeat(10 * 1024 ** 2)}`);
  expect(await documents({ a: blank }, { maxUnpacked: 1024 ** 2 })).toEqual([
    ["a:1", '{"n":1}'],
    ["a:2", '{"n":2}'],
    ["a", "UNPACKED_TOO_LARGE"],
  ]);
});

test("a file that vanishes midway fails alone", async () => {
  const folder = folderOf({ a: "a", b: "b", c: "c" });
  async function* inputs(): AsyncGenerator<Input> {
    for await (const input of findInputs([folder], () => false)) {
      if ("error" in input) throw input.error;
      if (input.where.endsWith("b")) rmSync(join(folder, "b"));
      yield input;
    }
  }
  const found = await all(readDocuments(inputs(), plainOptions));
  expect(found.map((document) => "error" in document && document.error.message)).toEqual([
    false,
    "there is no such file: check the path",
    false,
  ]);
});

test("nothing is read after the signal to stop", async () => {
  const stop = new AbortController();
  const folder = folderOf({ a: lines, b: "b" });
  const seen: string[] = [];
  for await (const { where } of readDocuments(
    findInputs([folder], () => false),
    { ...plainOptions, signal: stop.signal },
  )) {
    seen.push(where.slice(folder.length + 1));
    if (seen.length === 2) stop.abort();
  }
  expect(seen).toEqual(["a:1", "a:3"]);
});

test("lines are the same however the bytes are cut", async () => {
  const text = fc.array(fc.constantFrom("a", "é", "\n", "\r\n", " ", "🚢", "xyz")).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (whole, size) => {
      const bytes = Buffer.from(whole);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const found = await all(readLines(each(chunks), 1000));
      const expected = whole
        .split("\n")
        .flatMap((line, index) => (line.trim() === "" ? [] : [{ number: index + 1, text: line }]));
      expect(found.map(({ number, bytes: line }) => ({ number, text: Buffer.from(line ?? []).toString() }))).toEqual(
        expected,
      );
    }),
  );
});
