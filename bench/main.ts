import { parseArgs } from 'node:util';
import { answer, apart } from './apart.ts';
import { measureReading, type ReadingFigures, type ReadingQuestion, type Taken } from './reading.ts';

/**
 * `npm run bench -- [--articles 200] [--rounds 8] [--texts FOLDER]`: what reading costs, in a process that does nothing else; then wink-nlp on the
 * same texts in another, as a yardstick for the machine and the moment.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '8' },
    texts: { type: 'string' },
    /** Set for a part's process. */
    part: { type: 'string' },
  },
});

/** Tokens in an article of 600 words. */
const ARTICLE_TOKENS = 690;

const row = (name: string, { least, median }: Taken, tokens: number): string => {
  const perToken = (taken: number): string => ((taken * 1000) / tokens).toFixed(2).padStart(9);
  const articles = (taken: number): string => ((tokens * 1000) / ARTICLE_TOKENS / taken).toFixed(0).padStart(9);
  return `${name.padEnd(22)}${perToken(least)}${perToken(median)}${articles(least)}${articles(median)}`;
};

const main = async (): Promise<void> => {
  // not at the head of the file: the processes of the parts have no use for what takes pages apart
  const { articlesIn, benchArticles } = await import('./texts.ts');
  const texts = values.texts ? articlesIn(values.texts) : await benchArticles(Number(values.articles));
  const rounds = Number(values.rounds);
  const { tokens, stages, loaded, before, memory } = await apart<ReadingQuestion, ReadingFigures>('reading', {
    texts,
    rounds,
  });
  console.log(
    `${texts.length} articles, ${tokens} tokens, one thread; stages timed inside whole readings, one article after the other`,
  );
  console.log(`${''.padEnd(22)}          µs/token  articles/s (600 words)`);
  console.log(`${`of ${rounds} rounds`.padEnd(22)}    least   median    least   median`);
  for (const [name, taken] of Object.entries(stages)) console.log(row(name, taken, tokens));
  console.log(
    `models loaded in ${loaded.toFixed(0)} ms; resident memory ${memory.toFixed(0)} MB, of which ${before.toFixed(0)} before the models`,
  );
  const wink = await apart<readonly string[], number>('wink', texts);
  const whole = (tokens * 1000) / stages['whole reading'].median;
  console.log(
    `wink-nlp, tags and names alone: ${Math.round(wink).toLocaleString('en')} tokens/s; a whole reading runs at ${(whole / wink).toFixed(2)} of that`,
  );
};

const parts: Readonly<Record<string, () => Promise<void>>> = {
  reading: () => answer(measureReading),
  wink: () => answer(async (texts: readonly string[]) => (await import('./wink.ts')).winkTokensPerSecond(texts)),
};

await (values.part === undefined ? main() : parts[values.part]!());
