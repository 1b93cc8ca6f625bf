import { expect, test } from 'vitest';
import { findCondition } from './find-condition.ts';

const held = (wording: string, condition: string): string | null => {
  const found = findCondition(wording, condition);
  return found && wording.slice(...found);
};

test('the words of a condition are found in a wording, whatever stands in brackets behind its times', () => {
  expect(held('The ferry sails unless the storm holds.', 'unless the storm holds')).toBe('unless the storm holds');
  expect(held('If the vote fails on Monday (2031-03-03) again, he goes.', 'if the vote fails\non Monday again')).toBe(
    'If the vote fails on Monday (2031-03-03) again',
  );
  expect(held('Odo Brandt would stay.', 'if he were asked (twice)')).toBeNull();
});
