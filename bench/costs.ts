/** Milliseconds on the wall, and of processor time on all threads: on a shared machine only the latter can be compared. */
export type Cost = { readonly wall: number; readonly cpu: number };

export const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
};

export const percentile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

export const ms = (value: number): string => value.toFixed(2).padStart(9);
