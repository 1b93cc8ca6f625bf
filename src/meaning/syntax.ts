import type { Analysis, Token } from '../language/analysis.ts';
import { hashText } from '../learn/hashing.ts';
import { remember } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { factsIn, type WordFacts } from './word-facts.ts';

const NAMES = [
  'nsubj',
  'csubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'appos',
  'conj',
  'cc',
  'punct',
  'aux',
  'cop',
  'mark',
  'case',
  'det',
  'amod',
  'advmod',
  'advcl',
  'acl',
  'ccomp',
  'xcomp',
  'parataxis',
  'compound',
  'flat',
  'fixed',
  'nummod',
  'expl',
  'root',
  'vocative',
  'dislocated',
] as const;

/** Relations, subtypes left out, one bit each, so that a question after several is one look. */
export const RELATIONS = Object.fromEntries(NAMES.map((name, at) => [name, 1 << at])) as Readonly<
  Record<(typeof NAMES)[number], number>
>;

/**
 * An analysis with its trees made walkable. Children are linked lists in typed arrays (`first`, then `next` until -1):
 * every later stage walks every token, and an array per token would cost more than the walks.
 */
export type Syntax = {
  readonly analysis: Analysis;
  readonly tokens: readonly Token[];
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** The head of each token, -1 for none, and how far it lies below the root of its sentence. */
  readonly heads: Int32Array;
  readonly depths: Uint8Array;
  /** How each token hangs from its head, as a bit of RELATIONS; 0 for a relation nobody asks after. */
  readonly relations: Int32Array;
  /** The hash of its relation, subtype and all. */
  readonly relationHashes: Int32Array;
  /** What the word lists know of each token as it stands, and of its lemma in small letters. */
  readonly facts: readonly WordFacts[];
  readonly lemmas: readonly WordFacts[];
  /** The marks of each token and its lemma (MARKS). */
  readonly marks: Int32Array;
  /** The leftmost and rightmost token of the subtree under each token. */
  readonly left: Int32Array;
  readonly right: Int32Array;
};

/** A relation without its subtype: `nsubj` of `nsubj:pass`. */
const withoutSubtype = (deprel: string): string => {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
};

const BITS: ReadonlyMap<string, number> = new Map(Object.entries(RELATIONS));

/** A relation as its bit and as a hash for features. */
type RelationFacts = { readonly bit: number; readonly hash: number };

const relationFactsOf = remember(
  256,
  (deprel): RelationFacts => ({ bit: BITS.get(withoutSubtype(deprel)) ?? 0, hash: hashText(deprel) }),
);

/** Trees deeper than this are not climbed to their root. */
const DEEPEST = 64;

/** Makes the trees of an analysis walkable. */
export const readSyntax = (analysis: Analysis): Syntax => {
  const { tokens } = analysis;
  const n = tokens.length;
  const first = new Int32Array(n).fill(-1);
  const next = new Int32Array(n).fill(-1);
  const left = new Int32Array(n);
  const right = new Int32Array(n);
  const heads = new Int32Array(n);
  const depths = new Uint8Array(n);
  const relations = new Int32Array(n);
  const relationHashes = new Int32Array(n);
  const { facts, lemmas, marks } = factsIn(analysis);
  for (let i = n - 1; i >= 0; i--) {
    const { head, deprel } = tokens[i]!;
    const { bit, hash } = relationFactsOf(deprel);
    relations[i] = bit;
    relationHashes[i] = hash;
    left[i] = i;
    right[i] = i;
    heads[i] = head;
    if (head < 0 || head >= n || head === i) continue;
    next[i] = first[head]!;
    first[head] = i;
  }
  for (let i = 0; i < n; i++) {
    let depth = 0;
    for (let up = heads[i]!; up >= 0 && depth < DEEPEST; up = heads[up]!, depth++) {
      if (left[up]! > i) left[up] = i;
      if (right[up]! < i) right[up] = i;
    }
    depths[i] = depth;
  }
  return { analysis, tokens, first, next, heads, depths, relations, relationHashes, facts, lemmas, marks, left, right };
};

/** The children of a token, in order. */
export const childrenOf = ({ first, next }: Syntax, token: number): number[] => {
  const children: number[] = [];
  for (let child = first[token]!; child >= 0; child = next[child]!) children.push(child);
  return children;
};

/** The first child that hangs by one of these relations, bits of RELATIONS; -1 for none. */
export const childWith = ({ relations, first, next }: Syntax, token: number, bits: number): number => {
  let child = first[token] ?? -1;
  while (child >= 0 && (relations[child]! & bits) === 0) child = next[child]!;
  return child;
};

/** The index of the first token that ends after `offset`; the number of tokens if none does. */
export const tokenAt = (tokens: readonly Token[], offset: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The tokens that a span touches: first inclusive, last exclusive. */
export const tokensOf = (tokens: readonly Token[], [start, end]: Span): [number, number] => {
  const first = tokenAt(tokens, start);
  let last = first;
  while (last < tokens.length && tokens[last]!.start < end) last++;
  return [first, last];
};

/** The token of a range that the others hang from: the shallowest, punctuation aside; -1 for an empty range. */
export const headOf = ({ tokens, heads, depths }: Syntax, first: number, last: number): number => {
  let best = -1;
  for (let i = first; i < last; i++) {
    const head = heads[i]!;
    if ((head >= first && head < last) || tokens[i]!.upos === 'PUNCT') continue;
    if (best < 0 || depths[i]! < depths[best]!) best = i;
  }
  return best >= 0 || first >= last ? best : first;
};

/** Whether `token` is `ancestor` or hangs below it. */
export const isUnder = ({ heads }: Syntax, token: number, ancestor: number): boolean => {
  for (let at = token, steps = 0; at >= 0 && steps < DEEPEST; at = heads[at]!, steps++)
    if (at === ancestor) return true;
  return false;
};

/** All marks of the words that some spans touch, together. */
export const marksIn = ({ tokens, marks }: Syntax, spans: readonly Span[]): number => {
  let all = 0;
  for (const [start, end] of spans) {
    for (let i = tokenAt(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) all |= marks[i]!;
  }
  return all;
};

/** The characters from token `first` up to but without token `last`. */
export const spanOf = (tokens: readonly Token[], first: number, last: number): Span => [
  tokens[first]!.start,
  tokens[last - 1]!.end,
];
