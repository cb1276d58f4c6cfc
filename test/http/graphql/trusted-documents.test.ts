import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashDocument } from "../../../src/http/graphql/question.ts";
import { readTrustedDocuments } from "../../../src/http/graphql/trusted-documents.ts";
import { temporaryFolder } from "../../commands/cli-process.ts";

function manifest(content: unknown): string {
  const path = join(temporaryFolder(), "documents.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const format = "apollo-persisted-query-manifest";
const body = "{ hello }";

test("the repository's own manifest can be read", async () => {
  expect((await readTrustedDocuments("trusted-documents.json")).size).toBeGreaterThan(9);
});

test("a manifest gives the texts by their hashes", async () => {
  const path = manifest({
    format,
    version: 1,
    operations: [{ id: hashDocument(body), name: "A", type: "query", body }],
  });
  expect([...(await readTrustedDocuments(path))]).toEqual([[hashDocument(body), body]]);
});

test.each([
  ["that is not JSON", "{", /is no manifest of documents/u],
  ["of another format", { operations: [] }, /is no manifest of documents/u],
  ["without bodies", { format, operations: [{ id: "x" }] }, /is no manifest of documents/u],
  ["with a hash that is not its text's", { format, operations: [{ id: "x", body }] }, /the id x is not the SHA-256/u],
])("a file %s is refused in one line", async (_what, content, message) => {
  await expect(readTrustedDocuments(manifest(content))).rejects.toThrow(message);
});

test("a file that is not there is refused in one line", async () => {
  await expect(readTrustedDocuments("/nowhere.json")).rejects.toThrow(/cannot read .+nowhere\.json \(ENOENT\)/u);
});
