import type { Span } from '../../../src/text/span.ts';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a wording holds the words of a condition, though it may put what a time means in brackets behind it; null where it does not. */
export const findCondition = (wording: string, condition: string): Span | null => {
  const words = condition.trim().split(/\s+/).map(escaped);
  const match = new RegExp(words.join('(?: \\([^)]*\\))? '), 'iu').exec(wording);
  return match && [match.index, match.index + match[0].length];
};
