import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readStory } from "../../src/extract/read-story.ts";
import { keptSource } from "../../src/formats/json/kept-source.ts";
import { parseSource } from "../../src/formats/parse-source.ts";
import type { Source } from "../../src/formats/source.ts";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import { closeStore, openStore, type Store } from "../../src/store/database.ts";
import { migrateUp } from "../../src/store/migrate.ts";
import { articles } from "../ingest/relations/related-pairs.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { dump } from "../store/dump.ts";
import { runCli, temporaryFolder } from "./cli-process.ts";

const linked = `The quiet harbour

Nothing moves in Port Marrow, the harbour board said on Friday.

READ MORE: Ferry sinks off Castle Point, 14 rescued

"=SUM(A1) is what the sheet says," said Tom Berg, the harbour master.

SOURCE: Marrow Herald
`;

let made: string;
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), "newsgraph-export-"));
  const store = await openStore(join(made, "news.db"));
  await migrateUp(store);
  for (const text of [...Object.values(articles), linked]) await save(store, sourceOf(text));
  await closeStore(store);
});
afterAll(() => rmSync(made, { recursive: true }));

async function save(store: Store, source: Source): Promise<void> {
  const story = parseSource(source);
  await saveArticle(store, story, readStory(story), source);
}

/** A folder with a store of the articles. */
function archive(): string {
  const folder = temporaryFolder();
  cpSync(made, folder, { recursive: true });
  return folder;
}

