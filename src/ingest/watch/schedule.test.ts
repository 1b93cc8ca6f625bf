import { describe, expect, test } from 'vitest';
import { nextListVisit, nextPageVisit, nextTry } from './schedule.ts';
import { newWatched } from './visit.ts';
import type { Watched } from './watched.ts';

const NOW = new Date('2025-07-12T12:00:00Z');
const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(NOW.getTime() - hours * HOUR).toISOString();
const watched = (change: Partial<Watched> = {}): Watched => ({
  ...newWatched('https://post.example/a', null, null, NOW)!,
  ...change,
});
const hoursUntil = (at: string | null): number | null => (at === null ? null : (Date.parse(at) - NOW.getTime()) / HOUR);

describe('a page is visited more seldom as it ages', () => {
  test.each<[string, number, number | null]>([
    ['an hour', 1, 0.25],
    ['half a day', 12, 1],
    ['two days', 48, 4],
    ['five days', 120, 12],
    ['three weeks', 500, 48],
    ['three months', 2200, 336],
    ['a year', 9000, null],
  ])('%s old', (_, age, hours) => expect(hoursUntil(nextPageVisit(watched({ published: ago(age) }), NOW))).toBe(hours));

  test('one that was edited of late counts as younger', () => {
    expect(hoursUntil(nextPageVisit(watched({ published: ago(500), changedAt: ago(1) }), NOW))).toBe(0.25);
  });

  test('one dated in the future counts from when it was first seen', () => {
    const future = watched({ published: '2099-01-01', addedAt: ago(48) });
    expect(hoursUntil(nextPageVisit(future, NOW))).toBe(4);
  });
});

test('a list is visited sooner after news and later after none, between ten minutes and six hours', () => {
  let list = watched({ kind: 'list' });
  for (let at = 0; at < 20; at += 1) list = { ...list, ...nextListVisit(list, false, NOW) };
  expect(hoursUntil(list.dueAt)).toBe(6);
  for (let at = 0; at < 20; at += 1) list = { ...list, ...nextListVisit(list, true, NOW) };
  expect(hoursUntil(list.dueAt)).toBeCloseTo(1 / 6);
});

describe('after a failure', () => {
  const failure = { code: 'timeout', retryAfter: null };
  test.each([
    [0, 5 / 60],
    [1, 10 / 60],
    [4, 80 / 60],
    [20, 24],
  ])('%d failures before: again in %f hours', (failures, hours) => {
    expect(hoursUntil(nextTry(watched({ failures }), failure, NOW))).toBeCloseTo(hours);
  });
  test('the server may ask for longer', () => {
    expect(hoursUntil(nextTry(watched(), { code: 'http-503', retryAfter: 7200 }, NOW))).toBe(2);
  });
  test('a page that stays gone is given up, a feed is not', () => {
    const gone = { code: 'gone', retryAfter: null };
    expect(nextTry(watched({ kind: 'page', failures: 3 }), gone, NOW)).toBeNull();
    expect(nextTry(watched({ kind: 'list', failures: 30 }), gone, NOW)).not.toBeNull();
  });
});
