import { expect, test } from 'vitest';
import type { ClaimRow } from '../views/claim-row.ts';
import { claimRowsAsCsv } from './claims-csv.ts';

const row: ClaimRow = {
  id: 'c1',
  wording: '=HYPERLINK("x"), said the "minister"',
  status: 'reported',
  statusBy: 'machine',
  statusProposed: null,
  forecast: null,
  dueInDays: null,
  mentions: 2,
  articles: { low: 2, high: 2 },
  outlets: { low: 2, high: 2 },
  publishers: { low: 1, high: 2 },
  origins: { low: 0, high: 1 },
  unknownOrigins: 1,
  independence: '',
  surest: { value: 'certain', polarity: 'positive', score: 3 },
  leastSure: { value: 'certain', polarity: 'positive', score: 3 },
  latest: { value: 'certain', polarity: 'positive', score: 3 },
  disputed: false,
  differs: false,
  speakers: ['A', 'B'],
  firstPublished: null,
  lastPublished: null,
  opened: '2026-03-03T00:00:00Z',
  changed: '2026-03-03T00:00:00Z',
  speculation: false,
};

test('a wording can be no formula and breaks no line', () => {
  const [header = '', line = ''] = claimRowsAsCsv([row]).split('\r\n');
  expect(header.startsWith('claim,wording,status')).toBe(true);
  expect(line).toContain(`"'=HYPERLINK(""x""), said the ""minister"""`);
  expect(line.endsWith('A; B,,,,,')).toBe(true);
});
