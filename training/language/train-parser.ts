import { UPOS } from '../../src/language/analysis.ts';
import { labelDetails, labelFeatures, labelOpening } from '../../src/language/label-features.ts';
import { MOVE_DETAILS, moveDetails } from '../../src/language/move-details.ts';
import { MOVE_FEATURES, moveFeatures, moveOpening } from '../../src/language/move-features.ts';
import { createWorkspace, type Parser, placesOfArcs, possibleRelations, UPOS_SIZE } from '../../src/language/parser.ts';
import { Atoms } from '../../src/language/parser-atoms.ts';
import { LEFT, ParserState, RIGHT, SHIFT } from '../../src/language/parser-state.ts';
import type { PunctuationModel } from '../../src/language/punctuation.ts';
import { padded, REACH, type Tag } from '../../src/language/tagger.ts';
import type { Word, Words } from '../../src/language/words.ts';
import { clipOf, Perceptron, quantise } from '../../src/learn/perceptron.ts';
import { randomFrom, shuffled } from '../../src/learn/random.ts';
import { nothingUsual } from '../../src/learn/usual.ts';
import { findUsualRelations } from './usual-relations.ts';

const PUNCT = UPOS.indexOf('PUNCT');

/** A sentence to learn from: gold heads and relations, automatic tags. */
export type Tree = {
  readonly words: readonly Word[];
  /** Padded as `words` are. */
  readonly tags: Int32Array;
  /** -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
};

export type ParserSettings = {
  readonly tellingBits: number;
  readonly detailBits: number;
  readonly labelBits: number;
  readonly rounds: number;
  readonly seed: number;
  /** How many of the first rounds see the automatic trees as well. */
  readonly silverRounds: number;
};

export const uposNumbersOf = (tags: readonly Tag[]): Int32Array =>
  Int32Array.from(tags, ({ upos }) => UPOS.indexOf(upos));

/** The tree of gold heads and relations over forms with the given tags. */
export const treeOf = (
  words: Words,
  forms: readonly string[],
  labels: readonly number[],
  heads: readonly number[],
  deprels: readonly string[],
  relations: ReadonlyMap<string, number>,
): Tree => ({
  words: padded(words, forms),
  tags: Int32Array.from([...Array<number>(REACH).fill(-1), ...labels, ...Array<number>(REACH).fill(-1)]),
  heads: Int32Array.from(heads),
  relations: Int32Array.from(deprels, (deprel) => relations.get(deprel) ?? -1),
});

/** Gold heads and relations over the words alone; the root's head is their number. */
type Compact = { readonly heads: Int32Array; readonly relations: Int32Array };

/** Leaves out what the tags take for punctuation; a word whose head is left out hangs on the next head above it. */
const withoutMarks = (tree: Tree, atoms: Atoms): Compact => {
  const place = new Map<number, number>();
  for (let i = 0; i < atoms.length; i++) place.set(atoms.kept[i]!, i);
  const heads = new Int32Array(atoms.length);
  const relations = new Int32Array(atoms.length);
  for (let i = 0; i < atoms.length; i++) {
    let head = tree.heads[atoms.kept[i]!]!;
    while (head >= 0 && !place.has(head)) head = tree.heads[head]!;
    heads[i] = head < 0 ? atoms.length : place.get(head)!;
    relations[i] = tree.relations[atoms.kept[i]!]!;
  }
  return { heads, relations };
};

/** A right move must win by more than this, or the model learns from it. */
const MARGIN = 30;
/** The same for the stretches before the last, where all features together are right. */
const STRETCH_MARGIN = 10;
/** The leads, in averaged weights, at which the first and the second stretch of features decide a move. */
const DECISIVE = [39, 30] as const;
/** What all features must win by for relations. */
const LABEL_MARGIN = 20;
const costs = new Int32Array(3);

/** How many gold arcs each move puts out of reach (Goldberg and Nivre 2013, arc-hybrid). */
const costOf = (state: ParserState, gold: Int32Array): Int32Array => {
  const { stack, depth, next, length } = state;
  costs.fill(0);
  const top = stack[depth - 1]!;
  const below = depth > 1 ? stack[depth - 2]! : -1;
  const head = gold[top]!;
  // Children of the top still in the buffer are lost once it goes.
  let waiting = 0;
  for (let i = next; i < length; i++) if (gold[i] === top) waiting++;
  costs[LEFT] = waiting + (head !== next && (head > next || (below >= 0 && head === below)) ? 1 : 0);
  costs[RIGHT] = waiting + (head >= next ? 1 : 0);
  if (next < length) {
    const front = gold[next]!;
    for (let i = 0; i < depth; i++) {
      if (gold[stack[i]!] === next) costs[SHIFT]!++;
      if (front === stack[i] && i < depth - 1) costs[SHIFT]!++;
    }
  }
  return costs;
};

