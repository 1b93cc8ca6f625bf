import { expect, test } from 'vitest';
import { everyDay } from './days.ts';

const day = (iso: string, articles: number) => ({
  day: iso,
  articles,
  claims: 0,
  outlets: 0,
  origins: { low: 0, high: 0 },
});

test('days without an article stand between those with one', () => {
  expect(everyDay([day('2031-02-27', 2), day('2031-03-02', 1)])).toEqual([
    { day: '2031-02-27', articles: 2 },
    { day: '2031-02-28', articles: 0 },
    { day: '2031-03-01', articles: 0 },
    { day: '2031-03-02', articles: 1 },
  ]);
});

test('a story of many years keeps to the days it has', () => {
  expect(everyDay([day('1999-01-01', 1), day('2031-01-01', 1)])).toHaveLength(2);
  expect(everyDay([])).toEqual([]);
});
