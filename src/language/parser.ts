import { createRace, narrowRace, runRace, sendForRows, startRace, winnerOf } from '../learn/race.ts';
import { type Usual, usualAt } from '../learn/usual.ts';
import { rememberOf } from '../text/remember.ts';
import { labelDetails, labelFeatures, labelOpening } from './label-features.ts';
import { MOVE_DETAILS, moveDetails } from './move-details.ts';
import { MOVE_FEATURES, moveFeatures, moveOpening } from './move-features.ts';
import { Atoms } from './parser-atoms.ts';
import { LEFT, ParserState, RIGHT, SHIFT } from './parser-state.ts';
import { hangPunctuation, type PunctuationModel } from './punctuation.ts';
import type { Word } from './words.ts';

/**
 * A greedy arc-hybrid dependency parser, trained with a dynamic oracle (Goldberg and Nivre 2013). Moves and labels are two linear models over
 * hashed features: the first says how two moves compare with SHIFT (two bytes a slot), the second what relation a new arc has. Both look at a few
 * telling features first, and at the rest only where those leave a doubt: a cascade (Weiss and Taskar 2010).
 */
export type Parser = {
  readonly relations: readonly string[];
  /** How many tags the tagger has. */
  readonly tags: number;
  /** Weights of the telling features of moves. For slot i: that of LEFT at 2i and of RIGHT at 2i + 1, less that of SHIFT. */
  readonly moves: Int8Array;
  /** The same for the other features. */
  readonly details: Int8Array;
  /** A move ahead by more than this is made at once: after the first stretch of features, and after the second. */
  readonly decisive: readonly number[];
  readonly labels: Int8Array;
  readonly labelMask: number;
  readonly punctuation: PunctuationModel;
  /** Relations possible between a child's and a head's universal tag: `possible[(child * UPOS_SIZE + head) * 2 + side]`. */
  readonly possible: readonly Uint8Array[];
  /** Relations that arcs usually have, by `placeOfArc`: most leave little or nothing to choose. */
  readonly usual: Usual;
};

/** Universal tags are numbered as in UPOS; ROOT is 17, NONE 18. */
export const UPOS_SIZE = 19;

const moveSlots = new Int32Array(Math.max(MOVE_FEATURES, MOVE_DETAILS));
const labelSlots = new Int32Array(64);

/** The relations an arc may have, going by the universal tags of its ends. */
export const possibleRelations = (
  parser: Pick<Parser, 'possible'>,
  atoms: Atoms,
  head: number,
  child: number,
): Uint8Array => parser.possible[(atoms.upos[child]! * UPOS_SIZE + atoms.upos[head]!) * 2 + (head < child ? 1 : 0)]!;

/** A number for the tags of an arc's ends, its side and whether they are neighbours; `tags` is how many tags there are. */
export const placeOfArc = ({ label }: Atoms, head: number, child: number, tags: number): number =>
  ((label[child]! * (tags + 1) + label[head]!) << 2) | (head < child ? 2 : 0) | (Math.abs(head - child) > 1 ? 1 : 0);

/** How many such numbers there are. */
export const placesOfArcs = (tags: number): number => 4 * (tags + 1) ** 2;

/** How far behind the best a relation may fall before it is given up: after the first few telling features, and after all of them. */
const BEHIND = [130, 70] as const;
const race = createRace(256);

const relationOf = (parser: Parser, state: ParserState, atoms: Atoms, head: number, child: number): number => {
  const usual = usualAt(parser.usual, placeOfArc(atoms, head, child, parser.tags));
  const possible = usual ?? possibleRelations(parser, atoms, head, child);
  if (possible.length === 1) return possible[0]!;
  const { labels, labelMask } = parser;
  startRace(race, possible, undefined);
  const opening = labelOpening(state, atoms, head, child, labelSlots);
  const telling = labelFeatures(state, atoms, head, child, labelSlots, opening);
  sendForRows(race, labels, labelMask, labelSlots, telling);
  runRace(race, labels, labelMask, labelSlots, 0, opening);
  narrowRace(race, BEHIND[0]);
  if (race.size === 1) return race.labels[0]!;
  runRace(race, labels, labelMask, labelSlots, opening, telling);
  narrowRace(race, BEHIND[1]);
  if (race.size === 1) return race.labels[0]!;
  const count = labelDetails(state, atoms, head, child, labelSlots, telling);
  runRace(race, labels, labelMask, labelSlots, telling, count);
  return winnerOf(race);
};

/** A table of weights of moves, both weights of a slot as one number: LEFT in its low byte, RIGHT in its high one. */
type Pairs = { readonly weights: Int16Array; readonly shift: number };
/** The tables of a parser as it reads them. */
type Moves = { readonly telling: Pairs; readonly details: Pairs; readonly decisive: readonly number[] };

/** Each slot is somewhere else in a table larger than the nearest cache; one access for both weights lets more of them be waited for at once. */
const pairsOf = (table: Int8Array): Pairs => ({
  weights: new Int16Array(table.buffer, table.byteOffset, table.length >> 1),
  shift: 32 - Math.log2(table.length >> 1),
});

const movesOf = rememberOf(
  (parser: Parser): Moves => ({
    telling: pairsOf(parser.moves),
    details: pairsOf(parser.details),
    decisive: parser.decisive,
  }),
);

