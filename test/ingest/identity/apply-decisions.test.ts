import { afterEach, beforeEach, expect, test } from "vitest";
import { decide, type NamedRow } from "../../../src/ingest/identity/decide-identity.ts";
import type { Store } from "../../../src/store/database.ts";
import { write } from "../../../src/store/write.ts";
import { ask } from "../../graphql/api.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { publish, whoIsWho } from "../press-room.ts";

let store: Store;
let remove: () => Promise<void>;
beforeEach(async () => ({ store, remove } = await temporaryStore()));
afterEach(() => remove());

const named = async (table: string, name: string): Promise<NamedRow> => {
  const [row] = await store.reader.all<NamedRow>(
    `SELECT id, key, name, slug, canonical_id AS canonicalId FROM ${table} WHERE name = ?`,
    [name],
  );
  if (!row) throw new Error(`no ${name}`);
  return row;
};

function decision(type: "Person" | "Faction", kind: "SAME" | "APART", kept: NamedRow, other: NamedRow) {
  return { type, kind, kept: kept.key, other: other.key, decidedAt: "2031-05-04T10:00:00.000Z" };
}

async function merge(type: "Person" | "Faction", kept: string, other: string): Promise<void> {
  const [one, two] = [await named(type.toLowerCase(), kept), await named(type.toLowerCase(), other)];
  await write(store, (manager) => decide(manager, decision(type, "SAME", one, two)));
}

test("of three that are merged one after the other, all are the last, and a split takes those below along", async () => {
  await publish(
    store,
    "One",
    "“I bake,” said Ada Moen, a baker. “I sing,” said Bea Lund, a singer. “I sail,” said Cyd Voll, a sailor.",
  );
  await merge("Person", "Bea Lund", "Cyd Voll");
  await merge("Person", "Ada Moen", "Bea Lund");
  const kept =
    "SELECT kept.name FROM person named JOIN person kept ON kept.id = named.canonical_id ORDER BY named.name";
  const names = async () => (await store.reader.all<{ name: string }>(kept)).map(({ name }) => name);
  expect(await names()).toEqual(["Ada Moen", "Ada Moen", "Ada Moen"]);
  // In one article, their appearances are counted together.
  const { data, messages } = await ask(
    store,
    "{ articles { nodes { people { totalCount edges { quoteCount node { name roles { roleName } quotes { totalCount } } } } } } }",
  );
  expect(messages).toEqual([]);
  const { people } = data.articles.nodes[0];
  expect(people).toMatchObject({
    totalCount: 1,
    edges: [{ quoteCount: 3, node: { name: "Ada Moen", quotes: { totalCount: 3 } } }],
  });
  expect(people.edges[0].node.roles).toHaveLength(3);
  const [one, two] = [await named("person", "Ada Moen"), await named("person", "Bea Lund")];
  await write(store, (manager) => decide(manager, decision("Person", "APART", one, two)));
  expect(await names()).toEqual(["Ada Moen", "Bea Lund", "Bea Lund"]);
});

test("merges of people who are not in the store yet hold for when they come, in whatever order they were decided", async () => {
  const at = { type: "Person", kind: "SAME", decidedAt: "2031-05-04T10:00:00.000Z" } as const;
  for (const decisions of [
    [
      ["ada-moen", "bea-lund"],
      ["bea-lund", "cyd-voll"],
    ],
    [
      ["eva-dahl", "fia-berg"],
      ["dag-rud", "eva-dahl"],
    ],
  ] as const) {
    for (const [kept, other] of decisions) await write(store, (manager) => decide(manager, { ...at, kept, other }));
  }
  await publish(
    store,
    "One",
    "“I bake,” said Ada Moen. “I sing,” said Cyd Voll. “I ski,” said Fia Berg. “I fish,” said Dag Rud.",
  );
  await publish(store, "Two", "“I sail,” said Bea Lund, a sailor. “I row,” said Eva Dahl, a rower.");
  expect(await whoIsWho(store)).toEqual([
    "One: Ada Moen",
    "One: Cyd Voll → Ada Moen",
    "One: Dag Rud",
    "One: Fia Berg → Dag Rud",
    "Two: Bea Lund → Ada Moen",
    "Two: Eva Dahl → Dag Rud",
  ]);
});

test("a merge holds whichever of the two is in the store again first", async () => {
  for (const order of [
    ["Ada Moen", "Bea Lund"],
    ["Bea Lund", "Ada Moen"],
  ]) {
    const other = await temporaryStore();
    await other.store.dataSource.query(
      "INSERT INTO identity_decision (type, kind, kept_key, other_key, decided_at) VALUES ('Person', 'SAME', 'ada-moen', 'bea-lund', '2031')",
    );
    for (const name of order) await publish(other.store, name, `“I bake,” said ${name}, a baker.`);
    const merged = "SELECT name FROM person WHERE canonical_id = (SELECT id FROM person WHERE key = 'ada-moen')";
    expect(await other.store.reader.all(merged)).toHaveLength(2);
    await other.remove();
  }
});

test("merged factions speak as one, with the bodies under both", async () => {
  await publish(store, "One", "“We object,” the Egyptian Foreign Ministry said.");
  await publish(store, "Two", "“We agree,” the Harbour Police Union said.");
  await merge("Faction", "Egyptian Foreign Ministry", "Harbour Police Union");
  const { data, messages } = await ask(
    store,
    "{ factions { totalCount nodes { name quotes { totalCount } articles { totalCount } } } }",
  );
  expect(messages).toEqual([]);
  expect(data.factions.nodes.find(({ name }: { name: string }) => name === "Harbour Police Union")).toBeUndefined();
  expect(data.factions.nodes).toContainEqual({
    name: "Egyptian Foreign Ministry",
    quotes: { totalCount: 2 },
    articles: { totalCount: 2 },
  });
});
