import { expect, test } from "vitest";
import { createPool } from "../../src/store/pool.ts";

test("an item is lent to one at a time, in the order of asking", async () => {
  const pool = createPool(["a"]);
  const order: string[] = [];
  const use = async (who: string) => {
    const item = await pool.take();
    order.push(`${who} has ${item}`);
    await Promise.resolve();
    order.push(`${who} gives it back`);
    pool.giveBack(item);
  };
  await Promise.all([use("one"), use("two")]);
  expect(order).toEqual(["one has a", "one gives it back", "two has a", "two gives it back"]);
});

test("who gives up waiting is passed over, and the next gets the item", async () => {
  const pool = createPool(["a"]);
  const item = await pool.take();
  const impatient = new AbortController();
  const given = [pool.take(impatient.signal), pool.take()] as const;
  impatient.abort(new Error("enough"));
  await expect(given[0]).rejects.toThrow("enough");
  pool.giveBack(item);
  expect(await given[1]).toBe("a");
});

test("who has given up already gets nothing, though something is free", async () => {
  const pool = createPool(["a"]);
  await expect(pool.take(AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  expect(await pool.take()).toBe("a");
});
