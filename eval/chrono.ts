import { casual, type ParsedResult } from 'chrono-node';
import { pad } from '../src/meaning/times/calendar.ts';
import type { Suite } from './suite.ts';
import { scoreTimeBank, type TimeFinder } from './times.ts';

/** chrono's components as a TIMEX3 value: as fine as what it is certain of. */
const timexOf = ({ start }: ParsedResult): string => {
  const year = pad(start.get('year') ?? 0, 4);
  const month = pad(start.get('month') ?? 0);
  const day = pad(start.get('day') ?? 0);
  if (start.isCertain('hour'))
    return `${year}-${month}-${day}T${pad(start.get('hour') ?? 0)}:${pad(start.get('minute') ?? 0)}`;
  if (start.isCertain('day') || start.isCertain('weekday')) return `${year}-${month}-${day}`;
  if (start.isCertain('month')) return `${year}-${month}`;
  return start.isCertain('year') ? year : `${year}-${month}-${day}`;
};

/** chrono-node as it comes, its dates put as TIMEX3: the yardstick for our own finder. */
export const chronoTimes: TimeFinder = (text, published) => {
  const reference = published === null ? undefined : new Date(`${published.slice(0, 10)}T12:00:00`);
  return casual.parse(text, reference).map((result) => ({
    span: [result.index, result.index + result.text.length],
    type: result.start.isCertain('hour') ? 'TIME' : 'DATE',
    value: timexOf(result),
  }));
};

export const timesByChrono: Suite = {
  name: 'times-by-chrono',
  run: async ({ corpora }) => {
    const scores = corpora === null ? null : scoreTimeBank(corpora, chronoTimes);
    return scores?.map((score) => ({ ...score, guarded: false })) ?? null;
  },
};
