import { expect, test } from 'vitest';
import { isDocument, isOutlet, isOutletWord } from './outlets.ts';

test.each([
  'Reuters',
  'The New York Times',
  'Interfax - Ukraine',
  'Marlo Daily Herald',
  'Radio Veria',
  'Kesra News Agency',
])('%s is an outlet', (name) => {
  expect(isOutlet(name)).toBe(true);
});

test.each(['Times Square', 'Ministry of Posts', 'United Nations', 'Daily'])('%s is none', (name) => {
  expect(isOutlet(name)).toBe(false);
});

test('a word that is also a common one is no outlet by itself', () => {
  expect(isOutletWord('reuters')).toBe(true);
  expect(isOutletWord('time')).toBe(false);
});

test('documents are known by what they are called', () => {
  expect(isDocument('Affordable Care Act')).toBe(true);
  expect(isDocument('Treaty of Kesra')).toBe(true);
  expect(isDocument('Act')).toBe(false);
  expect(isDocument('Supreme Court')).toBe(false);
});
