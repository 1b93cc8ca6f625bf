import type { Analysis } from '../../src/language/analysis.ts';
import type { Span } from '../../src/text/span.ts';
import type { GoldRelation } from './polnear.ts';

/** An annotated relation over tokens, and the one token of its cue that stands for it. */
export type TokenGold = {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
  readonly anchor: number;
};

/** Tokens that share a code unit with one of the spans. */
export const tokensIn = (analysis: Analysis, spans: readonly Span[]): Set<number> => {
  const found = new Set<number>();
  const { tokens } = analysis;
  for (const [start, end] of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (; low < tokens.length && tokens[low]!.start < end; low++) found.add(low);
  }
  return found;
};

const RANK: Readonly<Record<string, number>> = { VERB: 5, NOUN: 4, PROPN: 3, ADJ: 3, ADV: 2, ADP: 1, AUX: 1 };

/** The highest word of the cue in the syntax; the first of the best kind where several are as high. */
export const anchorOf = (analysis: Analysis, cue: ReadonlySet<number>): number => {
  let best = -1;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const index of cue) {
    const { head, upos } = analysis.tokens[index]!;
    const rank = (upos === 'PUNCT' ? -10 : (RANK[upos] ?? 0)) + (cue.has(head) ? 0 : 6);
    if (rank > bestRank) {
      bestRank = rank;
      best = index;
    }
  }
  return best;
};

export const toTokenGold = (analysis: Analysis, relation: GoldRelation): TokenGold => {
  const cue = tokensIn(analysis, relation.cue);
  return {
    source: tokensIn(analysis, relation.source),
    cue,
    content: tokensIn(analysis, relation.content),
    anchor: anchorOf(analysis, cue),
  };
};
