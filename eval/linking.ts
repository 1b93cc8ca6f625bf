import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { modelsOnDisk } from '../src/reader/models-on-disk.ts';
import { storyCaptures } from './linking/gold-reading.ts';
import { type LinkingCounts, noCounts, scoreStory } from './linking/score-story.ts';
import { readStory, type Story } from './stories/load.ts';
import { percentages, type Score, type Suite } from './suite.ts';

const ROOT = join(import.meta.dirname, '..');

const storyFolders = (): string[] => {
  const more = join(ROOT, 'eval', 'stories');
  const own = readdirSync(more, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(more, entry.name, 'expected.json')),
  );
  return [join(ROOT, 'examples', 'story'), ...own.map((entry) => join(more, entry.name))];
};

const scoresOf = (name: string, counts: LinkingCounts, guarded: boolean): Score[] => {
  const { b3, echo, origins, apart, guarded: across, same, typed, ties, matched } = counts;
  const [precision, recall] = [(100 * b3.precision) / Math.max(1, b3.size), (100 * b3.recall) / Math.max(1, b3.size)];
  const share = ({ right, size }: { right: number; size: number }): number => (100 * right) / Math.max(1, size);
  return [
    { name: `${name}: B³ precision`, value: precision, size: b3.size, guarded: false },
    { name: `${name}: B³ recall`, value: recall, size: b3.size, guarded: false },
    {
      name: `${name}: B³ F1`,
      value: (2 * precision * recall) / Math.max(1, precision + recall),
      size: b3.size,
      guarded,
    },
    {
      name: `${name}: echo pairs F1`,
      value: percentages(echo.right, echo.found, echo.wanted).f1,
      size: echo.wanted,
      guarded,
    },
    { name: `${name}: origins right`, value: share(origins), size: origins.size, guarded },
    { name: `${name}: kept apart`, value: share(apart), size: apart.size, guarded },
    { name: `${name}: kept apart, denials and other numbers`, value: share(across), size: across.size, guarded },
    { name: `${name}: typed links`, value: share(typed), size: typed.size, guarded: false },
    { name: `${name}: typed links, right of those found`, value: share(ties), size: ties.size, guarded: false },
    { name: `${name}: same in other words`, value: share(same), size: same.size, guarded: false },
    { name: `${name}: gold mentions found`, value: share(matched), size: matched.size, guarded: false },
  ];
};

const half = (story: Story): string => (story.manifest.half === 'held' ? 'held' : 'tuned');

/**
 * Linking, echo and origins on the invented stories, twice: with the gold's own statements in the readings, which measures the ledger alone, and
 * with what the program reads, which measures it all. Stories marked `held` are scored apart and never tuned on.
 */
export const linking: Suite = {
  name: 'linking',
  run: async () => {
    const models = modelsOnDisk();
    const totals = new Map<string, LinkingCounts>();
    for (const folder of storyFolders()) {
      const story = await readStory(folder);
      for (const statements of ['gold', 'read'] as const) {
        const name = `${half(story)}, ${statements === 'gold' ? 'statements given' : 'read by the program'}`;
        const counts = totals.get(name) ?? noCounts();
        totals.set(name, counts);
        const log: string[] = [];
        await scoreStory(counts, story, await storyCaptures(story, models, statements), log);
        if (process.env.HEARSAY_EVAL_LOG && story.manifest.half !== 'held')
          console.error([`== ${story.manifest.title}, ${statements}`, ...log].join('\n'));
      }
    }
    return [...totals].sort().flatMap(([name, counts]) => scoresOf(name, counts, name.endsWith('given')));
  },
};
