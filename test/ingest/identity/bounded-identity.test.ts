import type { EntityManager } from "typeorm";
import { expect, test } from "vitest";
import { applyDecisions, othersInArticle } from "../../../src/ingest/identity/apply-decisions.ts";
import { clearIdentity } from "../../../src/ingest/identity/save-identity.ts";
import { settleAll } from "../../../src/ingest/identity/settle-all.ts";
import { settlePeople } from "../../../src/ingest/identity/settle-people.ts";
import type { Store } from "../../../src/store/database.ts";
import { write } from "../../../src/store/write.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { publish } from "../press-room.ts";

/** Does `work`, and gives the statements that it ran with their parameters. */
async function statementsOf(store: Store, work: (manager: EntityManager) => Promise<unknown>) {
  const statements: (readonly [string, unknown[]])[] = [];
  await write(store, async (manager) => {
    const spy = Object.create(manager, {
      query: {
        value: (sql: string, parameters: unknown[] = []) => {
          statements.push([sql, parameters]);
          return manager.query(sql, parameters);
        },
      },
    });
    await work(spy);
  });
  return statements;
}

const surname = (n: number) =>
  ["President", `President Tvedt said Norway was cold on day ${n}. “It is cold,” he said.`] as const;

test("who is who is found by indexes: no statement of it looks through a table", async () => {
  const { store, remove } = await temporaryStore();
  await publish(store, "Full", "Norwegian President Ola Tvedt spoke. “It is good,” Ola Tvedt said.");
  await publish(store, "Initial", "Norwegian President Ola K. Tvedt spoke. “It is good,” Ola K. Tvedt said.");
  await publish(store, ...surname(1));
  await store.dataSource.query("INSERT INTO name_queue VALUES ('tvedt', 0)");
  const statements = await statementsOf(store, async (manager) => {
    await settlePeople(manager, 3);
    await applyDecisions(manager, "Person", [1, 2]);
    await othersInArticle(manager, "Person", "key");
    await clearIdentity(manager, 3);
  });
  expect(statements.length).toBeGreaterThan(12);
  for (const [sql, parameters] of statements) {
    const plan = await store.reader.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters);
    const scans = plan.filter(({ detail }) =>
      /^SCAN (?!json_each|said|claim|like_it|name_queue|decision|below|\(|CONSTANT)/u.test(detail),
    );
    expect(scans, sql).toEqual([]);
  }
  await remove();
});

test("a surname of very many single names is settled piece by piece, and to the same end", async () => {
  const { store, remove } = await temporaryStore();
  for (let n = 0; n < 70; n++) await publish(store, ...surname(n));
  await publish(store, "Full", "Norwegian President Ola Tvedt spoke. “It is good,” Ola Tvedt said.");
  const joined = async () =>
    (
      await store.reader.all<{ n: number }>("SELECT count(*) AS n FROM person WHERE single = 1 AND canonical_id <> id")
    )[0]?.n;
  // The full name itself is one of the fifty that are decided about.
  expect(await joined()).toBe(49);
  await settleAll(store);
  expect(await joined()).toBe(70);
  expect(await store.reader.all("SELECT * FROM name_queue")).toEqual([]);
  await remove();
});
