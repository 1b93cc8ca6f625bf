import { expect, test } from 'vitest';
import { openLedger } from '../ledger/open-ledger.ts';
import { readingOf } from '../ledger/testing/reading-fixture.ts';
import { claimBoard } from '../views/claim-board.ts';
import { claimPage } from '../views/claim-page.ts';
import { claimReview } from './claim-review.ts';
import { claimRowsAsCsv } from './claims-csv.ts';
import { renderCsv } from './csv.ts';
import { mentionsAsCsv } from './mentions-csv.ts';

test('cells keep commas, quotes and lines, and never become formulas', () => {
  expect(
    renderCsv(
      ['a', 'b'],
      [
        ['x, "y"\nz', '=HYPERLINK("http://x")'],
        [-3, '-4.5'],
      ],
    ),
  ).toBe('a,b\r\n"x, ""y""\nz","\'=HYPERLINK(""http://x"")"\r\n-3,-4.5\r\n');
});

test('claims go out as tables, and as a review only when a person decided', async () => {
  const ledger = await openLedger({ path: ':memory:' });
  const text = 'The rail union said that the Kesra bridge was closed to freight trains.';
  await ledger.add({
    reading: readingOf({
      outlet: 'The Lantern',
      published: '2031-03-04',
      text,
      statements: [{ content: 'that the Kesra bridge was closed to freight trains', source: 'The rail union' }],
    }),
    capture: null,
  });
  const page = async () => claimPage((await ledger.claim('c1'))!, { today: '2031-03-05', asOf: null });
  const board = claimBoard((await ledger.story('all'))!, { today: '2031-03-05', asOf: null });
  expect(claimRowsAsCsv(board.rows).split('\r\n')[1]).toContain(
    'The Kesra bridge was closed to freight trains.,reported,machine',
  );
  expect(mentionsAsCsv(await page())).toContain('The rail union');
  expect(claimReview(await page())['@type']).toBe('Claim');
  await ledger.decide(
    { kind: 'status-decided', claim: 'c1', status: 'retracted', reason: 'the union withdrew it', evidence: [] },
    { kind: 'person', name: 'Ada' },
  );
  expect(claimReview(await page())).toMatchObject({
    '@type': 'ClaimReview',
    author: { name: 'Ada' },
    reviewRating: { alternateName: 'Retracted' },
  });
  await ledger.close();
});
