/**
 * Runs `work` on every item, at most `limit` at a time, and yields the results in the order of the items. No more than `limit`
 * items are taken from the source ahead of the reader, so a stream of any length needs little memory.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // an error is met when its turn comes; until then it must not count as unhandled
      result.catch(() => undefined);
      waiting.push(result);
      if (waiting.length >= limit) yield await (waiting.shift() as Promise<Result>);
    }
    while (waiting.length > 0) yield await (waiting.shift() as Promise<Result>);
  } finally {
    await Promise.allSettled(waiting);
  }
}