/** The scores of LEFT and RIGHT so far. */
const scores = { left: 0, right: 0 };

/** Adds what the features in `moveSlots` from `from` to `until` say. */
const addScores = ({ weights }: Pairs, from: number, until: number): void => {
  let { left, right } = scores;
  for (let k = from; k < until; k++) {
    const pair = weights[moveSlots[k]!]!;
    left += (pair << 24) >> 24;
    right += pair >> 8;
  }
  scores.left = left;
  scores.right = right;
};

/** The best move that is allowed where the stack holds something and more than one move is. */
const scoredMove = ({ telling, details, decisive }: Moves, state: ParserState, atoms: Atoms): number => {
  const { canShift, canRight } = state;
  scores.left = 0;
  scores.right = 0;
  const opening = moveOpening(state, atoms, telling.shift, moveSlots);
  addScores(telling, 0, opening);
  if (leadOf(scores, canShift, canRight) <= decisive[0]!) {
    addScores(telling, opening, moveFeatures(state, atoms, telling.shift, moveSlots, opening));
    if (leadOf(scores, canShift, canRight) <= decisive[1]!)
      addScores(details, 0, moveDetails(state, atoms, details.shift, moveSlots));
  }
  const { left, right } = scores;
  const arc = canRight && right > left ? RIGHT : LEFT;
  return canShift && (arc === LEFT ? left : right) <= 0 ? SHIFT : arc;
};

/** By how much the best of the allowed moves leads, SHIFT having the score 0. */
const leadOf = ({ left, right }: typeof scores, canShift: boolean, canRight: boolean): number => {
  if (!canRight) return Math.abs(left);
  if (!canShift) return Math.abs(left - right);
  const arc = left > right ? left : right;
  return arc <= 0 ? -arc : Math.min(arc, Math.abs(left - right));
};

/** What a parser works in; one set serves any number of sentences. */
export type Workspace = { readonly state: ParserState; readonly atoms: Atoms; tree: Tree };
/** The result, over all tokens of the sentence: the root's head is -1. */
type Tree = { heads: Int32Array; labels: Int32Array; next: Int32Array };
export const createWorkspace = (): Workspace => ({
  state: new ParserState(),
  atoms: new Atoms(),
  tree: createTree(256),
});

const createTree = (size: number): Tree => ({
  heads: new Int32Array(size),
  labels: new Int32Array(size),
  next: new Int32Array(size),
});

/** Runs the moves over the words that `atoms` holds. */
const runMoves = (parser: Parser, state: ParserState, atoms: Atoms): void => {
  const moves = movesOf(parser);
  state.reset(atoms.length);
  while (!state.done) {
    if (state.depth === 0) {
      state.shift();
      continue;
    }
    const move = state.canLeft || state.canShift ? scoredMove(moves, state, atoms) : RIGHT;
    const child = state.peek(0);
    if (move === LEFT) state.leftArc(relationOf(parser, state, atoms, state.next, child));
    else if (move === RIGHT) state.rightArc(relationOf(parser, state, atoms, state.peek(1), child));
    else state.shift();
  }
};

/** Carries the arcs between words over to all tokens; marks get the head -2. */
export const spreadTree = ({ state, atoms, tree }: Workspace, length: number, punct: number): void => {
  const { heads, labels, next } = tree;
  heads.fill(-2, 0, length);
  labels.fill(punct, 0, length);
  for (let i = 0; i < atoms.length; i++) {
    const at = atoms.kept[i]!;
    const head = state.heads[i]!;
    heads[at] = head === atoms.length ? -1 : atoms.kept[head]!;
    labels[at] = state.labels[i]!;
  }
  let word = -1;
  for (let i = length - 1; i >= 0; i--) {
    if (heads[i] !== -2) word = i;
    next[i] = word;
  }
};

/** Parses the words of a sentence, its marks left out: the arcs are in `workspace.state`, in terms of `workspace.atoms.kept`. */
export const parseWords = (
  parser: Parser,
  { state, atoms }: Workspace,
  words: readonly Word[],
  tags: Int32Array,
  from: number,
  length: number,
  upos: Int32Array,
): void => {
  atoms.read(words, tags, from, length, upos);
  runMoves(parser, state, atoms);
};

/**
 * Parses one sentence of `length` tokens that stand from `from` on in `words`, their tags in `tags`. Afterwards `workspace.tree.heads` holds the head
 * of each token (-1 for the root) and `workspace.tree.labels` its relation, an index into `parser.relations`.
 */
export const parseSentence = (
  parser: Parser,
  workspace: Workspace,
  words: readonly Word[],
  tags: Int32Array,
  from: number,
  length: number,
  upos: Int32Array,
): void => {
  if (workspace.tree.heads.length < length) workspace.tree = createTree(2 * length);
  parseWords(parser, workspace, words, tags, from, length, upos);
  const { atoms, tree } = workspace;
  spreadTree(workspace, length, parser.relations.indexOf('punct'));
  if (atoms.length < length)
    hangPunctuation(
      parser.punctuation,
      { words, from, length, tags, heads: tree.heads, labels: tree.labels },
      tree.next,
    );
};
