import type { Analysis, Token } from '../language/analysis.ts';
import type { Span } from '../text/span.ts';

/** Index of the first token that ends after an offset. */
export const tokenFrom = (tokens: readonly Token[], offset: number): number => {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Indices of the tokens inside some spans, in the order of the text. */
export const tokensIn = ({ tokens }: Analysis, spans: readonly Span[]): number[] => {
  const found: number[] = [];
  for (const [start, end] of spans) {
    for (let at = tokenFrom(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) found.push(at);
  }
  return found;
};
