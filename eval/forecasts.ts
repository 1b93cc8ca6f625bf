import { wordsOf } from '../src/meaning/chains/find-chain.ts';
import { readContent } from '../src/meaning/condition/find-condition.ts';
import { findForecast } from '../src/meaning/forecast/find-forecast.ts';
import { inside } from '../src/meaning/inside.ts';
import type { Forecast } from '../src/meaning/meaning.ts';
import { findTimes } from '../src/meaning/times/find-times.ts';
import { analyser } from './analysed.ts';
import type { GoldForecast, Half } from './gold/gold.ts';
import { readGold } from './gold/load.ts';
import { percentages, type Score, type Suite } from './suite.ts';

type Counts = { wanted: number; found: number; both: number; kind: number; window: number; condition: number };

/** A window that is open at its beginning begins with the publication: annotators write both (eval/gold/README.md). */
const beginning = (from: string | null, published: string): string => from ?? published.slice(0, 10);

const count = (counts: Counts, wanted: GoldForecast | null, found: Forecast | null, published: string): void => {
  if (wanted) counts.wanted++;
  if (found) counts.found++;
  if (!wanted || !found) return;
  counts.both++;
  if (found.kind === wanted.kind) counts.kind++;
  if (beginning(found.from, published) === beginning(wanted.from, published) && found.until === wanted.until)
    counts.window++;
  if (found.condition === wanted.condition) counts.condition++;
};

/** Content and cue are the annotators': what is measured is the forecast alone, not who said what. */
const scoreHalf = (half: Half, analyse: ReturnType<typeof analyser>): Score[] => {
  const counts: Counts = { wanted: 0, found: 0, both: 0, kind: 0, window: 0, condition: 0 };
  for (const { text, published, relations, assertions } of readGold(half)) {
    const analysis = analyse(text);
    const times = findTimes(analysis, published);
    const propositions = [
      ...relations.map((relation) => ({ ...relation, by: wordsOf(text, relation.source) })),
      ...assertions.map((assertion) => ({ ...assertion, cue: [], by: null })),
    ];
    for (const { content, cue, by, forecast, optional } of propositions) {
      if (!optional)
        count(
          counts,
          forecast,
          findForecast({
            analysis,
            ...readContent(analysis, content),
            cue,
            source: by,
            timesInside: inside(times, content),
            published,
          }),
          published,
        );
    }
  }
  const share = (right: number): number => (counts.both === 0 ? 0 : (100 * right) / counts.both);
  const { precision, recall, f1 } = percentages(counts.both, counts.found, counts.wanted);
  const score = (name: string, value: number, guarded = half === 'held'): Score => ({
    name: `gold articles, ${half}: ${name}`,
    value,
    size: counts.wanted,
    guarded,
  });
  return [
    score('detect precision', precision, false),
    score('detect recall', recall, false),
    score('detect F1', f1),
    score('kind right, of those found', share(counts.kind)),
    score('window right, of those found', share(counts.window)),
    score('condition right, of those found', share(counts.condition)),
  ];
};

export const forecasts: Suite = {
  name: 'forecasts',
  run: async () => {
    const analyse = analyser();
    return (['tune', 'held'] as const).flatMap((half) => scoreHalf(half, analyse));
  },
};
