import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readStory } from "../../../src/extract/read-story.ts";
import { parsePlainText } from "../../../src/formats/plain-text.ts";
import { saveArticle } from "../../../src/ingest/articles/save-article.ts";
import { decide } from "../../../src/ingest/identity/decide-identity.ts";
import { forgetRelations, relateAgain } from "../../../src/ingest/relations/relate-article.ts";
import { relateStore } from "../../../src/ingest/relations/relate-store.ts";
import type { Store } from "../../../src/store/database.ts";
import { write } from "../../../src/store/write.ts";
import { dump } from "../../store/dump.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { publish } from "../press-room.ts";
import { sourceOf } from "../source-of.ts";
import { type ArticleName, articles } from "./related-pairs.ts";

const names = Object.keys(articles) as ArticleName[];
const headlineOf = (name: ArticleName) => articles[name].split("\n")[0] ?? "";
const nameOf = (headline: string) => names.find((name) => headlineOf(name) === headline);

async function save(
  store: Store,
  name: ArticleName,
  text: string = articles[name],
  datePublished: string | null = null,
) {
  const story = { ...parsePlainText(text), datePublished, url: `https://news.example/${name}` };
  return saveArticle(store, story, readStory(story), sourceOf(text));
}

interface Found {
  readonly to: ArticleName | undefined;
  readonly score: number;
  readonly kinds: readonly string[];
  readonly reasons: readonly Record<string, unknown>[];
}

async function relationsOf(store: Store, name: ArticleName): Promise<Found[]> {
  const rows = await store.reader.all<{ headline: string; score: number; reasons: string }>(
    `SELECT related_story.headline, score, reasons_json AS reasons FROM related_story
      JOIN article ON article.id = article_id WHERE article.headline = ? AND origin = 'COMPUTED' ORDER BY position, related_story.key`,
    [headlineOf(name)],
  );
  return rows.map((row) => {
    const reasons: { kind: string }[] = JSON.parse(row.reasons);
    return { to: nameOf(row.headline), score: row.score, kinds: reasons.map(({ kind }) => kind), reasons };
  });
}

const targets = (found: readonly Found[]) => found.map(({ to }) => to);

/** Everything computed, without row ids. */
async function allRelations(store: Store) {
  return store.reader.all(
    `SELECT a.key AS "from", t.key AS "to", s.key, s.score, s.position FROM related_story s JOIN article a ON a.id = s.article_id
      JOIN article t ON t.id = s.target_id ORDER BY 1, 2`,
  );
}

async function deleteArticle(store: Store, name: ArticleName) {
  const [row] = await store.reader.all<{ id: number }>("SELECT id FROM article WHERE headline = ?", [headlineOf(name)]);
  if (row === undefined) throw new Error(`${name} is not in the store`);
  await write(store, async (manager) => {
    const neighbours = await forgetRelations(manager, row.id);
    await manager.query("DELETE FROM article WHERE id = ?", [row.id]);
    for (const { articleId, full } of neighbours) if (full) await relateAgain(manager, articleId);
  });
}

