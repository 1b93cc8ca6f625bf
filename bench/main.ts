import { parseArgs } from 'node:util';
import { builtStages } from './built.ts';
import { articlesIn, benchArticles } from './texts.ts';
import { winkTokensPerSecond } from './wink.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    texts: { type: 'string' },
  },
});

const ARTICLE = { title: null, url: null, outlet: null, authors: [], published: '2026-03-01', language: 'en' } as const;

const milliseconds = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const main = async (): Promise<void> => {
  const { analyse, attribute, interpret, modelsOnDisk, read } = await builtStages();
  const loading = performance.now();
  const models = modelsOnDisk();
  const loaded = performance.now() - loading;
  const texts = values.texts ? articlesIn(values.texts) : await benchArticles(Number(values.articles));
  const rounds = Number(values.rounds);
  const analyses = texts.map((text) => analyse(text, models.language));
  const relations = analyses.map((analysis) => attribute(analysis, models.attribution));
  const tokens = analyses.reduce((sum, { tokens: list }) => sum + list.length, 0);

  const stages: Record<string, () => void> = {
    language: () => texts.forEach((text) => void analyse(text, models.language)),
    attribution: () => analyses.forEach((analysis) => void attribute(analysis, models.attribution)),
    meaning: () =>
      analyses.forEach(
        (analysis, at) =>
          void interpret({ analysis, relations: relations[at] ?? [], article: ARTICLE }, models.meaning),
      ),
    'whole reading': () => texts.forEach((text, at) => void read({ id: String(at), text, article: ARTICLE }, models)),
  };
  // the stages take turns, so that a slow moment of the machine hits them all alike
  const times = new Map<string, number[]>(Object.keys(stages).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of Object.entries(stages)) {
      const taken = milliseconds(work);
      if (round > 0) times.get(name)?.push(taken);
    }
  const wink = winkTokensPerSecond(texts);

  console.log(`${texts.length} articles, ${tokens} tokens, median of ${rounds} rounds, one thread`);
  console.log('stage            tokens/s   µs/token  articles/s of 600 words');
  for (const [name, list] of times) {
    const seconds = median(list) / 1000;
    const columns = [
      name.padEnd(15),
      Math.round(tokens / seconds)
        .toLocaleString('en')
        .padStart(10),
      ((seconds * 1e6) / tokens).toFixed(2).padStart(10),
      Math.round(tokens / 690 / seconds)
        .toString()
        .padStart(10),
    ];
    console.log(columns.join(' '));
  }
  const whole = tokens / (median(times.get('whole reading') ?? []) / 1000);
  console.log(
    `wink-nlp, tags and names alone: ${Math.round(wink).toLocaleString('en')} tokens/s; a whole reading runs at ${(whole / wink).toFixed(2)} of that`,
  );
  console.log(
    `models loaded in ${loaded.toFixed(0)} ms; resident memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
};

await main();
