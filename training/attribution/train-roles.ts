import { type Cue, cuesAbove } from '../../src/attribution/cue.ts';
import { viewOf } from '../../src/attribution/cue-view.ts';
import { score } from '../../src/attribution/linear.ts';
import { packModel, type Unpacked } from '../../src/attribution/packed.ts';
import { type Rivals, rivalsOf } from '../../src/attribution/rivals.ts';
import { moveCount, OUTPUTS, priceTable, ROLE } from '../../src/attribution/role-chain.ts';
import { roleFeatures } from '../../src/attribution/role-features.ts';
import { type Options, pinAnchor, type RoleModel, roleOptions } from '../../src/attribution/roles.ts';
import { newSink, rowsOf, type Sink } from '../../src/attribution/sink.ts';
import { sideOf, tokenFeatures } from '../../src/attribution/token-features.ts';
import { layWays, newWays, type Ways } from '../../src/attribution/ways.ts';
import { BOUNDARIES, boundaryKind, windowOf } from '../../src/attribution/window.ts';
import { randomFrom } from '../../src/learn/random.ts';
import { foldsOf, type Item } from './corpus.ts';
import type { TokenGold } from './gold.ts';
import { meanArray, meanModel, meanOf, newTrainer, step, takeIntoMean } from './linear-trainer.ts';
import { newLattice, roleGradient } from './role-gradient.ts';
import { shuffled } from './shuffled.ts';

/** A role model in training. */
export type RoleWeights = Unpacked<RoleModel>;

export type RoleSettings = {
  readonly bits: number;
  readonly epochs: number;
  readonly averageFrom: number;
  readonly rate: number;
  readonly dropout: number;
  readonly seed: number;
};

/** The window of one cue: hashed features by token (those of token t are `ids[starts[t]]` up to `ids[starts[t + 1]]`). */
type Sample = {
  readonly size: number;
  readonly anchor: number;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly kinds: Int32Array;
  readonly roles: Uint8Array;
};

const LONGEST = 400;
/** Slopes smaller than this teach nothing worth the time. */
const SMALL = 0.003;

const roleOf = ({ cue, source, content }: TokenGold, token: number): number =>
  cue.has(token) ? ROLE.cue : source.has(token) ? ROLE.source : content.has(token) ? ROLE.content : ROLE.none;

const sampleOf = ({ page }: Item, gold: TokenGold, rivals: Rivals, ways: Ways, sink: Sink, bits: number): Sample => {
  const { first, last } = windowOf(page, gold.anchor);
  const size = last - first;
  const view = viewOf(page, gold.anchor, rivals);
  const starts = new Int32Array(size + 1);
  const parts: Int32Array[] = [];
  layWays(page, view.anchor, view.first, view.last, ways);
  for (let index = 0; index < size; index++) {
    sink.count = 0;
    tokenFeatures(page, sideOf(first + index, gold.anchor), first + index, sink);
    roleFeatures(page, view, ways, first + index, sink);
    parts.push(rowsOf(sink, bits));
    starts[index + 1] = starts[index]! + sink.count;
  }
  const ids = new Int32Array(starts[size]!);
  parts.forEach((part, index) => {
    ids.set(part, starts[index]!);
  });
  return {
    size,
    anchor: gold.anchor - first,
    ids,
    starts,
    kinds: Int32Array.from({ length: size }, (_, index) => boundaryKind(page, first + index, gold.anchor)),
    roles: Uint8Array.from({ length: size }, (_, index) => roleOf(gold, first + index)),
  };
};

/**
 * Learns the roles of the tokens around a gold cue: a conditional random field over the network's scores. `confidences` says for each
 * item how likely each token is a cue, as models that have not seen the item say it.
 */
