import { articleInfo } from '../ingest/article-info.ts';
import { DEFAULT_LIMITS, type Limits } from '../ingest/limits.ts';
import { type IngestOptions, readSources } from '../ingest/read-sources.ts';
import { addExampleStory } from '../intake/example-story.ts';
import type { ReaderPool } from '../intake/reader-pool.ts';
import { type StoryName, takeIn } from '../intake/take-in.ts';
import type { Added, Ledger } from '../ledger/ledger.ts';
import type { Intake, Item } from '../server/intake.ts';
import { HearsayError } from '../text/error.ts';
import { fetchOptions } from './fetch-options.ts';

const ingestOptions = (item: Item, limits: Limits): IngestOptions => {
  const { published, outlet, title, url } = item;
  const given = Object.fromEntries(
    Object.entries({ published, outlet, title, url }).filter(([, value]) => value !== null),
  );
  return {
    limits,
    given,
    stdin: (async function* () {
      yield item.bytes;
    })(),
  };
};

const collect = async (
  sources: readonly string[],
  story: StoryName | null,
  { ledger, pool, options }: { ledger: Ledger; pool: ReaderPool; options?: IngestOptions },
): Promise<Added[]> => {
  const added: Added[] = [];
  const intake = { ledger, pool, story, now: () => new Date().toISOString() };
  for await (const taken of takeIn(sources, intake, options)) {
    if (taken.kind === 'added') added.push(taken.added);
    else if (added.length === 0) throw new HearsayError(taken.failure.code, taken.failure.message, taken.failure.hint);
  }
  return added;
};

const nothing = (): HearsayError =>
  new HearsayError('empty', 'There is no article in it.', 'Give a text, a page or a file.');

/** How the desk of `hearsay serve` takes articles in: the same way as `hearsay add`. */
export const deskIntake = (ledger: Ledger, pool: ReaderPool, limits: Limits = DEFAULT_LIMITS): Intake => ({
  read: async (item) => {
    for await (const found of readSources(['-'], ingestOptions(item, limits))) {
      if (found.kind === 'failure') throw new HearsayError(found.code, found.message, found.hint);
      return pool.read({ id: item.name ?? found.id, text: found.text, article: articleInfo(found) });
    }
    throw nothing();
  },
  add: async (item, story) => {
    const [added] = await collect(['-'], story, { ledger, pool, options: ingestOptions(item, limits) });
    if (!added) throw nothing();
    return added;
  },
  fetch: (url, story) => collect([url], story, { ledger, pool, options: { fetch: fetchOptions(), limits } }),
  example: () => addExampleStory(ledger, pool),
});
