import { expect, test } from "vitest";
import { rarePrints } from "../../../src/ingest/relations/rare-prints.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { publish } from "../press-room.ts";

test("of an article of more than 5,000 quoted words, 2,000 runs of words are looked up, the same ones in its copy", async () => {
  const { store, remove } = await temporaryStore();
  const word = (at: number) => `w${((at * 2_654_435_761) >>> 0).toString(36)}`;
  const speech = Array.from({ length: 6500 }, (_, at) => word(at)).join(" ");
  const one = await publish(store, "The speech", `“${speech},” said Ann Marlow.`);
  const two = await publish(store, "The speech, once more", `“${speech},” said Ann Marlow.`);
  const printsOf = async (id: number): Promise<number[]> => {
    const found: [number, number, number][] = JSON.parse((await rarePrints(store.dataSource.manager, id)) ?? "[]");
    return found.map(([print]) => print);
  };
  expect(await printsOf(one.id)).toHaveLength(2000);
  expect(await printsOf(two.id)).toEqual(await printsOf(one.id));
  await remove();
});
