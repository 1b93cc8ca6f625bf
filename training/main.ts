import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainAttribution } from './attribution/train-attribution.ts';
import { trainLanguageModels } from './language/train-language.ts';
import { trainMeaning, trainRemarksAlone } from './meaning/train-meaning.ts';

type Log = (line: string) => void;
type Part = {
  readonly name: string;
  readonly train: (corpora: string, folder: string, log: Log) => void | Promise<void>;
  /** Part of another one: trained where it is asked for by name. */
  readonly apart?: true;
};
/** What there is to train, in the order in which one needs the other: reads the corpora, writes its file to the folder of models. */
const PARTS: readonly Part[] = [
  { name: 'language', train: trainLanguageModels },
  { name: 'attribution', train: trainAttribution },
  { name: 'meaning', train: trainMeaning },
  { name: 'remarks', train: trainRemarksAlone, apart: true },
];

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    only: { type: 'string', default: 'all' },
    out: { type: 'string', default: join(import.meta.dirname, '../models/en') },
  },
});
if (!values.corpora) {
  console.error('Say where the corpora are: npm run train -- --corpora PATH [--only language] [--out FOLDER]');
  process.exit(2);
}
const begin = performance.now();
const log: Log = (line) => console.log(`${((performance.now() - begin) / 1000).toFixed(1).padStart(7)} s  ${line}`);
const chosen = PARTS.filter(({ name, apart }) =>
  values.only === 'all' ? !apart : values.only.split(',').includes(name),
);
for (const { train } of chosen) await train(resolve(values.corpora), resolve(values.out), log);
