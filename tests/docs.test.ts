import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../src/cli/program.ts';
import { PROGRAM } from '../src/reading/read.ts';

const ROOT = resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

const helpOf = (command: Command): string => {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => 100,
  });
  command.outputHelp();
  return text.trimEnd();
};

/** A command and its subcommands, each with its full name. */
const withParts = (command: Command, name: string): { name: string; help: string }[] => [
  { name, help: helpOf(command) },
  ...command.commands.flatMap((part) => withParts(part, `${name} ${part.name()}`)),
];

const sections = withParts(createProgram(manifest.version), 'hearsay');

describe('the documents say what is true now', () => {
  test('docs/commands.md holds every command’s help, word for word', async () => {
    const page = [
      '# The `hearsay` command',
      'Made from `--help`; `npx vitest run tests/docs.test.ts -u` makes it again.',
      ...sections.map(({ name, help }) => `## ${name}\n\n\`\`\`\n${help}\n\`\`\``),
    ].join('\n\n');
    await expect(`${page}\n`).toMatchFileSnapshot(join(ROOT, 'docs/commands.md'));
  });

  test('every command has examples or options and a description', () => {
    for (const { name, help } of sections) expect(help, name).toMatch(/Usage: /);
  });

  test('the version stands in package.json, in readings and in the changelog', () => {
    expect(PROGRAM).toBe(`hearsay ${manifest.version}`);
    expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain(`## ${manifest.version}`);
  });

  test('every script that the README names is there', () => {
    const scripts = [...readme.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([]);
    expect(readme).toContain('npm ci && npm run demo');
    expect(readme).toContain('npm ci && npm test');
  });

  test('no link between documents is broken', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(ROOT, 'docs')).map((file) => `docs/${file}`)];
    const broken = pages
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) =>
        [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(
          (match) => ({
            page,
            target: join(dirname(page), match[1] ?? ''),
          }),
        ),
      )
      .filter(({ target }) => !existsSync(join(ROOT, target)));
    expect(broken).toEqual([]);
  });
});
