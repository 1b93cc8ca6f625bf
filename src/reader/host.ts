import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The package's own folder, from the sources and from the built files alike. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The version in package.json. */
export const programVersion = async (): Promise<string> => {
  const manifest: unknown = JSON.parse(await readFile(`${packageRoot}/package.json`, 'utf8'));
  return manifest !== null && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : '0';
};
