import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'hearsay-packed-'));
const installed = join(folder, 'node_modules/hearsay');
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object };

/** What `npm install` of the packed tarball gives: its files, and beside them only what it says it depends on. */
beforeAll(() => {
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' }));
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(dependencies)) {
    if (name.includes('/')) mkdirSync(join(installed, 'node_modules', name, '..'), { recursive: true });
    else mkdirSync(join(installed, 'node_modules'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(installed, 'node_modules', name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the packed command and gives the address it serves on. */
const serve = async (): Promise<{ url: string; stop: () => Promise<unknown> }> => {
  const args = [join(installed, 'dist/cli/main.js'), 'serve', '--port', '0', '--db', join(folder, 'ledger.db')];
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, DATABASE_URL: '' } });
  const ended = new Promise((done) => child.once('close', done));
  const url = await new Promise<string>((done, fail) => {
    let out = '';
    child.stderr.on('data', (chunk) => fail(new Error(String(chunk))));
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out);
      if (found) done(found[0]);
    });
  });
  return {
    url,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};

test('the packed command serves the desk, its app and its readers', async () => {
  const { url, stop } = await serve();
  try {
    const page = await (await fetch(url)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
    expect((await fetch(`${url}${script}`)).status).toBe(200);
    const html = readFileSync(
      join(installed, 'examples/story/pages', readdirSync(join(installed, 'examples/story/pages'))[0] ?? ''),
    );
    const answer = await fetch(`${url}/api/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'hearsay-client': 'test' },
      body: JSON.stringify({ item: { base64: html.toString('base64'), mediaType: 'text/html' } }),
    });
    expect(await answer.json()).toMatchObject({ added: [{ outcome: 'added' }] });
  } finally {
    await stop();
  }
});

test('it holds nothing that only development needs', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !file.startsWith('node_modules'),
  );
  expect(files.filter((file) => /\.test\.|(?<!\.d)\.tsx?$|^(?:src|tests|training|eval)\//.test(file))).toEqual([]);
});
