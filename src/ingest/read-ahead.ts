/**
 * Runs what a reader hands out, up to `width` at once, and gives the results in the reader's order. No more than `width`
 * documents are in memory whatever the length of the source.
 */
export async function* readAhead<T>(tasks: AsyncIterable<() => Promise<T>>, width: number): AsyncGenerator<T> {
  const running: Promise<T>[] = [];
  try {
    for await (const task of tasks) {
      const started = task();
      started.catch(() => undefined);
      running.push(started);
      if (running.length >= width) yield await (running.shift() as Promise<T>);
    }
  } catch (error) {
    for (const task of running.splice(0)) yield await task;
    throw error;
  }
  for (const task of running) yield await task;
}
