import { expect, test } from 'vitest';
import { isJoint } from './joint.ts';

const TEXT = { text: 'Velmar and Osk will share the ferry, the two governments said in a joint statement on Friday.' };
const ALONE = { text: 'Velmar will buy a ferry from Osk, the ministry said in a statement on Friday.' };

const CASES: readonly (readonly [string, typeof TEXT, boolean])[] = [
  ['the two governments', ALONE, true],
  ['both sides', ALONE, true],
  ['a joint statement', ALONE, true],
  ['the statement', TEXT, true],
  ['the statement', ALONE, false],
  ['Velmar and Osk', TEXT, true],
  ['Velmar and Osk', ALONE, false],
  ['Ministry of Labour and Trade', TEXT, false],
  ['the two miners', TEXT, false],
  ['two people', TEXT, false],
];

test.each(CASES)('%s', (name, reading, joint) => {
  expect(isJoint(reading, { name, type: 'unknown' })).toBe(joint);
});
