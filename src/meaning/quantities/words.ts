import type { Analysis, Token } from '../../language/analysis.ts';

/**
 * The words of a text as the number and time rules see them: tokens, with those that glue a number to something else
 * ("30-year", "mid-May", "$40m") taken apart, so that the rules do not depend on how a tokeniser treats hyphens. Parallel arrays,
 * because this is built for every article and most words are never looked at again.
 */
export type Words = {
  readonly text: string;
  readonly lower: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Index of the token a word lies in; of a break, that of the next token. */
  readonly token: readonly number[];
};

/** Stands between sentences: no rule matches across it. */
export const BREAK = '\n';

const HYPHENS = '-\u2010\u2011\u2012\u2013\u2014\u2212';
const PIECES = new RegExp(
  [
    '\\d{4}-\\d{2}-\\d{2}(?:t\\d{2}:\\d{2}(?::\\d{2})?)?(?!\\d)',
    '\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)',
    '[qh][1-4](?![\\p{L}\\d])',
    '\\d+(?:[.,]\\d+)*(?:st|nd|rd|th|s)(?![a-z])',
    '\\d+(?:[.,]\\d+)*',
    "[\\p{L}][\\p{L}.]*(?:['\u2019]\\p{L}+)?",
    '.',
  ].join('|'),
  'gsu',
);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHyphen = (code: number): boolean => code === 45 || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;

/** Whether a token holds a hyphen inside it, or digits next to anything else. */
const isGlued = (lower: string): boolean => {
  let digits = 0;
  if (lower.length === 1) return false;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (isDigit(code)) digits++;
    else if (isHyphen(code) && lower.length > 1) return true;
  }
  return digits > 0 && digits < lower.length;
};

type Growing = { lower: string[]; start: number[]; end: number[]; token: number[] };

const push = (words: Growing, lower: string, start: number, end: number, token: number): void => {
  words.lower.push(lower);
  words.start.push(start);
  words.end.push(end);
  words.token.push(token);
};

const pushPieces = (words: Growing, token: Token, index: number): void => {
  for (const piece of token.lower.matchAll(PIECES)) {
    const start = token.start + piece.index;
    push(words, HYPHENS.includes(piece[0]) ? '-' : piece[0], start, start + piece[0].length, index);
  }
};

const WORDS = new WeakMap<Analysis, Words>();

/** The words of a text, which the times and the quantities share. */
export const wordsOf = (analysis: Analysis): Words => {
  const known = WORDS.get(analysis);
  if (known) return known;
  const words = takeApart(analysis);
  WORDS.set(analysis, words);
  return words;
};

const takeApart = (analysis: Analysis): Words => {
  const words: Growing = { lower: [], start: [], end: [], token: [] };
  let sentence = analysis.tokens[0]?.sentence ?? 0;
  for (let index = 0; index < analysis.tokens.length; index++) {
    const token = analysis.tokens[index]!;
    if (token.sentence !== sentence) {
      push(words, BREAK, token.start, token.start, index);
      sentence = token.sentence;
    }
    // A few letters change length in lower case; their offsets inside the token would be off.
    if (token.lower.length === token.end - token.start && isGlued(token.lower)) pushPieces(words, token, index);
    else push(words, HYPHENS.includes(token.lower) ? '-' : token.lower, token.start, token.end, index);
  }
  return { text: analysis.text, ...words };
};
