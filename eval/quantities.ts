import { findQuantities } from '../src/meaning/quantities/find-quantities.ts';
import { findTimes } from '../src/meaning/times/find-times.ts';
import { covers, overlaps } from '../src/text/span.ts';
import { analyser } from './analysed.ts';
import type { GoldArticle, GoldQuantity, Half } from './gold/gold.ts';
import { readGold } from './gold/load.ts';
import { percentages, type Score, type Suite } from './suite.ts';

/** Fractions are marked to three places ("a third": 0.333). */
const isSameNumber = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b)));

type Counts = {
  gold: number;
  found: number;
  paired: number;
  value: number;
  unit: number;
  bound: number;
  change: number;
};

const countArticle = (counts: Counts, article: GoldArticle, found: readonly GoldQuantity[]): void => {
  const contents = [...article.relations, ...article.assertions].flatMap(({ content }) => content);
  const free = new Set(found);
  counts.gold += article.quantities.length;
  for (const wanted of article.quantities) {
    const hit = [...free].find(({ span }) => overlaps(span, wanted.span));
    if (!hit) continue;
    free.delete(hit);
    counts.paired++;
    if (isSameNumber(hit.value, wanted.value) && isSameNumber(hit.high, wanted.high)) counts.value++;
    if (hit.unit === wanted.unit) counts.unit++;
    if (hit.bound === wanted.bound) counts.bound++;
    if (hit.change === wanted.change) counts.change++;
  }
  // Only contents and assertions are marked throughout: what is found elsewhere is neither right nor wrong.
  const wrong = [...free].filter(({ span }) => contents.some((content) => covers(content, span)));
  counts.found += found.length - free.size + wrong.length;
};

const scoreHalf = (half: Half, analyse: ReturnType<typeof analyser>): Score[] => {
  const counts: Counts = { gold: 0, found: 0, paired: 0, value: 0, unit: 0, bound: 0, change: 0 };
  for (const article of readGold(half)) {
    const analysis = analyse(article.text);
    countArticle(counts, article, findQuantities(analysis, findTimes(analysis, article.published)));
  }
  const share = (right: number): number => (counts.gold === 0 ? 0 : (100 * right) / counts.gold);
  const guarded = half === 'held';
  const score = (name: string, value: number): Score => ({
    name: `gold articles, ${half}: ${name}`,
    value,
    size: counts.gold,
    guarded,
  });
  return [
    score('detect F1', percentages(counts.paired, counts.found, counts.gold).f1),
    score('value right', share(counts.value)),
    score('unit right', share(counts.unit)),
    score('bound right', share(counts.bound)),
    score('change right', share(counts.change)),
  ];
};

export const quantities: Suite = {
  name: 'quantities',
  run: async () => {
    const analyse = analyser();
    return (['tune', 'held'] as const).flatMap((half) => scoreHalf(half, analyse));
  },
};
