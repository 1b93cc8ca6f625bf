import type { Span } from '../text/span.ts';
import { EMPTY_WORDS } from './concepts.ts';
import { termOf } from './stem.ts';

export type Word = { readonly start: number; readonly end: number; readonly lower: string };

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** The words of a stretch of text, with their places in the whole. */
export const findWords = (text: string, [start, end]: Span = [0, text.length]): Word[] =>
  [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    lower: match[0].toLowerCase().replaceAll('’', "'").replace(/'s$/, ''),
  }));

const NUMERAL = /^[\d.,]+$/;

/** The term a word counts as; null where it says nothing or is a number (numbers are compared as quantities). */
export const contentTerm = (lower: string): string | null => {
  if (EMPTY_WORDS.has(lower) || NUMERAL.test(lower) || lower.length < 2) return null;
  return termOf(lower);
};

const SENTENCE_END = /[.!?]["”’')\]]*\s|\n/g;

/** The sentence or sentences around a stretch, found by marks alone; at most `limit` characters on either side. */
export const sentencesAround = (text: string, [start, end]: Span, limit = 400): Span => {
  const before = text.slice(Math.max(0, start - limit), start);
  let from = Math.max(0, start - limit);
  for (const match of before.matchAll(SENTENCE_END)) {
    const word = /(\S+)$/.exec(before.slice(0, match.index + 1))?.[1] ?? '';
    if (match[0] !== '\n' && /^(?:[A-Z]\.|Mr\.|Mrs\.|Ms\.|Dr\.|St\.|Gen\.|Col\.|Sen\.|Rep\.|U\.S\.|No\.)+$/.test(word))
      continue;
    from = Math.max(0, start - limit) + match.index + match[0].length;
  }
  SENTENCE_END.lastIndex = 0;
  const after = text.slice(Math.max(start, end - 1), end + limit);
  const match = SENTENCE_END.exec(after);
  SENTENCE_END.lastIndex = 0;
  const until = match
    ? Math.max(start, end - 1) + match.index + match[0].trimEnd().length
    : Math.min(text.length, end + limit);
  return [from, Math.max(until, end)];
};
