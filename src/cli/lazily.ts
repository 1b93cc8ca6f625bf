/** An action whose module is loaded when it is called, so that `--help` and small commands start at once. */
export const lazily =
  <Given extends unknown[]>(load: () => Promise<(...given: Given) => unknown>) =>
  async (...given: Given): Promise<void> => {
    const run = await load();
    await run(...given);
  };
