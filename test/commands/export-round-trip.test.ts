import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { closeStore, openStore } from "../../src/store/database.ts";
import { ask } from "../graphql/api.ts";
import { whoIsWho } from "../ingest/press-room.ts";
import { runCli, temporaryFolder } from "./cli-process.ts";

const agency = join(import.meta.dirname, "..", "formats", "agency");
const page = `<!doctype html><html lang="en"><head><title>Quarry dispute grows</title>
<link rel="canonical" href="https://quarry.example/1"></head><body><article><h1>Quarry dispute grows</h1>
<p>Mara Lindqvist, head of the Stone Cutters' Union, spoke on Monday.</p>
<p>WORDS</p></article></body></html>`;
/** Three states of one page; the first is in another charset, and has another headline. */
const states = [
  Buffer.from(
    page
      .replace("<head>", '<head><meta charset="windows-1252">')
      .replaceAll("Quarry dispute grows", "Quarry dispute begins")
      .replace("WORDS", "“We will not cut a single stone until the dust is gone,” Lindqvist said at the café.")
      .replaceAll("“", "\u0093")
      .replaceAll("”", "\u0094"),
    "latin1",
  ),
  Buffer.from(page.replace("WORDS", "“We will not cut another stone until the dust is gone,” Lindqvist said.")),
  Buffer.from(page.replace("WORDS", "“Nobody has asked me,” said Pia Holm, the mayor.")),
];
const record = {
  headline: "Ferry fares to rise",
  url: "https://ferry.example/2",
  datePublished: "2031-05-04T10:00:00Z",
  text: "“It is a fair price,” said Duncan Ashworth, the director of the Tessay Line.\n\n“It is robbery,” said Fiona Breck.",
};
const names = `Three crafts

“I bake,” said Ada Moen, a baker. “I sing,” said Bea Lund, a singer. “I sail,” said Cyd Voll, a sailor.

“I scored,” said Ola Tvedt.`;

/** Runs the command in a folder; it has to succeed without a warning. */
async function run(folder: string, args: readonly string[], input = ""): Promise<string> {
  const { code, stdout, stderr } = await runCli(args, { folder, input });
  expect([code, stderr], args.join(" ")).toEqual([0, ""]);
  return stdout;
}

const exported = (folder: string, store: string) => run(folder, ["export", "--format", "jsonl", "--store", store]);

/** Makes a store of articles in every format, of revisions and of decisions. */
async function fillNewsroom(folder: string): Promise<void> {
  const ingest = (...paths: string[]) => run(folder, ["ingest", ...paths, "--store", "news.db"]);
  cpSync(agency, join(folder, "agency"), { recursive: true });
  writeFileSync(join(folder, "names.txt"), names);
  writeFileSync(join(folder, "cup.txt"), "Cup final\n\nFootballer Ola Tvedt scored. “I scored twice,” Ola Tvedt said.");
  writeFileSync(
    join(folder, "records.jsonl"),
    `${JSON.stringify(record)}\n${JSON.stringify({ ...record, url: null })}\n`,
  );
  for (const [number, state] of states.entries()) {
    writeFileSync(join(folder, "page.html"), state);
    await ingest("page.html", ...(number === 0 ? ["agency", "names.txt"] : []));
  }
  await ingest("cup.txt", "records.jsonl");
  const decide = (...args: string[]) => run(folder, [...args, "--store", "news.db"]);
  await decide("people", "merge", "Bea Lund", "Cyd Voll");
  await decide("people", "merge", "Ada Moen", "Bea Lund");
  await decide("people", "merge", "Fiona Breck", "Duncan Ashworth");
  await decide("people", "split", "Fiona Breck", "duncan-ashworth");
  await decide("people", "split", "ola-tvedt", "--article", "cup-final");
}

let filled: string | undefined;
afterAll(() => filled && rmSync(filled, { recursive: true }));

/** A folder with the store "news.db". */
async function newsroom(): Promise<string> {
  if (filled === undefined) {
    filled = mkdtempSync(join(tmpdir(), "newsgraph-round-trip-"));
    await fillNewsroom(filled);
  }
  const folder = temporaryFolder();
  cpSync(filled, folder, { recursive: true });
  return folder;
}

const everything = [
  `{ articles(first: 50) { nodes { id slug headline revision datePublished bodyText
      revisions { nodes { id number headline datePublished contentHash bodyText
        quotes { text speakers { name } } quoteChanges { id kind similarity before { text } after { text } } } }
      quotes(first: 50) { nodes { id text attribution { speaker { ... on Person { id name } ... on Faction { id name } } } } }
      relatedStories(first: 50) { nodes { id headline score } } } } }`,
  "{ people(first: 100) { nodes { id slug name quotes { totalCount } identity { nodes { name method } } } } }",
  "{ factions(first: 100) { nodes { id slug name kind parentOrganization { id } } } }",
];

async function answers(folder: string, name: string): Promise<unknown[]> {
  const store = await openStore(join(folder, name), { readonly: true });
  try {
    const found = [];
    for (const query of everything) found.push(await ask(store, query));
    expect(found.flatMap(({ messages }) => messages)).toEqual([]);
    return found.map(({ data }) => data);
  } finally {
    await closeStore(store);
  }
}

