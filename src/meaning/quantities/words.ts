import type { Analysis } from '../../language/analysis.ts';
import { factsIn, factsOf, type WordFacts } from '../word-facts.ts';

/**
 * The words of a text as the number and time rules see them: tokens, with those that glue a number to something else
 * ("30-year", "mid-May", "$40m") taken apart, so that the rules do not depend on how a tokeniser treats hyphens. Parallel arrays,
 * because this is built for every article and most words are never looked at again.
 */
export type Words = {
  readonly text: string;
  readonly lower: readonly string[];
  /** What the word lists know of each word. */
  readonly facts: readonly WordFacts[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Index of the token a word lies in; of a break, that of the next token. */
  readonly token: readonly number[];
};

/** Stands between sentences: no rule matches across it. */
export const BREAK = '\n';

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
  const { text, tokens } = analysis;
  const known = factsIn(analysis).facts;
  const lower: string[] = [];
  const facts: WordFacts[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const token: number[] = [];
  const push = (word: WordFacts, from: number, until: number, index: number): void => {
    lower.push(word.plain);
    facts.push(word);
    start.push(from);
    end.push(until);
    token.push(index);
  };
  let sentence = tokens[0]?.sentence ?? 0;
  for (let index = 0; index < tokens.length; index++) {
    const each = tokens[index]!;
    const whole = known[index]!;
    if (each.sentence !== sentence) {
      push(factsOf(BREAK), each.start, each.start, index);
      sentence = each.sentence;
    }
    // A few letters change length in lower case; their offsets inside the token would be off.
    if (whole.pieces !== null && whole.word.length === each.end - each.start) {
      for (const { word, at } of whole.pieces)
        push(factsOf(word), each.start + at, each.start + at + word.length, index);
    } else push(whole, each.start, each.end, index);
  }
  return { text, lower, facts, start, end, token };
};
