import { expect, test } from 'vitest';
import { quotationsOf } from './quotation.ts';

const WHOLE =
  'We have seen how many times this has to happen. The harbour needs a second pilot. It cannot wait for another winter.';
const shareOne = (a: readonly string[], b: readonly string[]): boolean => a.some((mark) => b.includes(mark));
const direct = (text: string) => quotationsOf({ quote: 'direct', text });

test('a quotation is known again by how it begins or ends, with or without what stands between', () => {
  expect(shareOne(direct(WHOLE), direct(WHOLE.replace('The harbour needs a second pilot.', '')))).toBe(true);
  expect(
    shareOne(direct(WHOLE), direct('“The harbour needs a second pilot. It cannot wait for another winter,”')),
  ).toBe(true);
  expect(
    shareOne(
      direct('The semi-private courses of the coast are closed to non-members'),
      direct('the semiprivate courses of the coast are closed to nonmembers'),
    ),
  ).toBe(true);
  expect(shareOne(direct(WHOLE), direct('The harbour has had a second pilot since the winter before last'))).toBe(
    false,
  );
});

test('short words and words of an outlet’s own are nobody’s mark', () => {
  expect(direct('It cannot wait')).toEqual([]);
  expect(quotationsOf({ quote: 'indirect', text: WHOLE })).toEqual([]);
  expect(quotationsOf({ quote: null, text: WHOLE })).toEqual([]);
});
