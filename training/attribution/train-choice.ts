import { type ChoiceModel, choiceFeatures, HIDDEN, LEAK, scoreHidden } from '../../src/attribution/choice.ts';
import { score } from '../../src/attribution/linear.ts';
import type { Unpacked } from '../../src/attribution/packed.ts';
import type { Page } from '../../src/attribution/page.ts';
import { ROLE } from '../../src/attribution/role-chain.ts';
import type { RolePath } from '../../src/attribution/role-paths.ts';
import { type Options, tokensWith } from '../../src/attribution/roles.ts';
import { newSink, rowsOf } from '../../src/attribution/sink.ts';
import { randomFrom } from '../../src/learn/random.ts';
import type { TokenGold } from './gold.ts';
import { meanModel, newTrainer, step, type Trainer, takeIntoMean } from './linear-trainer.ts';
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

/** How far a share of the target goes to paths that are nearly as good as the best. */
const MILDNESS = 0.5;

/** For each path the share that it should have: all but nothing for one much worse than the best. */
const sharesOf = (worths: readonly number[]): number[] => {
  const most = Math.max(...worths);
  const raw = worths.map((worth) => Math.exp((worth - most) / MILDNESS));
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
};

type Sample = { readonly ids: readonly Int32Array[]; readonly shares: readonly number[] };

const samplesOf = (choices: readonly Choice[], bits: number): Sample[] => {
  const sink = newSink();
  return choices
    .filter(({ options }) => options.paths.length > 1)
    .map(({ page, options, gold }) => ({
      ids: options.paths.map((_, index) => {
        choiceFeatures(page, options, index, sink);
        return rowsOf(sink, bits);
      }),
      shares: sharesOf(options.paths.map((path) => worthOf(page, options.first, path, gold))),
    }));
};

/** What leads out of the hidden units, in training. */
type Outlet = { readonly out: Float32Array; readonly squares: Float32Array; readonly sums: Float32Array };

const newOutlet = (random: () => number): Outlet => ({
  out: Float32Array.from({ length: HIDDEN }, () => random() - 0.3),
  squares: new Float32Array(HIDDEN).fill(0.01),
  sums: new Float32Array(HIDDEN),
});

/** One step for one path, against `error`, the slope of the loss by its score. */
const stepPath = (
  trainer: Trainer,
  { out, squares }: Outlet,
  ids: Int32Array,
  hidden: Float32Array,
  error: number,
  errors: Float32Array,
): void => {
  for (let unit = 0; unit < HIDDEN; unit++) {
    const value = hidden[unit]!;
    const leak = value < 0 ? LEAK : 1;
    const slope = error * leak * value;
    errors[unit] = error * out[unit]! * leak;
    squares[unit]! += slope * slope;
    out[unit]! -= (trainer.rate * slope) / Math.sqrt(squares[unit]!);
  }
  step(trainer, ids, ids.length, errors);
};

/** Slopes smaller than this teach nothing. */
const SMALL = 0.001;

/** Learns to choose by a log-linear model over each cue's paths, with one hidden layer. */
export const trainChoice = (choices: readonly Choice[], settings: LogisticSettings): Unpacked<ChoiceModel> => {
  const samples = samplesOf(choices, settings.bits);
  const random = randomFrom(settings.seed + 1);
  const trainer = newTrainer(settings.bits, HIDDEN, settings.rate);
  const { rows } = trainer.model;
  for (let at = 0; at < rows.length; at++) rows[at] = (random() - 0.5) * 0.04;
  const outlet = newOutlet(random);
  const errors = new Float32Array(HIDDEN);
  const learn = ({ ids, shares }: Sample): void => {
    const kept = ids.map((all) => all.filter(() => random() >= settings.dropout));
    const hidden = kept.map(() => new Float32Array(HIDDEN));
    const scores = kept.map((some, index) => {
      score(trainer.model, some, some.length, hidden[index]!);
      return scoreHidden(outlet.out, hidden[index]!);
    });
    const top = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
    kept.forEach((some, index) => {
      const error = Math.exp(scores[index]! - top) / sum - shares[index]!;
      if (Math.abs(error) > SMALL) stepPath(trainer, outlet, some, hidden[index]!, error, errors);
    });
  };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const sample of shuffled(samples.length, random)) learn(samples[sample]!);
    if (epoch < settings.averageFrom) continue;
    takeIntoMean(trainer);
    outlet.out.forEach((value, unit) => {
      outlet.sums[unit]! += value;
    });
  }
  const averaged = settings.epochs - settings.averageFrom;
  return { weights: meanModel(trainer, 1 - settings.dropout), out: outlet.sums.map((sum) => sum / averaged) };
};
