import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readSources } from '../ingest/read-sources.ts';
import type { Added, Ledger } from '../ledger/ledger.ts';
import { packageRoot } from '../reader/host.ts';
import { HearsayError } from '../text/error.ts';
import type { ReaderPool } from './reader-pool.ts';
import { readyDocument, type StoryName } from './take-in.ts';

const manifestSchema = z.object({
  title: z.string(),
  outlets: z.array(z.object({ name: z.string(), publisher: z.string() })),
  captures: z.array(
    z.object({
      file: z.string(),
      url: z.string(),
      fetchedAt: z.string(),
      outlet: z.string(),
      published: z.string(),
      title: z.string(),
    }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;

const FOLDER = join(packageRoot, 'examples', 'story');

export const EXAMPLE_STORY_ID = 'example';

/** The manifest of the story that comes with the program: who publishes what, and the captures in the order they were made. */
export const exampleManifest = async (folder: string = FOLDER): Promise<Manifest> =>
  manifestSchema.parse(JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')));

/** The day the story's last page was captured: its own "today". */
export const lastDayOf = ({ captures }: Manifest): string => captures.at(-1)?.fetchedAt.slice(0, 10) ?? '';

const addCapture = async (
  capture: Manifest['captures'][number],
  story: StoryName,
  { ledger, pool, folder }: { ledger: Ledger; pool: ReaderPool; folder: string },
): Promise<Added> => {
  const given = { url: capture.url, outlet: capture.outlet, published: capture.published, title: capture.title };
  const file = join(folder, capture.file);
  for await (const item of readSources([file], { given })) {
    if (item.kind === 'failure') throw new HearsayError(item.code, item.message, item.hint);
    const { addition } = await readyDocument(
      { ...item, capture: { ...item.capture, url: capture.url, fetchedAt: capture.fetchedAt } },
      { ledger, pool, story, now: () => capture.fetchedAt },
    );
    return ledger.add(addition);
  }
  throw new HearsayError('example-missing', `${file} holds no article.`, 'Install the program again.');
};

/**
 * Adds the example story, page by page in the order it was captured, with its table of owners. What is there already is not
 * added again. `tick` hears of every page.
 */
export const addExampleStory = async (
  ledger: Ledger,
  pool: ReaderPool,
  { folder = FOLDER, tick = () => undefined }: { folder?: string; tick?: (done: number, of: number) => void } = {},
): Promise<Added[]> => {
  const manifest = await exampleManifest(folder);
  const story = { id: EXAMPLE_STORY_ID, title: manifest.title };
  const known = new Set((await ledger.story(story.id))?.owners.map(({ outlet }) => outlet));
  const results: Added[] = [];
  for (const capture of manifest.captures) {
    results.push(await addCapture(capture, story, { ledger, pool, folder }));
    tick(results.length, manifest.captures.length);
  }
  for (const { name, publisher } of manifest.outlets)
    if (!known.has(name))
      await ledger.decide(
        { kind: 'outlet-owned', outlet: name, publisher, reason: 'the example story’s table of owners' },
        { kind: 'person', name: 'the example story' },
      );
  return results;
};
