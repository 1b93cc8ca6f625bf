/**
 * A stretch of a text: UTF-16 code units, `start` inclusive, `end` exclusive, so `text.slice(start, end)` is what it covers.
 */
export type Span = readonly [start: number, end: number];

/** The text a span covers. */
export const sliceOf = (text: string, [start, end]: Span): string => text.slice(start, end);

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether `outer` covers all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** By start, then by end: the order of every span list in a reading. */
export const bySpan = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];

/** The smallest span that covers all of `spans`; undefined for none. */
export const hull = (spans: readonly Span[]): Span | undefined =>
  spans.length === 0
    ? undefined
    : [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))];

/** Sorted, with spans that touch or overlap joined into one. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  if (spans.length < 2) return [...spans];
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort(bySpan)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
};
