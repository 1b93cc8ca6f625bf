import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** The way of the data. A folder imports from itself and from folders to its left. */
const ORDER = [
  'text',
  'learn',
  'ingest',
  'language',
  'attribution',
  'meaning',
  'reading',
  'reader',
  'ledger',
  'intake',
  'views',
  'export',
  'server',
  'cli',
];

/** Folders that only compute: no Node module, no clock, no chance. They run in a browser as they are. */
const PURE = ['text', 'learn', 'language', 'attribution', 'meaning', 'reading', 'views'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:from|import\(|import)\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');

/** Every import that goes against the way of the data, as `file -> folder`. */
const wrongImports = (file: string, source: string): string[] => {
  const folder = folderOf(file);
  if (folder === '') return [];
  return importsOf(source)
    .map((path) => relative(SRC, resolve(SRC, dirname(file), path)))
    .filter((target) => {
      const at = ORDER.indexOf(folderOf(target));
      return at < 0 || at > ORDER.indexOf(folder);
    })
    .map((target) => `${file} -> ${target}`);
};

describe('the direction of imports', () => {
  test('every folder of src has its place in the order', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== ''));
    expect([...folders].filter((folder) => !ORDER.includes(folder))).toEqual([]);
  });

  test('no file imports from a folder to its right', () => {
    expect(files.flatMap((file) => wrongImports(file, readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
  });

  test('a planted wrong import is caught', () => {
    expect(wrongImports('text/span.ts', "import { x } from '../ledger/entry.ts';")).toHaveLength(1);
  });

  test('pure folders use no Node module, clock or chance', () => {
    const impure = files
      .filter((file) => PURE.includes(folderOf(file)) && !file.endsWith('.test.ts'))
      .filter((file) =>
        /from 'node:|Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(
          readFileSync(join(SRC, file), 'utf8'),
        ),
      );
    expect(impure).toEqual([]);
  });
});
