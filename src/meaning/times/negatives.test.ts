import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../text/span.ts';
import { analysisOf } from './analysis-fixture.ts';
import { findTimes } from './find-times.ts';

const found = (text: string): string[] => {
  const analysis = analysisOf(text);
  return findTimes(analysis, '2025-07-14').map(({ span }) => sliceOf(analysis.text, span));
};

/** What looks like a time and is none, by the finder that might take it for one. */
const NEGATIVES: Readonly<Record<string, readonly string[]>> = {
  'calendar-date': [
    'Talks may resume.',
    'Clara May spoke/VBD.',
    'They march on the palace.',
    'An august body met/VBD.',
    'Version 13/45/2025 is out.',
    'The ratio is 3/4.',
  ],
  weekday: ['The Sunday Courier said/VBD so.', 'They sat down.', 'The sun rose/VBD.', 'A wed couple left/VBD.'],
  'relative-day': ['The days of plenty are over.', 'She made/VBD my day.'],
  'calendar-unit': ['The unit was disbanded.', 'It is the last straw.', 'The next speaker rose/VBD.'],
  season: [
    'The fall of Port Halm shook/VBD them.',
    'They spring to mind.',
    'Prices fall again.',
    'A hot spring feeds the lake.',
  ],
  quarter: ['He lives in the old quarter.', 'A quarter of the votes were lost.', 'The quarters were cramped.'],
  distance: ['It is 12 miles away.', 'Earlier drafts were longer.'],
  duration: [
    'He is 52 years old.',
    'A 34-year-old man fell/VBD.',
    'She is the second mayor.',
    'I second the motion.',
    'Three-quarters of it burned/VBD.',
    'One day they will/MD return.',
  ],
  set: ['Every member voted/VBD.', 'The Daily Ledger reported/VBD it.', 'Each of them spoke/VBD.'],
  daytime: ['Night fell/VBD.', 'He scored/VBD 12 points.', 'It costs 3.50 crowns.'],
  year: [
    'It cost/VBD $2000.',
    'Some 2000 people came/VBD.',
    'Resolution 1984 was adopted.',
    'Press release 31/2026 says so.',
    'It weighs 1950 tonnes.',
  ],
  vague: [
    'They left/VBD as soon as they could.',
    'How soon is unclear.',
    'A strong current/NN runs here.',
    'He presented/VBD it.',
  ],
};

describe('no times', () => {
  for (const [finder, texts] of Object.entries(NEGATIVES)) {
    test.each(texts)(`${finder}: %s`, (text) => expect(found(text)).toEqual([]));
  }
});

test('a word of time inside a longer name is none', () => {
  const analysis = analysisOf('The Sunday Herald and April Lowe met/VBD on Sunday.');
  const named = {
    ...analysis,
    names: [
      { span: [0, 17], first: 0, last: 3, type: 'outlet' },
      { span: [22, 32], first: 4, last: 6, type: 'person' },
    ] as const,
  };
  expect(findTimes(named, '2025-07-14').map(({ span }) => span)).toEqual([[40, 46]]);
});
