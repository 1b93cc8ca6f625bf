import { expect, test } from 'vitest';
import { isBetterWording } from './better-wording.ts';

const GOOD = 'Karel Dunmore: “If I were a fisherman I would stay in port”';

test.each<readonly [wording: string, than: string, better: boolean]>([
  [GOOD, 'I were a fisherman I would stay in port.', true],
  ['The ferry to Osk was overloaded.', 'This was overloaded, the ferry to Osk.', true],
  ['Osk will build a second pier.', 'Osk … to build a second pier.', true],
  ['The ferry to Osk was sold last week.', 'This was overloaded, the ferry to Osk.', false],
  ['The pier is closed.', 'The pier of Osk is closed.', false],
  ['It is closed.', 'This is closed.', false],
  ['The pier is closed "for good.', 'It is closed.', false],
  [`The pier of Osk, ${'which is old, '.repeat(9)} is closed.`, 'It is closed.', false],
  ['', 'It is closed.', false],
])('%s instead of %s', (wording, than, better) => {
  expect(isBetterWording(wording, than)).toBe(better);
});
