import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.test.ts'))
    .reduce((latest, name) => Math.max(latest, statSync(join(folder, name)).mtimeMs), 0);

/** The tests of the command and of the browser run what users run: the built files, made again where the sources are newer. */
export const setup = (): void => {
  const marks = ['dist/cli/main.js', 'dist/web/index.html'].map((file) => join(ROOT, file));
  const built = marks.every((file) => existsSync(file)) ? Math.min(...marks.map((file) => statSync(file).mtimeMs)) : 0;
  if (built > Math.max(newest(join(ROOT, 'src')), newest(join(ROOT, 'web')))) return;
  // Vitest's own NODE_ENV would build the app with React's slow half, which no user gets.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: ROOT, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
};
