import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { storyCaptures } from '../eval/linking/gold-reading.ts';
import { noCounts, scoreStory } from '../eval/linking/score-story.ts';
import { readStory } from '../eval/stories/load.ts';
import { modelsOnDisk } from '../src/reader/models-on-disk.ts';

const EXAMPLE = join(resolve(import.meta.dirname, '..'), 'examples/story');

const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;

test('the program finds most of what a careful reader found in the example story', async () => {
  const story = await readStory(EXAMPLE);
  const { b3, echo, origins, apart, matched } = await (async () => {
    const counts = noCounts();
    await scoreStory(counts, story, await storyCaptures(story, modelsOnDisk(), 'read'), []);
    return counts;
  })();
  const precision = percent(b3.precision, b3.size);
  const recall = percent(b3.recall, b3.size);
  const score = {
    'mentions found': percent(matched.right, matched.size),
    'claims, B³ F1': Math.round((20 * precision * recall) / Math.max(1, precision + recall)) / 10,
    'echo pairs found': percent(echo.right, echo.wanted),
    'echo pairs that are none': echo.found - echo.right,
    'origins counted right': percent(origins.right, origins.size),
    'kept apart that must be': percent(apart.right, apart.size),
  };
  console.log(`The example story, program against careful reader:\n${JSON.stringify(score, null, 2)}`);
  expect(score['mentions found']).toBeGreaterThan(75);
  expect(score['claims, B³ F1']).toBeGreaterThan(80);
  expect(score['echo pairs found']).toBe(100);
  expect(score['echo pairs that are none']).toBe(0);
  expect(score['kept apart that must be']).toBeGreaterThan(90);
});
