import { labelFeatures } from './label-features.ts';
import { MOVE_FEATURES, moveFeatures } from './move-features.ts';
import { Atoms } from './parser-atoms.ts';
import { LEFT, ParserState, RIGHT, SHIFT } from './parser-state.ts';
import { hangPunctuation, type PunctuationModel } from './punctuation.ts';
import type { Word } from './words.ts';

/**
 * A greedy arc-hybrid dependency parser, trained with a dynamic oracle (Goldberg and Nivre 2013). Moves and labels are two linear models over
 * hashed features: the first says how two moves compare with SHIFT (two bytes a slot), the second what relation a new arc has.
 */
export type Parser = {
  readonly relations: readonly string[];
  /** 32 − log2 of the number of slots of `moves`. */
  readonly shift: number;
  /** For slot i: the weight of LEFT at 2i and of RIGHT at 2i + 1, less that of SHIFT. */
  readonly moves: Int8Array;
  readonly labels: Int8Array;
  readonly labelMask: number;
  readonly punctuation: PunctuationModel;
  /** Relations possible between a child's and a head's universal tag: `possible[(child * UPOS_SIZE + head) * 2 + side]`. */
  readonly possible: readonly Uint8Array[];
};

/** Universal tags are numbered as in UPOS; ROOT is 17, NONE 18. */
export const UPOS_SIZE = 19;

const moveSlots = new Int32Array(MOVE_FEATURES);
const labelSlots = new Int32Array(64);

/** The relations an arc may have, going by the universal tags of its ends. */
export const possibleRelations = (
  parser: Pick<Parser, 'possible'>,
  atoms: Atoms,
  head: number,
  child: number,
): Uint8Array => parser.possible[(atoms.upos[child]! * UPOS_SIZE + atoms.upos[head]!) * 2 + (head < child ? 1 : 0)]!;

const relationOf = (parser: Parser, state: ParserState, atoms: Atoms, head: number, child: number): number => {
  const possible = possibleRelations(parser, atoms, head, child);
  if (possible.length === 1) return possible[0]!;
  const count = labelFeatures(state, atoms, head, child, labelSlots);
  const { labels, labelMask } = parser;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < possible.length; c++) {
    const label = possible[c]!;
    let score = 0;
    for (let k = 0; k < count; k++) score += labels[(labelSlots[k]! & labelMask) + label]!;
    if (score > most) {
      most = score;
      best = label;
    }
  }
  return best;
};

/** The best move that is allowed where the stack holds something and more than one move is. `pairs` are the weights of `pairsOf`. */
const scoredMove = (pairs: Int16Array, shift: number, state: ParserState, atoms: Atoms): number => {
  const count = moveFeatures(state, atoms, shift, moveSlots);
  let left = 0;
  let right = 0;
  for (let k = 0; k < count; k++) {
    const pair = pairs[moveSlots[k]!]!;
    left += (pair << 24) >> 24;
    right += pair >> 8;
  }
  const arc = state.canRight && right > left ? RIGHT : LEFT;
  return state.canShift && (arc === LEFT ? left : right) <= 0 ? SHIFT : arc;
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

/**
 * Both weights of a slot as one number, LEFT in its low byte and RIGHT in its high one: a view of `moves`. Each slot is somewhere else in a table
 * larger than the processor's cache, and waiting for them is most of what parsing costs; one access instead of two lets more of them wait at once.
 */
const pairsOf = ({ moves }: Parser): Int16Array => new Int16Array(moves.buffer, moves.byteOffset, moves.length >> 1);

/** Runs the moves over the words that `atoms` holds. */
const runMoves = (parser: Parser, state: ParserState, atoms: Atoms): void => {
  const pairs = pairsOf(parser);
  state.reset(atoms.length);
  while (!state.done) {
    if (state.depth === 0) {
      state.shift();
      continue;
    }
    const move = state.canLeft || state.canShift ? scoredMove(pairs, parser.shift, state, atoms) : RIGHT;
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
