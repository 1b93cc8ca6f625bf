import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf, readStory, type Story } from '../eval/stories/load.ts';

const ROOT = resolve(import.meta.dirname, '..');
const furtherStories = readdirSync(join(ROOT, 'eval/stories'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `eval/stories/${entry.name}`)
  .filter((folder) => existsSync(join(ROOT, folder, 'expected.json')));

describe.each(['examples/story', ...furtherStories])('%s', (folder) => {
  test('agrees with its own pages and with itself', async () => {
    expect(faultsOf(await readStory(join(ROOT, folder)))).toEqual([]);
  });
});

describe('the example story', () => {
  const read = (): Promise<Story> => readStory(join(ROOT, 'examples/story'));

  test('the feed names every article, under its address', async () => {
    const { manifest, folder } = await read();
    const feed = readFileSync(join(folder, manifest.feed!), 'utf8');
    expect(manifest.captures.filter(({ url }) => !feed.includes(`<link>${url}`))).toEqual([]);
  });

  test('a planted wrong quotation, id and count are found', async () => {
    const story = await read();
    const [first, ...rest] = story.expected.claims;
    const [mention] = first!.mentions;
    const broken = {
      ...first!,
      mentions: [{ ...mention!, quote: 'no such words' }],
      counts: { ...first!.counts, articles: [7, 7] as [number, number] },
    };
    const apart = [{ a: 'nowhere', b: rest[0]!.id, link: 'differs' as const, why: '' }];
    const faults = faultsOf({ ...story, expected: { ...story.expected, claims: [broken, ...rest], apart } });
    expect(faults).toContain('01-mna-blast: not on the page: no such words');
    expect(faults).toContain('no claim nowhere');
    expect(faults.some((fault) => fault.startsWith('blast-nine-dead: articles 7,7'))).toBe(true);
  });
});
