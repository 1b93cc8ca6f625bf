import { builtStages } from './built.ts';
import { median } from './costs.ts';

const ARTICLE = { title: null, url: null, outlet: null, authors: [], published: '2026-03-01', language: 'en' } as const;
/** Rounds that are not counted: the compiler is still at work for the first few hundred articles. */
const WARM = 3;

export type ReadingQuestion = { readonly texts: readonly string[]; readonly rounds: number };

/** Milliseconds that all texts took in the quickest round and in the middle one. */
export type Taken = { readonly least: number; readonly median: number };

export type ReadingFigures = {
  readonly tokens: number;
  readonly stages: Readonly<
    Record<'language' | 'attribution' | 'meaning' | 'text to attributions' | 'whole reading', Taken>
  >;
  /** Milliseconds for the models, and megabytes of the process before them and once all was read. */
  readonly loaded: number;
  readonly before: number;
  readonly memory: number;
};

const megabytes = (): number => process.memoryUsage().rss / 1e6;

const takenOf = (rounds: readonly number[]): Taken => ({ least: Math.min(...rounds), median: median(rounds) });

/**
 * Times the stages as they happen: one article after the other is read whole, and nothing of it is kept. A stage that is run by itself over all
 * articles looks faster than it ever is, as its weights stay in the nearest cache.
 */
export const measureReading = async ({ texts, rounds }: ReadingQuestion): Promise<ReadingFigures> => {
  const { analyse, attribute, interpret, modelsOnDisk } = await builtStages();
  const before = megabytes();
  const loading = performance.now();
  const models = modelsOnDisk();
  const loaded = performance.now() - loading;
  const language: number[] = [];
  const attribution: number[] = [];
  const meaning: number[] = [];
  let tokens = 0;
  for (let round = -WARM; round < rounds; round++) {
    const taken = [0, 0, 0] as [number, number, number];
    tokens = 0;
    for (const text of texts) {
      const begun = performance.now();
      const analysis = analyse(text, models.language);
      const analysed = performance.now();
      const relations = attribute(analysis, models.attribution);
      const attributed = performance.now();
      interpret({ analysis, relations, article: ARTICLE }, models.meaning);
      taken[0] += analysed - begun;
      taken[1] += attributed - analysed;
      taken[2] += performance.now() - attributed;
      tokens += analysis.tokens.length;
    }
    if (round < 0) continue;
    language.push(taken[0]);
    attribution.push(taken[1]);
    meaning.push(taken[2]);
  }
  const both = language.map((time, round) => time + attribution[round]!);
  return {
    tokens,
    stages: {
      language: takenOf(language),
      attribution: takenOf(attribution),
      meaning: takenOf(meaning),
      'text to attributions': takenOf(both),
      'whole reading': takenOf(both.map((time, round) => time + meaning[round]!)),
    },
    loaded,
    before,
    memory: megabytes(),
  };
};
