import { expect, test } from 'vitest';
import { oneLine, shorten } from './display.ts';

test('escape sequences and bidirectional overrides never reach a terminal', () => {
  expect(oneLine('a\u001b[31mred\u001b[0m \u202eevil\u202c\n b')).toBe('a[31mred[0m evil b');
});

test('shortening cuts at a word and says so', () => {
  expect(shorten('the ministry said on Monday', 16)).toBe('the ministry…');
  expect(shorten('short', 16)).toBe('short');
});
