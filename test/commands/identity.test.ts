import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { closeStore, openStore } from "../../src/store/database.ts";
import { migrateUp } from "../../src/store/migrate.ts";
import { ask } from "../graphql/api.ts";
import { publish, whoIsWho } from "../ingest/press-room.ts";
import { runCli, temporaryFolder } from "./cli-process.ts";

const articles = [
  ["Full", "Norwegian Prime Minister Ola Tvedt spoke. “It is good,” Ola Tvedt said."],
  ["Short", "O. Tvedt of Oslo spoke. “It is cold,” O. Tvedt said."],
  ["Surname", "Prime Minister Tvedt said Norway was cold. “It is cold,” he said."],
  ["Cup", "Footballer Ola Tvedt scored. “I scored,” Ola Tvedt said."],
] as const;

let folder: string;
const run = (...args: string[]) => runCli([...args, "--store", "news.db"], { folder });

async function inStore<Result>(
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(join(folder, "news.db"));
  try {
    return await work(store);
  } finally {
    await closeStore(store);
  }
}

const people = () => inStore((store) => whoIsWho(store));

beforeEach(async () => {
  folder = temporaryFolder();
  await inStore(async (store) => {
    await migrateUp(store);
    for (const [headline, body] of articles) await publish(store, headline, body);
  });
});

const before = ["Cup: Ola Tvedt", "Full: Ola Tvedt", "Short: O. Tvedt", "Surname: Tvedt → Ola Tvedt"];

describe("people merge and split", { timeout: 120_000 }, () => {
  test("who was merged leads to who stays, later readings follow, and a split undoes it", async () => {
    expect(await people()).toEqual(before);
    const merged = await run("people", "merge", "ola tvedt", "O. Tvedt", "--json");
    expect([merged.code, merged.stderr]).toEqual([0, ""]);
    const { kept, other } = JSON.parse(merged.stdout);
    const after = [...before.slice(0, 2), "Short: O. Tvedt → Ola Tvedt", "Surname: Tvedt → Ola Tvedt"];
    expect(await people()).toEqual(after);
    const { data } = await inStore((store) =>
      ask(
        store,
        `{ node(id: "${other.id}") { id ... on Person { name identity { nodes { name method } } quotes { totalCount } } } }`,
      ),
    );
    expect(data.node).toMatchObject({ id: kept.id, name: "Ola Tvedt", quotes: { totalCount: 5 } });
    expect(data.node.identity.nodes).toContainEqual({ name: "O. Tvedt", method: "EDITOR" });

    await inStore((store) => store.dataSource.query("UPDATE article SET extractor_version = '0.0.1'"));
    expect((await run("reextract")).code).toBe(0);
    writeFileSync(join(folder, "later.txt"), "Later\n\nO. Tvedt of Oslo spoke. “It is warm,” O. Tvedt said.");
    await run("ingest", "later.txt");
    expect(await people()).toEqual([...before.slice(0, 2), "Later: O. Tvedt → Ola Tvedt", ...after.slice(2)]);

    expect((await run("people", "split", "ola-tvedt", "o-tvedt")).stdout).toMatch(
      /^o-tvedt \(O\. Tvedt\) stands for itself/u,
    );
    expect(await people()).toEqual([...before.slice(0, 2), "Later: O. Tvedt", ...before.slice(2)]);
  });

  test("what a rule joined can be split, and no reading joins it again", async () => {
    const [{ slug }] = (await inStore((store) => store.reader.all("SELECT slug FROM person WHERE single = 1"))) as [
      { slug: string },
    ];
    expect((await run("people", "split", "ola-tvedt", slug)).code).toBe(0);
    await inStore((store) => store.dataSource.query("UPDATE article SET extractor_version = '0.0.1'"));
    await run("reextract");
    expect(await people()).toContain("Surname: Tvedt");
  });

  test("an article that means somebody else by the same name is split off, and merged back", async () => {
    const { code, stdout } = await run("people", "split", "ola-tvedt", "--article", "cup", "--json");
    expect(code).toBe(0);
    const { kept, other } = JSON.parse(stdout);
    expect(kept.id).not.toBe(other.id);
    const quotes = async (id: string) => {
      const { data } = await inStore((store) =>
        ask(store, `{ node(id: "${id}") { ... on Person { name quotes { nodes { text } } } } }`),
      );
      return data.node.quotes.nodes.map(({ text }: { text: string }) => text);
    };
    expect(await quotes(other.id)).toEqual(["I scored,"]);
    expect(await quotes(kept.id)).not.toContain("I scored,");
    expect((await run("people", "merge", "ola-tvedt", other.slug)).code).toBe(0);
    expect(await quotes(other.id)).toContain("It is good,");
  });

  test("decisions are listed, as lines or as JSON", async () => {
    expect((await run("people", "decisions")).stdout).toBe("nothing was decided\n");
    await run("people", "merge", "ola-tvedt", "o-tvedt");
    expect((await run("people", "decisions")).stdout).toMatch(/^\d{4}-\d\d-\d\d +SAME +ola-tvedt +o-tvedt\n$/u);
    expect(JSON.parse((await run("people", "decisions", "--json")).stdout)).toMatchObject([
      { kind: "SAME", kept: "ola-tvedt", other: "o-tvedt" },
    ]);
    expect((await run("factions", "decisions")).stdout).toBe("nothing was decided\n");
  });

  test("what makes no sense is refused in one line", async () => {
    const refusals = [
      [["merge", "nobody", "ola-tvedt"], /no person "nobody"/u],
      [["merge", "ola-tvedt", "Ola Tvedt"], /are one already: ola-tvedt/u],
      [["split", "ola-tvedt", "o-tvedt"], /they are two already/u],
      [["split", "ola-tvedt"], /say what to split off/u],
      [["split", "ola-tvedt", "--article", "none"], /no article "none"/u],
      [["split", "o-tvedt", "--article", "cup"], /does not name o-tvedt/u],
    ] as const;
    for (const [args, words] of refusals) {
      const { code, stderr } = await run("people", ...args);
      expect(code).toBe(1);
      expect(stderr).toMatch(words);
      expect(stderr.trimEnd()).not.toContain("\n");
    }
  });

  test("a name of several is refused, and they are listed", async () => {
    await run("people", "split", "ola-tvedt", "--article", "cup");
    const { code, stderr } = await run("people", "merge", "Ola Tvedt", "o-tvedt");
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /"Ola Tvedt" is the name of 2; say which one: ola-tvedt \(Ola Tvedt\), ola-tvedt-\S+ \(Ola Tvedt\)/u,
    );
  });
});
