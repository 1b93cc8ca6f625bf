import { parseArgs } from 'node:util';
import { articleText } from './article-text.ts';
import { attribution } from './attribution.ts';
import { certainty } from './certainty.ts';
import { timesByChrono } from './chrono.ts';
import { coreference } from './coreference.ts';
import { type Floors, readFloors, shortfall, updatedFloors, writeFloors } from './floors.ts';
import { forecasts } from './forecasts.ts';
import { language } from './language.ts';
import { linking } from './linking.ts';
import { meaning } from './meaning.ts';
import { quantities } from './quantities.ts';
import type { Score, Suite, SuiteOptions } from './suite.ts';
import { times } from './times.ts';

/** Every evaluation, in the order of the stages. A new one is a file with a suite, and a line here. */
const SUITES: readonly Suite[] = [
  articleText,
  language,
  attribution,
  times,
  timesByChrono,
  quantities,
  forecasts,
  linking,
  certainty,
  coreference,
  meaning,
];

const USAGE = `npm run eval -- [--corpora PATH] [--only NAME,NAME] [--part dev|test] [--json] [--update] [--allow-regression]
  suites: ${SUITES.map(({ name }) => name).join(', ')}`;

const renderScore = (score: Score, floor: number | undefined): string => {
  const below = floor === undefined ? 0 : shortfall(score, floor);
  const note = below > 0 ? `  BELOW its floor of ${floor}` : floor === undefined ? '' : `  floor ${floor}`;
  return `  ${score.name.padEnd(52)} ${score.value.toFixed(2).padStart(8)}  (${score.size})${note}`;
};

type Run = { readonly suite: string; readonly scores: readonly Score[] | null };

const runSuites = async (only: readonly string[] | null, options: SuiteOptions): Promise<Run[]> => {
  const runs: Run[] = [];
  for (const suite of SUITES) {
    if (only && !only.includes(suite.name)) continue;
    runs.push({ suite: suite.name, scores: await suite.run(options) });
  }
  return runs;
};

const render = (runs: readonly Run[], floors: Floors): string =>
  runs
    .map(({ suite, scores }) =>
      [
        suite,
        ...(scores?.map((score) => renderScore(score, floors[suite]?.[score.name])) ?? ['  not run: needs --corpora']),
      ].join('\n'),
    )
    .join('\n\n');

const fails = (runs: readonly Run[], floors: Floors): boolean =>
  runs.some(({ suite, scores }) =>
    scores?.some(
      (score) => shortfall(score, floors[suite]?.[score.name] ?? (score.lowerIsBetter ? Infinity : -Infinity)) > 0,
    ),
  );

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string' },
      only: { type: 'string' },
      part: { type: 'string', default: 'dev' },
      json: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      'allow-regression': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const part = values.part === 'test' ? 'test' : 'dev';
  const runs = await runSuites(values.only?.split(',') ?? null, { corpora: values.corpora ?? null, part });
  const floors = readFloors();
  console.log(values.json ? JSON.stringify(runs, null, 2) : render(runs, floors));
  if (values.update) {
    const raised = runs.flatMap(({ suite, scores }) =>
      scores ? [[suite, updatedFloors(floors[suite] ?? {}, scores, values['allow-regression'])] as const] : [],
    );
    writeFloors({ ...floors, ...Object.fromEntries(raised) });
  } else if (fails(runs, floors)) process.exitCode = 1;
};

await main();
