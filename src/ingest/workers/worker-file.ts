import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The JavaScript that a parser thread runs: beside this file in the built package. Run from the sources, for tests and
 * development, it is bundled first, as threads cannot run TypeScript; the bundle is kept under its own hash.
 */
export const findWorkerFile = async (): Promise<URL> => {
  if (!import.meta.url.endsWith('.ts')) return new URL('./parse-worker.js', import.meta.url);
  const { build } = await import('esbuild');
  const source = fileURLToPath(new URL('./parse-worker.ts', import.meta.url));
  const root = join(dirname(source), '../../..');
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error('the parser thread could not be bundled');
  const folder = join(root, 'node_modules/.cache/hearsay');
  const name = `parse-worker-${createHash('sha256').update(bundle.contents).digest('hex').slice(0, 16)}.mjs`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.${process.pid}`), bundle.contents);
  await rename(join(folder, `${name}.${process.pid}`), join(folder, name));
  return pathToFileURL(join(folder, name));
};