describe("of all the articles together", () => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await temporaryStore());
    for (const name of names) await save(store, name);
  });
  afterAll(() => remove());

  test("two reports of one event are related, with the people and the quote they share as reasons", async () => {
    const again = (await relationsOf(store, "ferry")).find(({ to }) => to === "ferryAgain");
    expect(again?.kinds).toEqual(expect.arrayContaining(["SHARED_PERSON", "SHARED_QUOTE", "SIMILAR_TEXT"]));
    expect(again?.reasons).toContainEqual(
      expect.objectContaining({ kind: "SHARED_PERSON", personKey: "duncan-ashworth" }),
    );
    const quote = again?.reasons.find(({ kind }) => kind === "SHARED_QUOTE");
    const texts = await store.reader.all("SELECT text FROM quote WHERE key IN (?, ?)", [
      quote?.quoteKey,
      quote?.targetQuoteKey,
    ]);
    expect(texts).toEqual(Array(2).fill({ text: "We heard a bang and then the water came through the deck plates," }));
  });

  test("two prints of one report come out at the top, and the reason says so", async () => {
    for (const [one, other] of [
      ["ferry", "ferryWire"],
      ["ferryWire", "ferry"],
    ] as const) {
      const [first] = await relationsOf(store, one);
      expect(first?.to).toBe(other);
      expect(first?.kinds[0]).toBe("NEAR_DUPLICATE");
    }
    expect((await relationsOf(store, "ferryAgain")).flatMap(({ kinds }) => kinds)).not.toContain("NEAR_DUPLICATE");
  });

  test("the same person at another event is related less than another report of the event", async () => {
    const found = await relationsOf(store, "ferry");
    expect(targets(found)).toEqual(["ferryWire", "ferryAgain", "captainRetires"]);
    expect(found[2]?.kinds).toContain("SHARED_PERSON");
    expect(found[2]?.score).toBeLessThan((found[1]?.score ?? 0) / 1.5);
  });

  test("two parts of a series are related by their words", async () => {
    const [found] = await relationsOf(store, "seriesOne");
    expect(found?.to).toBe("seriesTwo");
    expect(found?.reasons.find(({ kind }) => kind === "SIMILAR_TEXT")?.words).toEqual(
      expect.arrayContaining(["halden", "ditches"]),
    );
  });

  test.each([
    ["only share a country", "franceStrike"],
    ["only share a country", "franceTelescope"],
    ["only share a town", "library"],
  ] as const)("two articles that %s are not related (%s)", async (_what, name) => {
    expect(await relationsOf(store, name)).toEqual([]);
  });

  test("a relation holds in both directions, with the same score, and its reasons explain it", async () => {
    for (const name of names) {
      for (const { to, score, reasons } of await relationsOf(store, name)) {
        const back = (await relationsOf(store, to as ArticleName)).find((other) => other.to === name);
        expect(back?.score, `${to} to ${name}`).toBe(score);
        const rest = reasons.reduce((product, { weight }) => product * (1 - Number(weight)), 1);
        expect(score).toBeCloseTo(1 - rest, 2);
      }
    }
  });
});

test("articles are related whatever the order they come in, with nearly the same scores; related anew, with the very same", async () => {
  const [forward, backward] = [await temporaryStore(), await temporaryStore()];
  for (const name of names) await save(forward.store, name);
  for (const name of [...names].reverse()) await save(backward.store, name);
  for (const name of names) {
    const [one, other] = [await relationsOf(forward.store, name), await relationsOf(backward.store, name)];
    expect(targets(one).sort(), name).toEqual(targets(other).sort());
    for (const { to, score } of one) {
      // How rare something is, is counted in the articles that came before.
      const twin = other.find((each) => each.to === to);
      expect(Math.abs(score - (twin?.score ?? 0)), `${name} to ${to}`).toBeLessThan(0.1);
    }
  }
  await relateStore(forward.store, () => {});
  await relateStore(backward.store, () => {});
  const related = await allRelations(forward.store);
  expect(related.length).toBeGreaterThan(0);
  expect(await allRelations(backward.store)).toEqual(related);
  await forward.remove();
  await backward.remove();
});

test("an article far apart in time shares less with another one of the same person", async () => {
  const [near, far] = [await temporaryStore(), await temporaryStore()];
  await save(near.store, "ferry", articles.ferry, "2031-05-04");
  await save(near.store, "captainRetires", articles.captainRetires, "2031-05-06");
  await save(far.store, "ferry", articles.ferry, "2031-05-04");
  await save(far.store, "captainRetires", articles.captainRetires, "2021-05-06");
  const [[soon], [late]] = [await relationsOf(near.store, "ferry"), await relationsOf(far.store, "ferry")];
  expect(soon?.score).toBeGreaterThan(late?.score ?? 0);
  await near.remove();
  await far.remove();
});

test("an article that is stored again, changed and changed back leaves every relation as it was", async () => {
  const { store, remove } = await temporaryStore();
  for (const name of names) await save(store, name);
  const before = await allRelations(store);
  const terms = (await dump(store)).term;
  expect((await save(store, "ferry")).outcome).toBe("unchanged");
  expect(await allRelations(store)).toEqual(before);
  await save(store, "ferry", articles.library.replace("Port Ellery library", "Another library"));
  expect(targets(await relationsOf(store, "ferryWire"))).not.toContain(undefined);
  expect((await relationsOf(store, "library")).map(({ kinds }) => kinds[0])).toEqual(["NEAR_DUPLICATE"]);
  await save(store, "ferry");
  expect((await allRelations(store)).map(withoutScore)).toEqual(before.map(withoutScore));
  expect((await dump(store)).term).toEqual(terms);
  await remove();
});

