import { expect, test } from 'vitest';
import { dataFolder, ledgerPath } from './data-folder.ts';

test('each platform has its usual place', () => {
  expect(dataFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/hearsay');
  expect(dataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe('/data/hearsay');
  expect(dataFolder('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Hearsay');
});

test('an option wins over the environment', () => {
  expect(ledgerPath('x.db', { HEARSAY_DB: 'y.db' })).toBe('x.db');
  expect(ledgerPath(undefined, { HEARSAY_DB: 'y.db' })).toBe('y.db');
});
