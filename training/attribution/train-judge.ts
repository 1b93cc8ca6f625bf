import { type Candidate, holdersOf, type JudgeModel, judgeFeatures } from '../../src/attribution/judge.ts';
import { newSink } from '../../src/attribution/sink.ts';
import type { Item } from './corpus.ts';
import type { TokenGold } from './gold.ts';
import { type LogisticSettings, trainLogistic } from './logistic.ts';

/** Which candidates are right: each gold relation vouches for one, the one whose cue shares most tokens with its own. */
const rightOnes = (candidates: readonly Candidate[], gold: readonly TokenGold[]): Set<number> => {
  const pairs: [shared: number, candidate: number, gold: number][] = [];
  candidates.forEach(({ cue, content }, index) => {
    gold.forEach((relation, other) => {
      const shared = cue.filter((token) => relation.cue.has(token)).length;
      const close = content.filter((token) => relation.content.has(token)).length;
      if (shared > 0) pairs.push([shared + close / 1000, index, other]);
    });
  });
  const right = new Set<number>();
  const used = new Set<number>();
  for (const [, candidate, other] of pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1]))
    if (!right.has(candidate) && !used.has(other)) {
      right.add(candidate);
      used.add(other);
    }
  return right;
};

/** Learns which candidates to keep. `candidates` come, for each item, from models that have not seen it. */
export const trainJudge = (
  items: readonly Item[],
  candidates: readonly (readonly Candidate[])[],
  settings: LogisticSettings,
): JudgeModel => {
  const sink = newSink(settings.bits);
  const ids: Int32Array[] = [];
  const labels: number[] = [];
  items.forEach(({ page, gold }, item) => {
    const found = candidates[item]!;
    const right = rightOnes(found, gold);
    const holders = holdersOf(page, found);
    found.forEach((_, index) => {
      judgeFeatures(page, found, index, holders, sink);
      ids.push(sink.ids.slice(0, sink.count));
      labels.push(right.has(index) ? 1 : 0);
    });
  });
  return { network: trainLogistic({ ids, labels: Uint8Array.from(labels) }, settings), threshold: 0.4 };
};