const withoutScore = (row: unknown) => ({ ...(row as Record<string, unknown>), score: null, position: null });

test("of an article that is deleted nothing is left in the index or in a list", async () => {
  const { store, remove } = await temporaryStore();
  for (const name of names) if (name !== "ferry") await save(store, name);
  const before = [await allRelations(store), (await dump(store)).term];
  await save(store, "ferry");
  await deleteArticle(store, "ferry");
  const after = [await allRelations(store), (await dump(store)).term];
  expect(after).toEqual(before);
  const hits = "SELECT rowid FROM article_text WHERE article_text MATCH 'marigold'";
  expect(await store.reader.all(hits)).toHaveLength(2);
  await remove();
});

test("a list has ten stories at most, and is filled again when one of them goes or changes", async () => {
  const { store, remove } = await temporaryStore();
  const lengths = async () => {
    const rows = await store.reader.all<{ n: number }>(
      "SELECT count(related_story.id) AS n FROM article LEFT JOIN related_story ON article_id = article.id GROUP BY article.id",
    );
    return rows.map(({ n }) => n);
  };
  for (let copy = 0; copy < 13; copy++) {
    const story = { ...parsePlainText(articles.ferry), url: `https://paper-${copy}.example/ferry` };
    await saveArticle(store, story, readStory(story), sourceOf(articles.ferry));
  }
  expect(await lengths()).toEqual(Array(13).fill(10));
  const changed = { ...parsePlainText(articles.library), url: "https://paper-0.example/ferry" };
  expect((await saveArticle(store, changed, readStory(changed), sourceOf(articles.library))).outcome).toBe("updated");
  expect(await lengths()).toEqual([0, ...Array(12).fill(10)]);
  await deleteArticle(store, "ferry");
  expect(await lengths()).toEqual([0, ...Array(11).fill(10)]);
  await deleteArticle(store, "ferry");
  expect(await lengths()).toEqual([0, ...Array(10).fill(9)]);
  await remove();
});

describe("a person under two names that are one", () => {
  const first = [
    "Harbour master named",
    "Tamsin Oake will run the harbour. “I know these tides,” Tamsin Oake said.",
  ] as const;
  const second = [
    "Orchard prize goes to beginner",
    "“I only planted pears,” said T. M. Oake-Lind, who won. T. M. Oake-Lind smiled.",
  ] as const;
  const merge = async (store: Store) => {
    const rows = await store.reader.all<{ key: string; name: string }>("SELECT key, name FROM person ORDER BY name");
    const [kept, other] = ["tamsin-oake", "t-m-oake-lind"];
    expect([kept, other]).toEqual(expect.arrayContaining(rows.map(({ key }) => key)));
    const decidedAt = "2031-05-04T10:00:00.000Z";
    await write(store, (manager) => decide(manager, { type: "Person", kind: "SAME", kept, other, decidedAt }));
  };
  const reasons = async (store: Store) => {
    const rows = await store.reader.all<{ reasons: string }>(
      "SELECT reasons_json AS reasons FROM related_story ORDER BY key",
    );
    return rows.map(({ reasons: found }) =>
      JSON.parse(found).map(({ kind, personKey }: { kind: string; personKey: string }) => [kind, personKey]),
    );
  };
  const shared = expect.arrayContaining([["SHARED_PERSON", "tamsin-oake"]]);

  test("relates two articles, once somebody has said so", async () => {
    const { store, remove } = await temporaryStore();
    await publish(store, ...first);
    await merge(store);
    await publish(store, ...second);
    expect(await reasons(store)).toEqual([shared, shared]);
    await remove();
  });

  test("does not relate them before; and related anew, they are", async () => {
    const { store, remove } = await temporaryStore();
    await publish(store, ...first);
    await publish(store, ...second);
    expect(await reasons(store)).toEqual([]);
    await merge(store);
    await relateStore(store, () => {});
    expect(await reasons(store)).toEqual([shared, shared]);
    await remove();
  });
});
