import { type ChoiceModel, choiceFeatures } from '../../src/attribution/choice.ts';
import { scoreOne } from '../../src/attribution/linear.ts';
import type { Page } from '../../src/attribution/page.ts';
import { ROLE } from '../../src/attribution/role-chain.ts';
import type { RolePath } from '../../src/attribution/role-paths.ts';
import { type Options, tokensWith } from '../../src/attribution/roles.ts';
import { newSink } from '../../src/attribution/sink.ts';
import { randomFrom } from '../../src/learn/random.ts';
import type { TokenGold } from './gold.ts';
import { meanModel, newTrainer, step, takeIntoMean } from './linear-trainer.ts';
import type { LogisticSettings } from './logistic.ts';
import { shuffled } from './shuffled.ts';

/** The options of one cue, and the gold relation they are for. */
export type Choice = { readonly page: Page; readonly options: Options; readonly gold: TokenGold };

/** How well two sets of words agree, from 0 to 1, by their share in common; punctuation does not count. */
const agreement = (page: Page, found: readonly number[], gold: ReadonlySet<number>): number => {
  let both = 0;
  let words = 0;
  for (const token of found) {
    if (page.mark[token] !== 0) continue;
    words++;
    if (gold.has(token)) both++;
  }
  let wanted = 0;
  for (const token of gold) if (page.mark[token] === 0) wanted++;
  const either = words + wanted - both;
  return either === 0 ? 1 : both / either;
};

/** Exact content counts most, then an exact source, then an exact cue; near misses count a little. */
const worthOf = (page: Page, first: number, path: RolePath, gold: TokenGold): number => {
  const content = agreement(page, tokensWith(path, first, ROLE.content), gold.content);
  const source = agreement(page, tokensWith(path, first, ROLE.source), gold.source);
  const cue = agreement(page, tokensWith(path, first, ROLE.cue), gold.cue);
  return (content === 1 ? 1 : 0) + (source === 1 ? 0.7 : 0) + (cue === 1 ? 0.1 : 0) + 0.5 * content + 0.2 * source;
};

type Sample = { readonly ids: readonly Int32Array[]; readonly best: number };

/** Learns to choose by a log-linear model over each cue's paths. */
export const trainChoice = (choices: readonly Choice[], settings: LogisticSettings): ChoiceModel => {
  const sink = newSink(settings.bits);
  const samples: Sample[] = choices
    .filter(({ options }) => options.paths.length > 1)
    .map(({ page, options, gold }) => {
      const worths = options.paths.map((path) => worthOf(page, options.first, path, gold));
      const ids = options.paths.map((_, index) => {
        choiceFeatures(page, options, index, sink);
        return sink.ids.slice(0, sink.count);
      });
      return { ids, best: worths.indexOf(Math.max(...worths)) };
    });
  const trainer = newTrainer(settings.bits, 1, settings.rate);
  const random = randomFrom(settings.seed + 1);
  const errors = new Float32Array(1);
  const learn = ({ ids, best }: Sample): void => {
    const kept = ids.map((all) => all.filter(() => random() >= settings.dropout));
    const scores = kept.map((some) => scoreOne(trainer.model, some, some.length));
    const top = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
    kept.forEach((some, index) => {
      errors[0] = Math.exp(scores[index]! - top) / sum - (index === best ? 1 : 0);
      if (Math.abs(errors[0]) > 0.001) step(trainer, some, some.length, errors);
    });
  };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const sample of shuffled(samples.length, random)) learn(samples[sample]!);
    if (epoch >= settings.averageFrom) takeIntoMean(trainer);
  }
  return { weights: meanModel(trainer, 1 - settings.dropout) };
};
