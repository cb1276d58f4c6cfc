import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../../src/store/database.ts";
import { ask } from "../../graphql/api.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { publish, whoIsWho } from "../press-room.ts";

let store: Store;
let remove: () => Promise<void>;
beforeEach(async () => ({ store, remove } = await temporaryStore()));
afterEach(() => remove());

type Articles = readonly (readonly [headline: string, body: string])[];

async function storeAll(articles: Articles, into = store): Promise<string[]> {
  for (const [headline, body] of articles) await publish(into, headline, body);
  return whoIsWho(into);
}

const full = ["Full", "Russian President Vladimir Putin met ministers. “We are ready,” Vladimir Putin said."] as const;
const mister = ["Mister", "“We keep our word,” Mr Putin told reporters in Moscow. Russia signed the deal."] as const;
const president = ["President", "President Putin said the pipeline would open. “It is ours,” he said."] as const;

test("a full name, a surname with a title of courtesy and one with an office are one person", async () => {
  expect(await storeAll([full, mister, president])).toEqual([
    "Full: Vladimir Putin",
    "Mister: Putin → Vladimir Putin",
    "President: Putin → Vladimir Putin",
  ]);
  const query = `{ people { totalCount nodes { name articles { totalCount } quotes { totalCount }
    identity { nodes { name method confidence evidence article { headline } } } } } }`;
  const { data, messages } = await ask(store, query);
  expect(messages).toEqual([]);
  expect(data.people).toMatchObject({
    totalCount: 1,
    nodes: [{ name: "Vladimir Putin", articles: { totalCount: 3 }, quotes: { totalCount: 4 } }],
  });
  expect(data.people.nodes[0].identity.nodes).toEqual([
    { name: "Vladimir Putin", method: "FULL_NAME", confidence: 0.9, evidence: null, article: { headline: "Full" } },
    {
      name: "Putin",
      method: "ONLY_BEARER_AND_COUNTRY",
      confidence: 0.75,
      evidence: "only Vladimir Putin; RU",
      article: { headline: "Mister" },
    },
    {
      name: "Putin",
      method: "OFFICE_AND_SURNAME",
      confidence: 0.85,
      evidence: "president putin",
      article: { headline: "President" },
    },
  ]);
});

test("the id of a name leads to whom it stands for", async () => {
  await storeAll([full, mister]);
  const [single] = await store.reader.all<{ key: string }>("SELECT key FROM person WHERE single = 1");
  const id = Buffer.from(`Person:${single?.key}`).toString("base64url");
  const { data } = await ask(
    store,
    `{ node(id: "${id}") { id ... on Person { name } } person(name: "Putin") { name } }`,
  );
  expect(data.node).toEqual({ id: Buffer.from("Person:vladimir-putin").toString("base64url"), name: "Vladimir Putin" });
  expect(data.person.name).toBe("Vladimir Putin");
});

test("a second bearer who comes later undoes what was joined by there being only one", async () => {
  const brother = ["Brother", "Oleg Putin, a dentist in Kazan, said he would come."] as const;
  expect(await storeAll([full, mister, president, brother])).toEqual([
    "Brother: Oleg Putin",
    "Full: Vladimir Putin",
    "Mister: Putin",
    "President: Putin → Vladimir Putin",
  ]);
});

test("what an article no longer says joins nobody any more", async () => {
  await storeAll([full, mister]);
  await store.dataSource.query("UPDATE article SET extractor_version = '0'");
  const { reextract } = await import("../../../src/ingest/revisions/reextract.ts");
  await reextract(store);
  expect(await whoIsWho(store)).toEqual(["Full: Vladimir Putin", "Mister: Putin → Vladimir Putin"]);
});

