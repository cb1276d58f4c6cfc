/**
 * Starts `work` on items as they come, and hands each result to `emit` in the order of the items, as soon as it and all
 * before it are there.
 *
 * At most `width` items are under way or wait for an earlier one, so a slow reader of the results slows the source down.
 *
 * @throws whatever `items`, `work` or `emit` throws, after the results of the items before
 */
export async function inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
  emit: (result: Result) => Promise<void>,
): Promise<void> {
  const emitted: Promise<void>[] = [];
  try {
    for await (const item of items) {
      const [before, result] = [emitted.at(-1), work(item)];
      // A rejection is thrown in its turn; until then nobody else should call it unhandled.
      result.catch(() => {});
      emitted.push(Promise.resolve(before).then(async () => emit(await result)));
      if (emitted.length >= width) await emitted.shift();
    }
  } finally {
    await emitted.at(-1);
  }
}
