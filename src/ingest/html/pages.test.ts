import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from './page.ts';

/** Invented pages in the markup of common news systems, with what a careful person reads off each. */
const FOLDER = join(import.meta.dirname, 'pages');

type Expected = {
  readonly url: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly outlet: string;
  readonly publisher: string | null;
  readonly published: string;
  readonly modified: string | null;
  readonly language: string | null;
  readonly canonicalUrl?: string;
  readonly creditLine?: string;
  readonly dateline?: string;
  readonly correctionsNote?: string;
};

const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, Expected>;
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));
const read = (name: string) =>
  readPage(readFileSync(join(FOLDER, `${name}.html`), 'utf8'), expected[name]?.url ?? null);

const shareRight = (
  right: (found: ReturnType<typeof read>, page: Expected) => boolean,
): { share: number; wrong: string[] } => {
  const wrong = names.filter((name) => !right(read(name), expected[name]!));
  return { share: 1 - wrong.length / names.length, wrong };
};

describe(`what ${names.length} pages say of their articles`, () => {
  test.each<[string, number, Parameters<typeof shareRight>[0]]>([
    ['date', 0.95, (found, page) => found.article.published === page.published],
    ['outlet', 0.95, (found, page) => found.article.outlet === page.outlet],
    ['authors', 0.9, (found, page) => found.article.authors.join() === page.authors.join()],
    ['title', 0.95, (found, page) => found.article.title === page.title],
    ['publisher', 0.9, (found, page) => found.publisher === page.publisher],
    ['change date', 0.9, (found, page) => found.modified === page.modified],
    ['language', 0.95, (found, page) => found.article.language === page.language],
    ['dateline', 0.95, (found, page) => found.dateline === (page.dateline ?? null)],
    ['credit', 0.95, (found, page) => found.creditLine === (page.creditLine ?? found.creditLine)],
    ['corrections note', 0.95, (found, page) => found.correctionsNote === (page.correctionsNote ?? null)],
    ['canonical address', 0.95, (found, page) => found.canonicalUrl === (page.canonicalUrl ?? found.canonicalUrl)],
  ])('%s is right in at least %d', (_, bar, right) => {
    const { share, wrong } = shareRight(right);
    expect(share, `wrong: ${wrong.join(', ')}`).toBeGreaterThanOrEqual(bar);
  });

  test.each(names)('%s gives its text and nothing set around it', (name) => {
    const { text } = read(name);
    expect(text.length).toBeGreaterThan(150);
    expect(text).not.toMatch(
      /Read more|READ MORE|Share this|Sign up|cookies|Image caption|Image 1 of|Lesen Sie|Lire aussi/,
    );
    expect(text).not.toMatch(/Te puede|Читайте|Czytaj|Follow us|contributed to|Sign In|Recent posts|Correction/);
  });
});