async function exported(folder: string, ...args: string[]) {
  return runCli(["export", "--store", "news.db", ...args], { folder });
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Reads CSV back as RFC 4180 says. */
function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

describe("export", () => {
  test("as JSON Lines holds the sources of all articles: read again, they make the same store", async () => {
    const folder = archive();
    const { code, stdout, stderr } = await exported(folder, "--format", "jsonl");
    expect([code, stderr]).toEqual([0, ""]);
    const records = linesOf(stdout);
    expect(records).toHaveLength(Object.keys(articles).length + 1);
    const [original, copy] = await Promise.all([
      openStore(join(folder, "news.db")),
      openStore(join(folder, "copy.db")),
    ]);
    await migrateUp(copy);
    for (const record of records) {
      const source = keptSource(record);
      if (source === null) throw new Error("the record has no source");
      await save(copy, source);
    }
    expect(await contentOf(copy)).toEqual(await contentOf(original));
    await Promise.all([closeStore(original), closeStore(copy)]);
  });

  test("as JSON Lines holds the quotes with speaker, faction, place, cue, method and confidence", async () => {
    const folder = archive();
    const { stdout } = await exported(folder, "--format", "jsonl", "--no-source");
    const record = linesOf(stdout).find(({ headline }) => headline === "The quiet harbour");
    expect([record.credit, record.source]).toEqual(["Marrow Herald", undefined]);
    expect(record.relatedStories).toMatchObject([
      { headline: "Ferry sinks off Castle Point, 14 rescued", label: "READ MORE" },
    ]);
    const [quote] = record.quotes.filter(({ kind }: { kind: string }) => kind === "DIRECT");
    expect(quote.attribution).toMatchObject({
      status: "RESOLVED",
      speakers: [{ type: "Person", name: "Tom Berg" }],
      cue: { lemma: "say", span: { exact: "said" } },
      method: expect.stringMatching(/\w/),
      confidence: expect.any(Number),
    });
    for (const { field, start, end, exact } of quote.spans) {
      expect(field).toBe("BODY");
      expect(record.text.slice(start, end)).toBe(exact);
    }
  });

  test("as ninjs gives an item a line with the standard's fields, and no others", async () => {
    const folder = archive();
    const { stdout } = await exported(folder, "--format", "ninjs", "--out", "items.jsonl");
    expect(stdout).toBe("");
    const items = linesOf(readFileSync(join(folder, "items.jsonl"), "utf8"));
    for (const item of items) expect(Object.keys(item).filter((name) => !ninjsProperties.has(name))).toEqual([]);
    const item = items.find(({ headlines }) => headlines[0].value === "The quiet harbour");
    expect(item).toMatchObject({
      uri: expect.stringMatching(/^urn:x-newsgraph:/),
      type: "text",
      pubStatus: "usable",
      language: "en",
      standard: { name: "ninjs", version: "3.1" },
      infoSources: expect.arrayContaining([{ name: "Marrow Herald", role: "source" }]),
      people: [{ name: "Tom Berg", rel: "mentions", uri: expect.stringMatching(/^urn:/) }],
    });
    const related = item.associations.filter(({ rel }: { rel: string }) => rel === "related");
    expect(related).toMatchObject([
      { type: "text", headlines: [{ value: "Ferry sinks off Castle Point, 14 rescued" }] },
    ]);
    const quote = item.associations.find(({ bodies }: { bodies?: { value: string }[] }) =>
      bodies?.[0]?.value.startsWith("=SUM"),
    );
    expect(quote).toMatchObject({ rel: "quote", type: "component", people: [{ name: "Tom Berg", rel: "speaker" }] });
    for (const association of item.associations)
      expect(association).toMatchObject({ name: expect.any(String), uri: expect.any(String) });
  });

  test("as CSV gives a file a noun, with the exact words", async () => {
    const folder = archive();
    const { code, stdout, stderr } = await exported(folder, "--format", "csv", "--out", "tables");
    expect([code, stdout, stderr]).toEqual([0, "", ""]);
    expect(readdirSync(join(folder, "tables")).sort()).toEqual(
      ["appearances", "articles", "factions", "people", "places", "quotes", "related-stories"].map(
        (name) => `${name}.csv`,
      ),
    );
    const table = (name: string) => parseCsv(readFileSync(join(folder, "tables", `${name}.csv`), "utf8"));
    expect(table("articles")).toHaveLength(Object.keys(articles).length + 1);
    const quote = table("quotes").find(({ text }) => text?.startsWith("=SUM"));
    const article = table("articles").find(({ id }) => id === quote?.articleId);
    expect(quote).toMatchObject({
      articleHeadline: "The quiet harbour",
      speaker: "Tom Berg",
      cueLemma: "say",
      field: "BODY",
    });
    expect(article?.text?.slice(Number(quote?.start), Number(quote?.end))).toBe(quote?.text);
    expect(table("people").find(({ name }) => name === "Duncan Ashworth")).toMatchObject({
      articles: "4",
      slug: "duncan-ashworth",
    });
    expect(table("related-stories")).toMatchObject([{ label: "READ MORE", placement: "INLINE" }]);
  });

  test("for a spreadsheet, no cell starts like a formula", async () => {
    const folder = archive();
    await exported(folder, "--format", "csv", "--out", "tables", "--spreadsheet");
    const text = readFileSync(join(folder, "tables", "quotes.csv"), "utf8");
    expect(text).toMatch(/^\ufeffid,/);
    expect(text).toContain("'=SUM(A1)");
    expect(
      parseCsv(text)
        .flatMap((row) => Object.values(row))
        .filter((cell) => /^[=+@]/.test(cell)),
    ).toEqual([]);
  });

  test("takes only what is asked for, and then only the entities that are named there", async () => {
    const folder = archive();
    const none = await exported(folder, "--format", "jsonl", "--publisher", "Nobody's Paper");
    expect([none.code, none.stdout]).toEqual([0, ""]);
    const store = await openStore(join(folder, "news.db"));
    await store.dataSource.query(
      "UPDATE article SET date_published = '2031-05-04T10:00:00.000Z', publisher = 'Herald' WHERE headline = 'The quiet harbour'",
    );
    await closeStore(store);
    for (const [since, count] of [
      ["2031-05-04", 1],
      ["2031-05-05", 0],
    ] as const) {
      const { stdout } = await exported(folder, "--format", "jsonl", "--since", since);
      expect(stdout === "" ? 0 : linesOf(stdout).length).toBe(count);
    }
    await exported(folder, "--format", "csv", "--out", "tables", "--publisher", "Herald");
    const people = parseCsv(readFileSync(join(folder, "tables", "people.csv"), "utf8"));
    expect(people.map(({ name }) => name)).toEqual(["Tom Berg"]);
  });

  test.each([
    ["CSV without a folder", ["--format", "csv"], /--out/],
    ["a day that is none", ["--format", "jsonl", "--since", "2031-02-30"], /2031-05-04/],
    ["an unknown format", ["--format", "xml"], /jsonl, ninjs, csv/],
    ["a file in no folder", ["--format", "jsonl", "--out", "none/x.jsonl"], /cannot write none\/x\.jsonl/],
  ])("%s is one line that says what to do", async (_what, args, message) => {
    const folder = archive();
    const { code, stdout, stderr } = await exported(folder, ...args);
    expect(code).not.toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^newsgraph: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });

  test("a store that does not exist is not made", async () => {
    const folder = temporaryFolder();
    const { code, stderr } = await exported(folder, "--format", "jsonl");
    expect([code, existsSync(join(folder, "news.db"))]).toEqual([1, false]);
    expect(stderr).toMatch(/there is no store/);
  });
});

/** Everything in a store but the segments of the full-text index, whose layout depends on when it was written. */
async function contentOf(store: Store) {
  return Object.fromEntries(Object.entries(await dump(store)).filter(([table]) => !table.startsWith("article_text")));
}

/** Of the root of ninjs-schema_3.1.json. */
const ninjsProperties = new Set(
  `uri type representationType profile version firstCreated versionCreated contentCreated embargoedUntil pubStatus urgency
  copyrightHolder copyrightNotice usageTerms edNote language descriptions bodies headlines people organisations places subjects
  events eventDetails plannedCoverage objects infoSources title by slugline located renditions associations altIds
  trustIndicators standard genres expires rightsInfo digitalSourceType`.split(/\s+/),
);
