import { join } from 'node:path';
import { type Compared, compared } from '../../src/ledger/linking/compared.ts';
import { draftMentions } from '../../src/ledger/linking/draft.ts';
import { trippedGuard } from '../../src/ledger/linking/guards.ts';
import { type Comparison, compareFeatures } from '../../src/ledger/linking/judge.ts';
import { weigher } from '../../src/ledger/linking/weigh.ts';
import { modelsOnDisk } from '../../src/reader/models-on-disk.ts';
import { readStory } from '../stories/load.ts';
import { storyCaptures } from './gold-reading.ts';

/**
 * Fits the weights of `likenessOf` to the pairs of stated mentions in the stories that are not held out: logistic regression by gradient descent,
 * each different pair of texts once, pairs whose guards trip left out. `npx tsx eval/linking/fit-weights.ts FOLDER…` prints them.
 */
type Item = { readonly article: string; readonly claim: string; readonly text: string; readonly features: Compared };
type Pair = { readonly same: number; readonly parts: Comparison; readonly a: Item; readonly b: Item };

const PARTS = ['contained', 'jaccard', 'shared', 'number', 'speaker', 'days'] as const;

const itemsOf = async (folder: string): Promise<Item[]> => {
  const story = await readStory(folder);
  if (story.manifest.half === 'held') throw new Error(`${folder} is held out`);
  const captures = await storyCaptures(story, modelsOnDisk(), 'gold');
  return captures.flatMap((capture) => {
    const drafts = draftMentions(capture.addition.reading);
    return capture.gold.flatMap(({ claim, mention, span }) => {
      const draft = drafts.find(
        (one) => one.detail.content[0]?.[0] === span?.[0] && one.detail.content[0]?.[1] === span?.[1],
      );
      return draft && mention.stance === 'states' && !mention.optional
        ? [{ article: capture.article, claim: claim.id, text: mention.quote, features: compared(draft.features) }]
        : [];
    });
  });
};

const pairsOf = (items: readonly Item[]): Pair[] => {
  const holding = new Map<string, Set<string>>();
  for (const item of items)
    for (const term of item.features.terms) holding.set(term, (holding.get(term) ?? new Set()).add(item.article));
  const weigh = weigher(new Set(items.map((item) => item.article)).size, (term) => holding.get(term)?.size ?? 0);
  const seen = new Set<string>();
  return items.flatMap((a, at) =>
    items.slice(at + 1).flatMap((b) => {
      const key = [a.text, b.text].sort().join('\n');
      if (seen.has(key) || a.text === b.text || trippedGuard(b.features, a.features)) return [];
      seen.add(key);
      const parts = compareFeatures(a.features, b.features, weigh);
      return parts.jaccard === 0 ? [] : [{ same: a.claim === b.claim ? 1 : 0, parts, a, b }];
    }),
  );
};

const learnWeights = (pairs: readonly Pair[]): { readonly weights: number[]; readonly bias: number } => {
  const weights: number[] = PARTS.map(() => 0);
  let bias = 0;
  const rate = 1;
  for (let round = 0; round < 4000; round++) {
    const gradient: number[] = PARTS.map(() => 0);
    let shift = 0;
    for (const { same, parts } of pairs) {
      const wrong =
        1 / (1 + Math.exp(-(bias + PARTS.reduce((total, part, n) => total + weights[n]! * parts[part], 0)))) - same;
      PARTS.forEach((part, n) => {
        gradient[n]! += wrong * parts[part];
      });
      shift += wrong;
    }
    PARTS.forEach((_, n) => {
      weights[n]! -= rate * (gradient[n]! / pairs.length + 0.0004 * weights[n]!);
    });
    bias -= (rate * shift) / pairs.length;
  }
  return { weights, bias };
};

const main = async (): Promise<void> => {
  const root = join(import.meta.dirname, '../..');
  const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'examples/story')];
  const pairs: Pair[] = [];
  for (const folder of folders) pairs.push(...pairsOf(await itemsOf(folder)));
  const { weights, bias } = learnWeights(pairs);
  const score = ({ parts }: Pair): number =>
    1 / (1 + Math.exp(-(bias + PARTS.reduce((total, part, n) => total + weights[n]! * parts[part], 0))));
  console.log(`${pairs.length} pairs, ${pairs.filter((pair) => pair.same).length} of one claim`);
  console.log(PARTS.map((part, n) => `${part}: ${weights[n]!.toFixed(2)}`).join(', '), `bias: ${bias.toFixed(2)}`);
  for (const threshold of [0.2, 0.3, 0.4, 0.5, 0.6]) {
    const found = pairs.filter((pair) => score(pair) >= threshold);
    const right = found.filter((pair) => pair.same).length;
    console.log(
      `${threshold}: precision ${(right / found.length).toFixed(3)}, recall ${(right / pairs.filter((pair) => pair.same).length).toFixed(3)}`,
    );
  }
  const ranked = pairs.map((pair) => ({ pair, at: score(pair) })).sort((x, y) => y.at - x.at);
  for (const { pair, at } of ranked.filter((one) => !one.pair.same).slice(0, 15))
    console.log(`apart, yet ${at.toFixed(2)}: ${pair.a.claim} | ${pair.b.claim} | ${pair.a.text} | ${pair.b.text}`);
  for (const { pair, at } of ranked.filter((one) => one.pair.same).slice(-40))
    console.log(
      `one, yet ${at.toFixed(2)}: ${pair.a.claim} | ${pair.a.text} | ${pair.b.text} | ${pair.a.features.terms.filter((term) => pair.b.features.terms.includes(term)).join(' ')}`,
    );
};

await main();