const allowed = (state: ParserState, move: number): boolean =>
  move === SHIFT ? state.canShift : move === LEFT ? state.canLeft : state.canRight;

const labelSlots = new Int32Array(64);
const moveSlots = new Int32Array(MOVE_FEATURES);
const detailSlots = new Int32Array(MOVE_DETAILS);
const byOpening = new Float64Array(3);
const byTelling = new Float64Array(3);
const byAll = new Float64Array(3);

/** The best move by `scores` among those that `test` lets through; -1 where it lets none. */
const bestMove = (scores: Float64Array, test: (move: number) => boolean): number => {
  let best = -1;
  for (let move = 0; move < 3; move++) if (test(move) && (best < 0 || scores[move]! > scores[best]!)) best = move;
  return best;
};

/** What LEFT and RIGHT weigh more than SHIFT, slot by slot. */
const differencesOf = (weights: Float32Array, slots: number): Float32Array => {
  const differences = new Float32Array(slots * 2);
  for (let slot = 0; slot < slots; slot++) {
    differences[slot * 2] = weights[slot * 4 + LEFT]! - weights[slot * 4 + SHIFT]!;
    differences[slot * 2 + 1] = weights[slot * 4 + RIGHT]! - weights[slot * 4 + SHIFT]!;
  }
  return differences;
};

/** Learns a parser from trees. */
export class ParserTrainer {
  readonly state = new ParserState();
  readonly atoms = new Atoms();
  readonly moves: Perceptron;
  readonly details: Perceptron;
  readonly labels: Perceptron;
  readonly settings: ParserSettings;
  readonly relations: readonly string[];
  readonly tags: readonly Tag[];
  readonly uposNumbers: Int32Array;
  possible: Uint8Array[] = [];

  constructor(tags: readonly Tag[], relations: readonly string[], settings: ParserSettings) {
    this.tags = tags;
    this.uposNumbers = uposNumbersOf(tags);
    this.relations = relations;
    this.settings = settings;
    this.moves = new Perceptron(settings.tellingBits + 2, 3);
    this.details = new Perceptron(settings.detailBits + 2, 3);
    this.labels = new Perceptron(settings.labelBits, relations.length);
  }

