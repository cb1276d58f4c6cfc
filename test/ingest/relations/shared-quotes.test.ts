import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rarePrints } from "../../../src/ingest/relations/rare-prints.ts";
import { sharedQuotes } from "../../../src/ingest/relations/shared-quotes.ts";
import type { Store } from "../../../src/store/database.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { publish } from "../press-room.ts";
import { workOf } from "../work-of.ts";

/** So many quotes that each share a run of words with all others. */
function refrains(quotes: number, of: number): string {
  const said = Array.from({ length: quotes }, (_, at) => {
    return `“We will not leave this harbour to them, reason ${of} and ${at} of many,” said Ann Marlow.`;
  });
  return said.join("\n\n");
}

describe("of articles that repeat one phrase in all of their quotes", () => {
  const quotes = 14;
  let store: Store;
  let remove: () => Promise<void>;
  const ids: number[] = [];
  beforeAll(async () => {
    ({ store, remove } = await temporaryStore());
    for (let at = 0; at < 5; at++) ids.push((await publish(store, `Refrain ${at}`, refrains(quotes, at))).id);
  });
  afterAll(() => remove());

  test("thirty pairs of quotes are compared of two articles, not each with each", async () => {
    const { manager } = store.dataSource;
    const [id = 0, ...others] = ids;
    const prints = await rarePrints(manager, id);
    const shared = new Map<number, unknown[]>();
    const work = await workOf(store, async () => {
      for (const entry of await sharedQuotes(manager, prints, others, 5)) shared.set(...entry);
    });
    expect(work).toEqual({ statements: 1, rows: 30 * others.length });
    expect([...shared.keys()].sort()).toEqual(others);
  });

  test("the phrase is a reason all the same", async () => {
    const rows = await store.reader.all<{ reasons: string }>(
      "SELECT reasons_json AS reasons FROM related_story WHERE article_id = ? AND origin = 'COMPUTED'",
      [ids[0]],
    );
    expect(rows).toHaveLength(4);
    for (const { reasons } of rows) expect(reasons).toContain("SHARED_QUOTE");
  });
});
