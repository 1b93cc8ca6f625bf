import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../src/ingest/html/page.ts';
import type { Score, Suite } from './suite.ts';

type Page = { readonly html: string; readonly url: string; readonly body: string };

const readPages = (folder: string): Page[] => {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >;
  return Object.entries(gold)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { articleBody, url }]) => {
      const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
      return { html, url, body: articleBody };
    });
};

const shingles = (text: string): Map<string, number> => {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const bag = new Map<string, number>();
  for (let at = 0; words.length > 0 && at < Math.max(1, words.length - 3); at += 1) {
    const key = words.slice(at, at + 4).join(' ');
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
};

/** The measure of the public article extraction benchmark: precision and recall of a page's bag of four-word shingles. */
const scorePage = (gold: string, found: string): { precision: number; recall: number } => {
  const [wanted, had] = [shingles(gold), shingles(found)];
  const size = (bag: Map<string, number>): number => [...bag.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...wanted].reduce((sum, [key, count]) => sum + Math.min(count, had.get(key) ?? 0), 0);
  const share = (of: number): number => (of === 0 ? (size(wanted) === size(had) ? 1 : 0) : shared / of);
  return { precision: share(size(had)), recall: share(size(wanted)) };
};

const scorePages = (
  pages: readonly Page[],
  extract: (page: Page) => string,
): { precision: number; recall: number; f1: number } => {
  const scores = pages.map((page) => scorePage(page.body, extract(page)));
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / (values.length || 1);
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
};

const ours = ({ html, url }: Page): string => {
  try {
    return readPage(html, url).text;
  } catch {
    return '';
  }
};

const readabilityAlone = ({ html }: Page): string =>
  new Readability(parseHTML(html).document as never, {}).parse()?.textContent ?? '';

/** Pages a second of processor time, collecting of rubbish and compiling included: the middle of five rounds. */
const speedOf = (pages: readonly Page[]): number => {
  const rounds = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage();
    for (const page of pages) ours(page);
    const { user, system } = process.cpuUsage(from);
    return (1_000_000 * pages.length) / (user + system);
  });
  return rounds.sort((a, b) => a - b)[2] as number;
};

/** Article text out of web pages: the whole set, its two halves, Readability alone for comparison, and the speed. */
export const articleText: Suite = {
  name: 'article-text',
  run: async ({ corpora }) => {
    if (corpora === null) return null;
    const pages = readPages(join(corpora, 'article-text'));
    const { precision, recall, f1 } = scorePages(pages, ours);
    const perSecond = speedOf(pages);
    const half = (rest: number): Page[] => pages.filter((_, at) => at % 2 === rest);
    const score = (name: string, value: number, size = pages.length, guarded = true): Score => ({
      name,
      value,
      size,
      guarded,
    });
    return [
      score('precision', 100 * precision),
      score('recall', 100 * recall),
      score('F1', 100 * f1),
      score('F1, even pages', 100 * scorePages(half(0), ours).f1, half(0).length, false),
      score('F1, odd pages', 100 * scorePages(half(1), ours).f1, half(1).length, false),
      score('F1 of Readability alone', 100 * scorePages(pages, readabilityAlone).f1, pages.length, false),
      score('pages a second of one core', perSecond, pages.length, false),
    ];
  },
};
