import { expect, test } from 'vitest';
import { findDateline } from './dateline.ts';

test.each([
  ['OSTRANA (AP) — The dam was closed.', 'OSTRANA (AP)', 'AP'],
  ['OSTRANA, July 3 (Vesna) -- The dam was closed.', 'OSTRANA, July 3 (Vesna)', 'Vesna'],
  ['MIRGRAD, July 12. /TANA/. The dam was closed.', 'MIRGRAD, July 12. /TANA/', 'TANA'],
  ['KORVA, Lower Vesnia (Meridian) - The dam was closed.', 'KORVA, Lower Vesnia (Meridian)', 'Meridian'],
  ['Port Selm, 3 July 2025 – The office of the envoy said', 'Port Selm, 3 July 2025', null],
  ['LOWER KESRA, Vesnia — The bridge', 'LOWER KESRA, Vesnia', null],
  ['(Meridian) - The bridge', '(Meridian)', 'Meridian'],
  ['Ostrana (Meridian) - The bridge', 'Ostrana (Meridian)', 'Meridian'],
])('%s', (paragraph, text, agency) => {
  const found = findDateline(paragraph);
  expect(found).toMatchObject({ text, agency });
  expect(paragraph.slice(found?.length)).toMatch(/^The /);
});

test.each([
  'The dam was closed on Monday, the ministry said.',
  'Officials (who asked not to be named) - three of them - said so.',
  'On July 3 the dam was closed.',
  'NATO said on Monday that it would not.',
  'A — B',
  '',
])('no dateline: %s', (paragraph) => expect(findDateline(paragraph)).toBeNull());
