const DAY_MS = 86_400_000;
const STEPS = [1, 2, 7, 14, 31, 61, 92, 183, 366, 731, 1827, 3653];
const TICK_PX = 84;

export type TimeScale = {
  readonly at: (iso: string) => number;
  readonly ticks: readonly { readonly x: number; readonly iso: string }[];
};

/** Places days between `left` and `right` pixels; a day's ticks fall on round steps and never crowd. */
export const timeScale = (first: string, last: string, left: number, right: number): TimeScale => {
  const from = Math.floor(Date.parse(first) / DAY_MS) * DAY_MS;
  const until = Math.max(Date.parse(last), from + DAY_MS);
  const at = (iso: string): number => left + ((Date.parse(iso) - from) / (until - from)) * (right - left);
  const most = Math.max(2, Math.floor((right - left) / TICK_PX));
  const days = (until - from) / DAY_MS;
  const step = STEPS.find((size) => days / size <= most) ?? STEPS.at(-1) ?? 1;
  const ticks = Array.from({ length: Math.ceil(days / step) }, (_, index) => {
    const iso = new Date(from + index * step * DAY_MS).toISOString().slice(0, 10);
    return { x: at(iso), iso };
  });
  return { at, ticks };
};
