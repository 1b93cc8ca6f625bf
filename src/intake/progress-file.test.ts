import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProgressFile } from './progress-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-progress-'));

test('a run that was broken off goes on where it stopped, a finished one leaves nothing', () => {
  const path = join(folder, 'a.progress.json');
  const source = join(folder, 'archive.warc');
  writeFileSync(source, 'x'.repeat(100));
  const first = openProgressFile(path);
  expect(first.resume(source)).toBeNull();
  first.reached({ source, item: 6, next: { item: 7, byte: 60, skip: 0 } });
  const second = openProgressFile(path);
  expect(second.resume(source)).toEqual({ item: 7, byte: 60, skip: 0 });
  second.finish();
  expect(existsSync(path)).toBe(false);
});

test('a file that changed is read from its beginning', () => {
  const path = join(folder, 'b.progress.json');
  const source = join(folder, 'growing.jsonl');
  writeFileSync(source, 'x');
  openProgressFile(path).reached({ source, item: 1, next: { item: 2, byte: 1, skip: 0 } });
  writeFileSync(source, 'xy');
  expect(openProgressFile(path).resume(source)).toBeNull();
});

test('damaged notes are no obstacle', () => {
  const path = join(folder, 'c.progress.json');
  writeFileSync(path, '{"half');
  expect(openProgressFile(path).resume('anything')).toBeNull();
});