  /** Which relations each pair of universal tags was seen with. */
  #findPossible(trees: readonly Tree[]): void {
    const seen = Array.from({ length: UPOS_SIZE * UPOS_SIZE * 2 }, () => new Map<number, number>());
    for (const { tags, heads, relations } of trees)
      heads.forEach((head, child) => {
        const from = this.uposNumbers[tags[child + REACH]!]!;
        const to = head < 0 ? 17 : this.uposNumbers[tags[head + REACH]!]!;
        if (from === PUNCT || to === PUNCT) return;
        const map = seen[(from * UPOS_SIZE + to) * 2 + (head >= 0 && head < child ? 1 : 0)]!;
        if (relations[child]! >= 0) map.set(relations[child]!, (map.get(relations[child]!) ?? 0) + 1);
      });
    const fallback = this.relations.indexOf('dep');
    this.possible = seen.map((map) => {
      const total = [...map.values()].reduce((a, b) => a + b, 0);
      const kept = [...map].filter(([, count]) => count > total * 0.0005).map(([label]) => label);
      return Uint8Array.from(kept.length > 0 ? kept.sort((a, b) => a - b) : [fallback]);
    });
  }

  /** How many features the first stretch has. */
  #opening = 0;

  /** Scores the three moves by the first stretch of features, by the first two, and by all. */
  #score(): void {
    const { tellingBits, detailBits } = this.settings;
    const opening = moveOpening(this.state, this.atoms, 32 - tellingBits, moveSlots);
    moveFeatures(this.state, this.atoms, 32 - tellingBits, moveSlots, opening);
    this.#opening = opening;
    moveDetails(this.state, this.atoms, 32 - detailBits, detailSlots);
    for (let move = 0; move < 3; move++) {
      let score = 0;
      for (let k = 0; k < opening; k++) score += this.moves.weights[moveSlots[k]! * 4 + move]!;
      byOpening[move] = score;
      for (let k = opening; k < MOVE_FEATURES; k++) score += this.moves.weights[moveSlots[k]! * 4 + move]!;
      byTelling[move] = score;
      for (const slot of detailSlots) score += this.details.weights[slot * 4 + move]!;
      byAll[move] = score;
    }
  }

  /** Learns one move from the costs of all three; the telling features must do without the others where they can. Returns the best move of least cost. */
  #learnMove(cost: Int32Array, least: number): number {
    const { state } = this;
    const isRight = (move: number): boolean => allowed(state, move) && cost[move] === least;
    const isWrong = (move: number): boolean => allowed(state, move) && cost[move]! > least;
    const right = bestMove(byAll, isRight);
    const wrong = bestMove(byAll, isWrong);
    if (wrong < 0) return right;
    if (byAll[right]! - byAll[wrong]! <= MARGIN) {
      for (const [move, delta] of [
        [right, 1],
        [wrong, -1],
      ] as const) {
        this.moves.addAt(moveSlots, MOVE_FEATURES, 4, move, delta);
        this.details.addAt(detailSlots, MOVE_DETAILS, 4, move, delta);
      }
      return right;
    }
    // The first stretch that is not right by itself learns on its own.
    for (const [scores, count] of [
      [byTelling, MOVE_FEATURES],
      [byOpening, this.#opening],
    ] as const) {
      const bestRight = bestMove(scores, isRight);
      const bestWrong = bestMove(scores, isWrong);
      if (scores[bestRight]! - scores[bestWrong]! > STRETCH_MARGIN) continue;
      this.moves.addAt(moveSlots, count, 4, bestRight, 1);
      this.moves.addAt(moveSlots, count, 4, bestWrong, -1);
      break;
    }
    return right;
  }

  /** Predicts the label of an arc, and learns from it where the arc is right. */
  #label(head: number, child: number, tree: Compact): number {
    const possible = possibleRelations(this, this.atoms, head, child);
    const gold = tree.relations[child]!;
    const learns = tree.heads[child] === head && gold >= 0;
    if (possible.length === 1) return possible[0]!;
    const opening = labelOpening(this.state, this.atoms, head, child, labelSlots);
    const telling = labelFeatures(this.state, this.atoms, head, child, labelSlots, opening);
    const count = labelDetails(this.state, this.atoms, head, child, labelSlots, telling);
    if (learns) this.labels.step();
    const best = this.labels.learn(labelSlots, count, possible, learns ? gold : -1, LABEL_MARGIN);
    if (learns) this.labels.learn(labelSlots, telling, possible, gold, 0);
    if (learns && best !== gold) this.wrongLabels++;
    return best;
  }

  wrongMoves = 0;
  wrongLabels = 0;

  #learnTree(tree: Tree, explore: number, random: () => number): void {
    const { state } = this;
    this.atoms.read(tree.words, tree.tags, REACH, tree.heads.length, this.uposNumbers);
    const compact = withoutMarks(tree, this.atoms);
    state.reset(this.atoms.length);
    while (!state.done) {
      if (state.depth === 0) {
        state.shift();
        continue;
      }
      const cost = costOf(state, compact.heads);
      let least = Number.POSITIVE_INFINITY;
      for (let move = 0; move < 3; move++) if (allowed(state, move)) least = Math.min(least, cost[move]!);
      this.moves.step();
      this.details.step();
      this.#score();
      let move = bestMove(byAll, (each) => allowed(state, each));
      const right = this.#learnMove(cost, least);
      if (cost[move]! > least) {
        this.wrongMoves++;
        if (random() >= explore) move = right;
      }
      const child = state.peek(0);
      if (move === LEFT) state.leftArc(this.#label(state.next, child, compact));
      else if (move === RIGHT) state.rightArc(this.#label(state.peek(1), child, compact));
      else state.shift();
    }
  }

  /** Learns from gold trees, and in the first rounds from automatic ones too: what those get wrong, the last rounds set right. */
  train(
    trees: readonly Tree[],
    silver: readonly Tree[],
    punctuation: PunctuationModel,
    log: (line: string) => void,
  ): Parser {
    this.#findPossible(trees);
    const random = randomFrom(this.settings.seed);
    for (let round = 0; round < this.settings.rounds; round++) {
      this.wrongMoves = 0;
      this.wrongLabels = 0;
      const pool = round < this.settings.silverRounds ? [...trees, ...silver] : trees;
      for (const tree of shuffled(pool, this.settings.seed * 100 + round))
        this.#learnTree(tree, round === 0 ? 0 : 0.9, random);
      log(`parser: round ${round + 1}, ${this.wrongMoves} wrong moves, ${this.wrongLabels} wrong labels`);
    }
    const parser = this.#packed(punctuation);
    return { ...parser, usual: findUsualRelations(parser, createWorkspace(), [...trees, ...silver], this.uposNumbers) };
  }

  #packed(punctuation: PunctuationModel): Parser {
    const moves = differencesOf(this.moves.average(), 2 ** this.settings.tellingBits);
    const details = differencesOf(this.details.average(), 2 ** this.settings.detailBits);
    const clip = Math.max(clipOf(moves, 1), clipOf(details, 1));
    const labels = this.labels.average();
    return {
      relations: this.relations,
      tags: this.tags.length,
      moves: quantise(moves, clip),
      details: quantise(details, clip),
      decisive: DECISIVE.map((lead) => Math.round((lead / clip) * 127)),
      labels: quantise(labels, clipOf(labels, 1)),
      labelMask: 2 ** this.settings.labelBits - 1,
      possible: this.possible,
      usual: nothingUsual(placesOfArcs(this.tags.length)),
      punctuation,
    };
  }
}
