import { expect, test } from 'vitest';
import { articleAddress } from './address.ts';

const ONE = 'https://post.example/2025/07/dam-closed';

test.each([
  'https://post.example/2025/07/dam-closed',
  'http://post.example/2025/07/dam-closed/',
  'https://www.post.example/2025/07/dam-closed',
  'https://m.post.example/2025/07/dam-closed',
  'https://amp.post.example/2025/07/dam-closed',
  'https://www.post.example/2025/07/dam-closed/amp/',
  'https://www.post.example/amp/2025/07/dam-closed',
  'https://www.post.example/2025/07/dam-closed?outputType=amp',
  'https://www.post.example/2025/07/dam-closed?utm_source=x&utm_medium=y&fbclid=123',
  'https://www.post.example/2025/07/dam-closed?print=1',
  'https://www.post.example/2025/07/dam-closed/print',
  'https://www.post.example/2025/07/dam-closed#comments',
  'https://www-post-example.cdn.ampproject.org/c/s/www.post.example/2025/07/dam-closed',
  'https://www.google.com/amp/s/www.post.example/2025/07/dam-closed',
  'https://POST.example:443/2025/07/dam-closed/index.html',
])('%s is the one article', (address) => expect(articleAddress(address)).toBe(ONE));

test.each([
  ['https://post.example/story?id=1', 'https://post.example/story?id=2'],
  ['https://post.example/a', 'https://post.example/b'],
  ['https://north.post.example/a', 'https://south.post.example/a'],
  ['https://post.example/a?page=1', 'https://post.example/a?page=2'],
  ['https://amp.example/a', 'https://m.example/a'],
])('%s and %s stay two', (a, b) => expect(articleAddress(a)).not.toBe(articleAddress(b)));

test.each(['', 'no address', 'mailto:a@post.example', 'file:///etc/passwd'])('%s is no address', (address) =>
  expect(articleAddress(address)).toBeNull(),
);
