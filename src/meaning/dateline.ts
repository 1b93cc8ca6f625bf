import type { Span } from '../text/span.ts';

/** "SEOUL, July 3 (Reuters) —", "SORVIK, February 11. /TarPress/." and "HOLAN, April 14 (PNA) --" at the beginning of a line. */
const DATELINE = /^[^\n]{2,60}?(?:\(\s?([^()\n]{2,40}?)\s?\)\s*(?:[—–:]|--?)|\/([^/\n]{2,40})\/\.?)\s/mu;

/** How far into the text a dateline can begin: after a headline, a byline, a line of date. */
const REACH = 600;

/** The words of a dateline that name the agency; undefined where the text opens with none. */
export const datelineAgency = (text: string): Span | undefined => {
  const found = DATELINE.exec(text.slice(0, REACH));
  const name = found?.[1] ?? found?.[2];
  if (!found || !name || !/^\p{Lu}/u.test(name)) return undefined;
  const start = found.index + found[0].lastIndexOf(name);
  return [start, start + name.length];
};
