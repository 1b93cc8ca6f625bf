import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChoiceModel } from '../../src/attribution/choice.ts';
import { findByLayout, withLayout } from '../../src/attribution/layout.ts';
import { type AttributionWeights, writeAttributionModels } from '../../src/attribution/models.ts';
import { packModel } from '../../src/attribution/packed.ts';
import { assignRoles } from '../../src/attribution/roles.ts';
import { analyse } from '../../src/language/analyse.ts';
import { loadLanguageModels } from '../../src/language/models.ts';
import { type Item, readItems } from './corpus.ts';
import type { LogisticSettings } from './logistic.ts';
import { type Choice, trainChoice } from './train-choice.ts';
import { jackknifeCues, trainCues } from './train-cues.ts';
import { trainJudge } from './train-judge.ts';
import { jackknifeRoles, meanRoles, type RoleSettings, trainRoles, type Unseen } from './train-roles.ts';

const CUES: LogisticSettings = { bits: 18, epochs: 4, averageFrom: 1, rate: 0.03, dropout: 0.2, seed: 1 };
const ROLES: RoleSettings = { bits: 19, epochs: 5, averageFrom: 1, rate: 0.02, dropout: 0.5, seed: 1 };
const JUDGE: LogisticSettings = { bits: 18, epochs: 4, averageFrom: 1, rate: 0.02, dropout: 0.3, seed: 5 };
/** For the models that leave out a part: shorter, as there are several. */
const ROLES_WITHOUT: RoleSettings = { ...ROLES, epochs: 3, averageFrom: 1 };
const CHOICE: LogisticSettings = { bits: 16, epochs: 8, averageFrom: 1, rate: 0.03, dropout: 0.4, seed: 9 };
const FOLDS = 4;
/** Candidates that the second look learns from; when reading, those below LOW are passed over for speed. */
const LOWEST = 0.15;
const LOW = 0.3;
const THRESHOLD = 0.44;

type Log = (line: string) => void;

/** Cues that stand for a gold relation, with their options. */
const choicesOf = (items: readonly Item[], unseen: readonly Unseen[]): Choice[] =>
  items.flatMap(({ page, gold }, index) =>
    unseen[index]!.cues.flatMap(({ anchor }, at) => {
      const relation = gold.find(({ cue }) => cue.has(anchor));
      return relation ? [{ page, options: unseen[index]!.options[at]!, gold: relation }] : [];
    }),
  );

/** Learns the four models, each from what those before it say of text they have not seen. */
export const trainOn = (items: readonly Item[], log: Log): AttributionWeights => {
  const cue = trainCues(items, CUES);
  const confidences = jackknifeCues(items, CUES, FOLDS);
  log('cues learnt');
  const whole = trainRoles(items, confidences, ROLES);
  log('roles learnt');
  const { unseen, models } = jackknifeRoles(items, confidences, LOWEST, ROLES_WITHOUT, FOLDS);
  const roles = meanRoles([whole, ...models]);
  const choice = trainChoice(choicesOf(items, unseen), CHOICE);
  const packed = packModel<ChoiceModel>(choice);
  log('choice learnt');
  const candidates = items.map(({ page }, index) =>
    withLayout(assignRoles(page, unseen[index]!.cues, unseen[index]!.options, packed), findByLayout(page)),
  );
  const judge = trainJudge(items, candidates, JUDGE);
  log('second look learnt');
  return {
    cue,
    roles,
    choice,
    judge: { ...judge, threshold: THRESHOLD },
    low: LOW,
  };
};

/** Reads PolNeAR's training part with the language models in `folder`, and writes `attribution.bin` beside them. */
export const trainAttribution = (corpora: string, folder: string, log: Log): void => {
  const models = loadLanguageModels(readFileSync(join(folder, 'language.bin')));
  const items = readItems(corpora, 'train', (_, text) => analyse(text, models));
  log(`${items.length} articles analysed`);
  writeFileSync(join(folder, 'attribution.bin'), writeAttributionModels(trainOn(items, log)));
};
