import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decide } from "../../src/ingest/identity/decide-identity.ts";
import { settleAll } from "../../src/ingest/identity/settle-all.ts";
import { reextract } from "../../src/ingest/revisions/reextract.ts";
import { migrateDown, migrateUp } from "../../src/store/migrate.ts";
import { write } from "../../src/store/write.ts";
import { harbourDispute } from "../graphql/harbour-dispute.ts";
import { expectVoices } from "../ingest/expect-voices.ts";
import { publish } from "../ingest/press-room.ts";
import { temporaryStore } from "../store/temporary-store.ts";

let temporary: Awaited<ReturnType<typeof harbourDispute>>;
beforeAll(async () => {
  temporary = await harbourDispute();
});
afterAll(() => temporary.remove());

const run = (text: string, values: unknown[] = []) => temporary.store.dataSource.query(text, values);
const kept = async () => [
  await run("SELECT * FROM member ORDER BY 1, 2"),
  await run("SELECT * FROM quote_voice ORDER BY 1, 2"),
];

test("the migration makes of the rows of a store what is kept as they are written, down and up again", async () => {
  const before = await kept();
  expect(before.map((rows) => rows.length > 1)).toEqual([true, true]);
  const { store } = temporary;
  expect(await migrateDown(store)).toMatch(/^AddFacets/u);
  await migrateUp(store);
  expect(await kept()).toEqual(before);
});

/** A row of a table: the n-th of what is drawn, beginning again after the last. */
const nth = (table: string) =>
  `(SELECT id FROM ${table} ORDER BY id LIMIT 1 OFFSET ? % (SELECT max(1, count(*)) FROM ${table}))`;
const span = "'BODY', 0, 1, 'x', 'RULE', 1";
/** What can become of the rows that the tables follow from; each takes three rows that are drawn. */
const changes: Readonly<Record<string, (one: number, other: number, third: number) => Promise<unknown>>> = {
  "a person stands for another": (one, other) =>
    run(
      `UPDATE person SET canonical_id = (SELECT canonical_id FROM person WHERE id = ${nth("person")}) WHERE id = ${nth("person")}`,
      [one, other],
    ),
  "a person stands for itself": (one) => run(`UPDATE person SET canonical_id = id WHERE id = ${nth("person")}`, [one]),
  "all names of a person stand for another": (one, other) =>
    run(`UPDATE person SET canonical_id = ${nth("person")} WHERE canonical_id = ${nth("person")}`, [one, other]),
  "a body stands for another": (one, other) =>
    run(
      `UPDATE faction SET canonical_id = (SELECT canonical_id FROM faction WHERE id = ${nth("faction")}) WHERE id = ${nth("faction")}`,
      [one, other],
    ),
  "a body stands for itself": (one) => run(`UPDATE faction SET canonical_id = id WHERE id = ${nth("faction")}`, [one]),
  "a role is stated": (one, other, third) =>
    run(
      `INSERT INTO role (article_id, person_id, affiliation_id, field, start, "end", exact, method, confidence)
        VALUES (${nth("article")}, ${nth("person")}, ${nth("faction")}, ${span})`,
      [third, one, other],
    ),
  "a role is of another body": (one, other) =>
    run(`UPDATE role SET affiliation_id = ${nth("faction")} WHERE id = ${nth("role")}`, [one, other]),
  "a role is of no body": (one) => run(`UPDATE role SET affiliation_id = NULL WHERE id = ${nth("role")}`, [one]),
  "a role is gone": (one) => run(`DELETE FROM role WHERE id = ${nth("role")}`, [one]),
  "a person says a quote": (one, other) =>
    run(
      `INSERT OR IGNORE INTO quote_party (quote_id, role, position, person_id)
        VALUES (${nth("quote")}, 'SPEAKER', 1000 + ?, ${nth("person")})`,
      [one, other, other],
    ),
  "a quote is said on behalf of a body": (one, other) =>
    run(
      `INSERT OR IGNORE INTO quote_party (quote_id, role, position, faction_id)
        VALUES (${nth("quote")}, 'ON_BEHALF_OF', 1000 + ?, ${nth("faction")})`,
      [one, other, other],
    ),
  "nobody says a quote any more": (one) =>
    run(`DELETE FROM quote_party WHERE quote_id = ${nth("quote")} AND role = 'SPEAKER'`, [one]),
};

test("which bodies quotes speak for is kept as it is found anew, whatever changes in whatever order", async () => {
  const number = fc.nat({ max: 30 });
  const change = fc.tuple(fc.constantFrom(...Object.keys(changes)), number, number, number);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (list) => {
      for (const [name, ...rows] of list) {
        await changes[name]?.(...rows);
        await expectVoices(temporary.store);
      }
    }),
    { numRuns: 100 },
  );
});

const full = "Norwegian President Ola Tvedt spoke in Oslo. “It is good,” Ola Tvedt said.";
const alone = "President Tvedt said Norway was cold. “It is cold,” he said.";
const union = "“We wait,” said Ola Tvedt, leader of the Dock Workers’ Union.";

test("… and when articles come, are read again, and names are merged and parted", async () => {
  const { store, remove } = await temporaryStore();
  for (const [headline, body] of Object.entries({ alone, union, full })) {
    await publish(store, headline, body);
    await expectVoices(store);
  }
  await settleAll(store);
  await expectVoices(store);
  const voices = await store.reader.all("SELECT DISTINCT quote_id FROM quote_voice");
  const quotes = await store.reader.all("SELECT id FROM quote");
  // That he leads the union is stated in one article, and counts in all three.
  expect(voices).toHaveLength(quotes.length);
  const [first, second] = await store.reader.all<{ key: string }>("SELECT key FROM faction ORDER BY id");
  for (const kind of ["SAME", "APART"] as const) {
    const decision = {
      type: "Faction",
      kind,
      kept: first?.key ?? "",
      other: second?.key ?? "",
      decidedAt: "2031-05-04T10:00:00.000Z",
    } as const;
    await write(store, (manager) => decide(manager, decision));
    await expectVoices(store);
  }
  await store.dataSource.query("UPDATE article SET extractor_version = '0'");
  await reextract(store);
  await expectVoices(store);
  await store.dataSource.query("DELETE FROM article");
  expect(await store.reader.all("SELECT * FROM quote_voice")).toEqual([]);
  await remove();
});

test("a role that is known already changes a count, and no quote", async () => {
  const total = async () => (await run("SELECT total_changes() AS n"))[0].n;
  const [role] = await run("SELECT * FROM role WHERE affiliation_id IS NOT NULL LIMIT 1");
  const before = await total();
  await run(
    `INSERT INTO role (article_id, person_id, affiliation_id, field, start, "end", exact, method, confidence) VALUES (?, ?, ?, ${span})`,
    [role.article_id, role.person_id, role.affiliation_id],
  );
  // The role, and the member.
  expect((await total()) - before).toBe(2);
});

test("no step that keeps them reads a table from end to end", async () => {
  const triggers: { sql: string }[] = await run(
    "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'voice_%'",
  );
  const steps = triggers.flatMap(({ sql }) => sql.slice(sql.indexOf(" BEGIN ") + 7, -3).split(";"));
  expect(steps.length).toBeGreaterThan(15);
  for (const step of steps.filter((text) => text.trim() !== "")) {
    const plan: { detail: string }[] = await run(`EXPLAIN QUERY PLAN ${step.replaceAll(/\b(?:new|old)\.\w+/gu, "1")}`);
    const scans = plan.filter(({ detail }) => /^SCAN (?!CONSTANT|\()/u.test(detail));
    expect(scans, step).toEqual([]);
  }
});
