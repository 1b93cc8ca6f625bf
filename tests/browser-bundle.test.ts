import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const READ = resolve(import.meta.dirname, '../src/reading/read.ts');

test('reading bundles for a browser worker, without any Node module', async () => {
  const bundled = await build({
    entryPoints: [READ],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const imported = Object.values(bundled.metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  expect(imported).toEqual([]);
  expect(bundled.outputFiles[0]?.text).not.toMatch(/\brequire\(|from "node:/);
});

test('a Node module in the reading path would be caught', async () => {
  const planted = {
    contents: "import { readFileSync } from 'node:fs'; console.log(readFileSync);",
    loader: 'ts' as const,
  };
  await expect(
    build({ stdin: planted, bundle: true, platform: 'browser', write: false, logLevel: 'silent' }),
  ).rejects.toThrow(/node:fs/);
});