export const trainRoles = (
  items: readonly Item[],
  confidences: readonly Float32Array[],
  settings: RoleSettings,
): RoleWeights => {
  const { bits, rate, dropout, seed } = settings;
  const sink = newSink();
  const samples = items
    .flatMap((item, index) => {
      const rivals = rivalsOf(item.page, confidences[index]!);
      const ways = newWays(item.page);
      return item.gold.map((gold) => sampleOf(item, gold, rivals, ways, sink, bits));
    })
    .filter(({ size }) => size <= LONGEST);
  const trainer = newTrainer(bits, OUTPUTS, rate);
  const random = randomFrom(seed + 1);
  const moves = new Float32Array(moveCount(BOUNDARIES));
  const moveSquares = new Float32Array(moves.length).fill(0.01);
  const moveSums = new Float32Array(moves.length);
  const slopes = new Float32Array(moves.length);
  const lattice = newLattice(LONGEST, moves.length);
  const scores = new Float32Array(LONGEST * OUTPUTS);
  const errors = new Float32Array(LONGEST * OUTPUTS);
  const worths = new Float32Array(OUTPUTS);
  const kept = Array.from({ length: LONGEST }, () => ({ ids: new Int32Array(256), count: 0 }));

  const learn = ({ size, anchor, ids, starts, kinds, roles }: Sample): void => {
    for (let index = 0; index < size; index++) {
      const keep = kept[index]!;
      keep.count = 0;
      for (let at = starts[index]!; at < starts[index + 1]!; at++)
        if (random() >= dropout) keep.ids[keep.count++] = ids[at]!;
      score(trainer.model, keep.ids, keep.count, worths);
      scores.set(worths, index * OUTPUTS);
    }
    pinAnchor(scores, anchor);
    roleGradient({ size, scores, kinds, moves, boundaries: BOUNDARIES }, lattice, roles, errors, slopes);
    for (let move = 0; move < moves.length; move++) {
      const slope = slopes[move]!;
      if (slope === 0) continue;
      moveSquares[move]! += slope * slope;
      moves[move]! -= (rate * slope) / Math.sqrt(moveSquares[move]!);
      lattice.prices[move] = Math.exp(moves[move]!);
    }
    for (let index = 0; index < size; index++) {
      const error = errors.subarray(index * OUTPUTS, (index + 1) * OUTPUTS);
      if (error.some((slope) => Math.abs(slope) > SMALL)) step(trainer, kept[index]!.ids, kept[index]!.count, error);
    }
  };

  let averaged = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const sample of shuffled(samples.length, random)) learn(samples[sample]!);
    if (epoch < settings.averageFrom) continue;
    takeIntoMean(trainer);
    averaged++;
    for (let move = 0; move < moves.length; move++) moveSums[move]! += moves[move]!;
  }
  return {
    weights: meanModel(trainer, 1 - dropout),
    prices: priceTable(
      moveSums.map((sum) => sum / averaged),
      BOUNDARIES,
    ),
  };
};

/** What a role model that has not seen an item says of it: the cues above the threshold, and their options. */
export type Unseen = { readonly cues: readonly Cue[]; readonly options: readonly Options[] };

/** For each item, what a model trained without it makes of it; and these models. */
export const jackknifeRoles = (
  items: readonly Item[],
  confidences: readonly Float32Array[],
  threshold: number,
  settings: RoleSettings,
  folds: number,
): { unseen: Unseen[]; models: RoleWeights[] } => {
  const unseen: Unseen[] = [];
  const models: RoleWeights[] = [];
  const foldOf = foldsOf(items, folds);
  for (let fold = 0; fold < folds; fold++) {
    const others = items.flatMap((_, index) => (foldOf[index] === fold ? [] : [index]));
    const model = trainRoles(
      others.map((index) => items[index]!),
      others.map((index) => confidences[index]!),
      settings,
    );
    models.push(model);
    const packed = packModel<RoleModel>(model);
    items.forEach(({ page }, index) => {
      if (foldOf[index] !== fold) return;
      const found = confidences[index]!;
      const cues = cuesAbove(found, threshold);
      unseen[index] = { cues, options: roleOptions(page, cues, rivalsOf(page, found), packed) };
    });
  }
  return { unseen, models };
};

/** One model of the mean weights: what many models agree on, at the price of one (bagging, for models without a hidden layer). */
export const meanRoles = (models: readonly RoleWeights[]): RoleWeights => ({
  weights: meanOf(models.map(({ weights }) => weights)),
  prices: meanArray(models.map(({ prices }) => prices)),
});
