import type { Analysis, Token } from '../language/analysis.ts';

/** Dependents and the reach of every subtree, by token index. */
export type Tree = {
  readonly children: readonly (readonly number[])[];
  /** First token of the subtree, inclusive. */
  readonly left: Int32Array;
  /** Last token of the subtree, exclusive. */
  readonly right: Int32Array;
};

/** Never loops, whatever the heads: a subtree's reach is widened along each token's way to the root, cut at a sentence's length. */
export const treeOf = (analysis: Analysis): Tree => {
  const { tokens } = analysis;
  const children: number[][] = tokens.map(() => []);
  const left = Int32Array.from(tokens, (_, index) => index);
  const right = Int32Array.from(tokens, (_, index) => index + 1);
  tokens.forEach((token, index) => {
    if (token.head >= 0) children[token.head]?.push(index);
    let steps = 0;
    for (let at = token.head; at >= 0 && steps < 200; at = tokens[at]?.head ?? -1, steps++) {
      if (index < left[at]!) left[at] = index;
      if (index + 1 > right[at]!) right[at] = index + 1;
    }
  });
  return { children, left, right };
};

/** The indices from `first` up to `last`, exclusive. */
export const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);

/** The first of some neighbouring tokens that hangs from outside of them and is of the kind asked for. */
export const topOf = (
  tokens: readonly Token[],
  among: readonly number[],
  isKind: (token: Token) => boolean,
): number | undefined => {
  const first = among[0]!;
  const last = among[among.length - 1]!;
  return among.find((index) => {
    const token = tokens[index]!;
    return (token.head < first || token.head > last) && isKind(token);
  });
};
