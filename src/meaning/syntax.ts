import type { Analysis, Token } from '../language/analysis.ts';
import type { Span } from '../text/span.ts';

/**
 * An analysis with its trees made walkable. Children are linked lists in typed arrays (`first`, then `next` until -1):
 * every later stage walks every token, and an array per token would cost more than the walks.
 */
export type Syntax = {
  readonly analysis: Analysis;
  readonly tokens: readonly Token[];
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** The leftmost and rightmost token of the subtree under each token. */
  readonly left: Int32Array;
  readonly right: Int32Array;
};

/** Makes the trees of an analysis walkable. */
export const readSyntax = (analysis: Analysis): Syntax => {
  const { tokens } = analysis;
  const n = tokens.length;
  const first = new Int32Array(n).fill(-1);
  const next = new Int32Array(n).fill(-1);
  const left = new Int32Array(n);
  const right = new Int32Array(n);
  const heads = new Int32Array(n);
  for (let i = n - 1; i >= 0; i--) {
    const { head } = tokens[i]!;
    left[i] = i;
    right[i] = i;
    heads[i] = head;
    if (head < 0 || head >= n || head === i) continue;
    next[i] = first[head]!;
    first[head] = i;
  }
  for (let i = 0; i < n; i++) {
    for (let up = heads[i]!, steps = 0; up >= 0 && steps < 64; up = heads[up]!, steps++) {
      if (left[up]! > i) left[up] = i;
      if (right[up]! < i) right[up] = i;
    }
  }
  return { analysis, tokens, first, next, left, right };
};

/** The children of a token, in order. */
export const childrenOf = ({ first, next }: Syntax, token: number): number[] => {
  const children: number[] = [];
  for (let child = first[token]!; child >= 0; child = next[child]!) children.push(child);
  return children;
};

/** A relation without its subtype: `nsubj` of `nsubj:pass`. */
export const relation = ({ deprel }: Token): string => {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
};

/** The first child that hangs by one of these relations (subtypes included); -1 for none. */
export const childBy = ({ tokens, first, next }: Syntax, token: number, relations: readonly string[]): number => {
  for (let child = first[token]!; child >= 0; child = next[child]!) {
    if (relations.includes(relation(tokens[child]!))) return child;
  }
  return -1;
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

/** How far a token lies below the root of its sentence. */
export const depthOf = (tokens: readonly Token[], token: number): number => {
  let depth = 0;
  for (let up = tokens[token]!.head; up >= 0 && depth < 64; up = tokens[up]!.head) depth++;
  return depth;
};

/** The token of a range that the others hang from: the shallowest, punctuation aside; -1 for an empty range. */
export const headOf = ({ tokens }: Syntax, first: number, last: number): number => {
  let best = -1;
  let bestDepth = Number.POSITIVE_INFINITY;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.upos === 'PUNCT' || (token.head >= first && token.head < last)) continue;
    const depth = depthOf(tokens, i);
    if (depth < bestDepth) {
      best = i;
      bestDepth = depth;
    }
  }
  return best >= 0 || first >= last ? best : first;
};

/** Whether `token` is `ancestor` or hangs below it. */
export const isUnder = ({ tokens }: Syntax, token: number, ancestor: number): boolean => {
  for (let at = token, steps = 0; at >= 0 && steps < 64; at = tokens[at]!.head, steps++)
    if (at === ancestor) return true;
  return false;
};

/** The characters from token `first` up to but without token `last`. */
export const spanOf = (tokens: readonly Token[], first: number, last: number): Span => [
  tokens[first]!.start,
  tokens[last - 1]!.end,
];
