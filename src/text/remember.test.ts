import { expect, test } from 'vitest';
import { remember, rememberOf } from './remember.ts';

test('makes an answer once for each key, until it has kept as many as it may', () => {
  const asked: string[] = [];
  const lengthOf = remember(2, (key) => {
    asked.push(key);
    return key.length;
  });
  expect([lengthOf('a'), lengthOf('bb'), lengthOf('a'), lengthOf('a key of more than twelve')]).toEqual([1, 2, 1, 25]);
  expect(asked).toEqual(['a', 'bb', 'a key of more than twelve']);
  lengthOf('a');
  expect(asked).toHaveLength(4);
});

test('keeps null as an answer', () => {
  let asked = 0;
  const nothing = remember(8, () => {
    asked++;
    return null;
  });
  expect([nothing('a'), nothing('a'), asked]).toEqual([null, null, 1]);
});

test('makes an answer once for each object', () => {
  const asked: string[] = [];
  const nameOf = rememberOf(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name;
  });
  const one = { name: 'one' };
  expect([nameOf(one), nameOf({ name: 'one' }), nameOf(one)]).toEqual(['one', 'one', 'one']);
  expect(asked).toEqual(['one', 'one']);
});
