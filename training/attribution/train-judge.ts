import { type Candidate, holdersOf, type JudgeModel, judgeFeatures } from '../../src/attribution/judge.ts';
import type { Page } from '../../src/attribution/page.ts';
import { newSink, rowsOf } from '../../src/attribution/sink.ts';
import type { Item } from './corpus.ts';
import type { TokenGold } from './gold.ts';
import { type LogisticSettings, trainLogistic } from './logistic.ts';

/** What a relation is worth that is there at all; the rest is for content and source that are the annotators' own. */
const FOUND = 0.5;
const EXACT_CONTENT = 0.35;
const EXACT_SOURCE = 0.15;

const isExact = ({ mark }: Page, found: readonly number[], gold: ReadonlySet<number>): boolean => {
  let words = 0;
  for (const token of found)
    if (mark[token] === 0) {
      if (!gold.has(token)) return false;
      words++;
    }
  for (const token of gold) if (mark[token] === 0) words--;
  return words === 0;
};

/**
 * What each candidate is worth: each gold relation vouches for one, the one whose cue shares most tokens with its own; the rest are
 * worth nothing.
 */
const worthsOf = (page: Page, candidates: readonly Candidate[], gold: readonly TokenGold[]): Float32Array => {
  const pairs: [shared: number, candidate: number, gold: number][] = [];
  candidates.forEach(({ cue, content }, index) => {
    gold.forEach((relation, other) => {
      const shared = cue.filter((token) => relation.cue.has(token)).length;
      const close = content.filter((token) => relation.content.has(token)).length;
      if (shared > 0) pairs.push([shared + close / 1000, index, other]);
    });
  });
  const worths = new Float32Array(candidates.length);
  const used = new Set<number>();
  for (const [, candidate, other] of pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1]))
    if (worths[candidate] === 0 && !used.has(other)) {
      worths[candidate] =
        FOUND +
        (isExact(page, candidates[candidate]!.content, gold[other]!.content) ? EXACT_CONTENT : 0) +
        (isExact(page, candidates[candidate]!.source, gold[other]!.source) ? EXACT_SOURCE : 0);
      used.add(other);
    }
  return worths;
};

/** Learns which candidates to keep. `candidates` come, for each item, from models that have not seen it. */
export const trainJudge = (
  items: readonly Item[],
  candidates: readonly (readonly Candidate[])[],
  settings: LogisticSettings,
): JudgeModel => {
  const sink = newSink();
  const ids: Int32Array[] = [];
  const labels: number[] = [];
  items.forEach(({ page, gold }, item) => {
    const found = candidates[item]!;
    const worths = worthsOf(page, found, gold);
    const holders = holdersOf(page, found);
    found.forEach((_, index) => {
      judgeFeatures(page, found, index, holders, sink);
      ids.push(rowsOf(sink, settings.bits));
      labels.push(worths[index]!);
    });
  });
  return { weights: trainLogistic({ ids, labels: Float32Array.from(labels) }, settings), threshold: 0.4 };
};
