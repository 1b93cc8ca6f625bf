import { covers, type Span } from '../text/span.ts';

/** Those of some things, apart and in the order of the text, that lie inside one of some spans. */
export const inside = <T extends { readonly span: Span }>(things: readonly T[], spans: readonly Span[]): T[] => {
  const found: T[] = [];
  for (const span of spans) {
    let low = 0;
    let high = things.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (things[middle]!.span[0] < span[0]) low = middle + 1;
      else high = middle;
    }
    for (; low < things.length && covers(span, things[low]!.span); low++) found.push(things[low]!);
  }
  return found;
};
