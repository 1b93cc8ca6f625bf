import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-folder-'));

test('a folder is made with those around it, and is no error where it is there', () => {
  const deep = join(folder, 'a', 'b', 'c');
  makeFolder(deep);
  makeFolder(deep);
  expect(existsSync(deep)).toBe(true);
});

test('below a file it is an error', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow(/ENOTDIR/);
});

test.runIf(process.platform === 'linux')(
  'where the system says that nothing is there and lets nothing be made, it ends',
  () => {
    expect(() => makeFolder('/proc/4194999/ledgers')).toThrow(/ENOENT|EACCES|EPERM/);
  },
);