describe("names that are not joined", () => {
  const traps: readonly (readonly [string, Articles, readonly string[]])[] = [
    [
      "a wife with the surname of her husband",
      [
        ["A", "French President Emile Garnier spoke. “We are ready,” Emile Garnier said."],
        ["C", "“We are glad,” Mrs Garnier said in Paris. France was glad too."],
      ],
      [],
    ],
    [
      "the one whom the same article names in full",
      [
        ["A", "French President Emile Garnier spoke. “We are ready,” Emile Garnier said."],
        ["C", "French President Emile Garnier met Mrs Garnier. “We are glad,” Mrs Garnier said in Paris."],
      ],
      [],
    ],
    [
      "the president of another country",
      [
        ["A", "French President Emile Garnier spoke. “We are ready,” Emile Garnier said."],
        ["C", "President Garnier said Canada would vote. “We will vote,” he said."],
      ],
      ["C: Garnier"],
    ],
    [
      "two presidents of one surname, father and son",
      [
        ["A", "Former US President George Varley Sr spoke in Ohio. “It was hard,” George Varley Sr said."],
        ["B", "US President George Varley Jr spoke. “It is hard,” George Varley Jr said."],
        ["C", "President Varley said the US would wait. “We wait,” he said."],
      ],
      ["C: Varley"],
    ],
    [
      "a surname whose only bearer holds no office",
      [
        ["A", "Ola Tvedt, a baker in Oslo, said the bread was good."],
        ["C", "“It is good,” Mr Tvedt said in Norway."],
      ],
      ["C: Tvedt"],
    ],
    [
      "another office than the one that is known",
      [
        ["A", "Norwegian Prime Minister Ola Tvedt spoke. “It is good,” Ola Tvedt said."],
        ["C", "Senator Tvedt said Norway was cold. “It is cold,” he said."],
      ],
      ["C: Tvedt"],
    ],
    [
      "an article that is about no country",
      [
        ["A", "Norwegian Prime Minister Ola Tvedt spoke. “It is good,” Ola Tvedt said."],
        ["C", "“It is warm,” Mr Tvedt said. The museum opens in May."],
      ],
      ["C: Tvedt"],
    ],
  ];
  test.each(traps)("%s", async (_title, articles, expected) => {
    const found = await storeAll(articles);
    expect(found.filter((line) => line.includes("→"))).toEqual([]);
    for (const line of expected) expect(found).toContain(line);
  });
});

test("a middle initial is no other person if both hold one office, and is one without a reason", async () => {
  const [long, short, singer] = [
    ["Long", "Norwegian Prime Minister Ola K. Tvedt spoke. “It is good,” Ola K. Tvedt said."],
    ["Short", "Norwegian Prime Minister Ola Tvedt spoke. “It is good,” Ola Tvedt said."],
    ["Singer", "Ola Tvedt sang in Bergen. “I sang,” Ola Tvedt said."],
  ] as const;
  expect(await storeAll([long, singer])).toEqual(["Long: Ola K. Tvedt", "Singer: Ola Tvedt"]);
  expect(await storeAll([short])).toContain("Short: Ola Tvedt → Ola K. Tvedt");
});

test("two with different middle initials leave the one without alone", async () => {
  const found = await storeAll([
    ["A", "Norwegian Prime Minister Ola K. Tvedt spoke. “It is good,” Ola K. Tvedt said."],
    ["B", "Norwegian Prime Minister Ola M. Tvedt spoke. “It is good,” Ola M. Tvedt said."],
    ["C", "Norwegian Prime Minister Ola Tvedt spoke. “It is good,” Ola Tvedt said."],
  ]);
  expect(found).toEqual(["A: Ola K. Tvedt", "B: Ola M. Tvedt", "C: Ola Tvedt"]);
});

test("a given name alone is nobody's surname", async () => {
  const found = await storeAll([
    ["A", "British Prime Minister Adam Thomas spoke. “It is good,” Adam Thomas said."],
    ["B", "“I fell,” Thomas, who is seven, said in London. Britain was cold."],
  ]);
  expect(found.filter((line) => line.includes("→"))).toEqual([]);
});

test("whatever comes first, the same names are the same people, under the same ids", async () => {
  const articles: Articles = [
    full,
    mister,
    president,
    ["Second president", "President Garnier said France would vote. “We will vote,” he said."],
    ["First president", "French President Emile Garnier spoke. “We are ready,” Emile Garnier said."],
    ["Dentist", "Anna Tvedt, a dentist, spoke in Oslo."],
    ["Prime minister", "Norwegian Prime Minister Ola K. Tvedt spoke. “It is good,” Ola K. Tvedt said."],
    ["Without initial", "Norwegian Prime Minister Ola Tvedt spoke. “It is good,” Ola Tvedt said."],
    ["Surname", "Prime Minister Tvedt said Norway was cold. “It is cold,” he said."],
    ["Courtesy", "“It is cold,” Mr Tvedt said in Norway."],
  ];
  const state =
    "SELECT named.key, kept.key AS kept, named.join_method AS method FROM person named JOIN person kept ON kept.id = named.canonical_id ORDER BY 1";
  await storeAll(articles);
  const expected = await store.reader.all(state);
  expect(expected).toHaveLength(10);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...articles], { minLength: articles.length }), async (shuffled) => {
      const other = await temporaryStore();
      await storeAll(shuffled, other.store);
      expect(await other.store.reader.all(state)).toEqual(expected);
      await other.remove();
    }),
    { numRuns: 6 },
  );
});