/** The ids of the two people of one name, which a decision told apart. */
async function bearers(folder: string, name: string): Promise<unknown> {
  const store = await openStore(join(folder, name), { readonly: true });
  const query = '{ people(filter: { name: "Ola Tvedt" }) { nodes { id } } }';
  const { data } = await ask(store, query).finally(() => closeStore(store));
  expect(data.people.nodes).toHaveLength(2);
  return data.people.nodes;
}

describe("what is exported and ingested again", { timeout: 120_000 }, () => {
  test("is the same store: its export is equal byte for byte, and so are the API's answers", async () => {
    const folder = await newsroom();
    const first = await exported(folder, "news.db");
    const lines = first
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ source }) => source?.format ?? "a decision").sort()).toEqual([
      "HTML",
      "JSON_RECORD",
      "JSON_RECORD",
      "NEWSML_G2",
      "NEWSML_G2",
      "NEWSML_G2",
      "NINJS",
      "NITF",
      "PLAIN_TEXT",
      "PLAIN_TEXT",
      ...Array(4).fill("a decision"),
    ]);
    expect(lines.filter(({ earlierRevisions }) => earlierRevisions)).toMatchObject([
      { headline: "Quarry dispute grows", revision: 3, earlierRevisions: [{ revision: 1 }, { revision: 2 }] },
    ]);
    expect(await run(folder, ["ingest", "-", "--store", "copy.db"], first)).toContain("10 new");
    expect(await exported(folder, "copy.db")).toBe(first);
    expect(await answers(folder, "copy.db")).toEqual(await answers(folder, "news.db"));
  });

  test("changes nothing in the store that it came from, nor the second time in another one", async () => {
    const folder = await newsroom();
    const first = await exported(folder, "news.db");
    for (const store of ["news.db", "copy.db", "copy.db"]) {
      const summary = await run(folder, ["ingest", "-", "--store", store, "--json"], first);
      expect(JSON.parse(summary.trimEnd().split("\n").at(-1) ?? "").summary).toMatchObject({ updated: 0, failed: 0 });
      expect(await exported(folder, store)).toBe(first);
    }
  });

  test("puts decisions into a store that has the articles already, but not over later ones", async () => {
    const folder = await newsroom();
    const first = await exported(folder, "news.db");
    const articles = first.split("\n").filter((line) => !line.startsWith('{"decision"'));
    await run(folder, ["ingest", "-", "--store", "copy.db"], articles.join("\n"));
    await run(folder, ["people", "merge", "Fiona Breck", "Duncan Ashworth", "--store", "copy.db"]);
    await run(folder, ["ingest", "-", "--store", "copy.db"], first);
    const merged = await run(folder, ["people", "decisions", "--json", "--store", "copy.db"]);
    expect(
      JSON.parse(merged)
        .map(({ kind }: { kind: string }) => kind)
        .sort(),
    ).toEqual(["OTHER_IN_ARTICLE", "SAME", "SAME", "SAME"].sort());
    const store = await openStore(join(folder, "copy.db"), { readonly: true });
    const people = await whoIsWho(store).finally(() => closeStore(store));
    expect(people).toEqual(
      expect.arrayContaining([
        "Three crafts: Bea Lund → Ada Moen",
        "Three crafts: Cyd Voll → Ada Moen",
        "Ferry fares to rise: Duncan Ashworth → Fiona Breck",
      ]),
    );
    expect(await bearers(folder, "copy.db")).toEqual(await bearers(folder, "news.db"));
  });

  test("without sources is an article a line, and nothing else", async () => {
    const folder = await newsroom();
    const stdout = await run(folder, ["export", "--format", "jsonl", "--no-source", "--store", "news.db"]);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(10);
    for (const line of lines) {
      expect(line).toHaveProperty("headline");
      expect(line).not.toHaveProperty("source");
      expect(line).not.toHaveProperty("earlierRevisions");
    }
  });

  test("a decision or a revision that is not whole fails alone, and the reason names what is wrong", async () => {
    const folder = temporaryFolder();
    const article = { headline: "One", source: { format: "PLAIN_TEXT", encoding: "utf-8", content: "One\n\nA word." } };
    const lines = [
      { decision: { type: "Person", kind: "MAYBE", kept: "a", other: "b", decidedAt: "2031-05-04T10:00:00Z" } },
      { decision: { type: "Person", kind: "SAME", kept: "a", decidedAt: "2031-05-04T10:00:00Z" } },
      { ...article, earlierRevisions: [{ revision: 1 }] },
      article,
    ];
    const input = lines.map((line) => JSON.stringify(line)).join("\n");
    const { code, stdout } = await runCli(["ingest", "-", "--json", "--store", "news.db"], { folder, input });
    expect(code).toBe(1);
    const outcomes = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(outcomes.slice(0, 4).map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      expect.stringMatching(/decision\.kind.*"MAYBE".*SAME, APART, OTHER_IN_ARTICLE/),
      expect.stringMatching(/decision\.other.*missing/),
      expect.stringMatching(/earlierRevisions.*source/),
      "new",
    ]);
  });
});
