import type { Analysis } from '../../language/analysis.ts';
import { rememberOf } from '../../text/remember.ts';
import { factsIn, factsOf, MARKS, type TextFacts, type WordFacts } from '../word-facts.ts';

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
  readonly marks: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index of the token a word lies in; of a break, that of the next token. */
  readonly token: Int32Array;
};

/** Stands between sentences: no rule matches across it. */
export const BREAK = '\n';

/** How many words a text has: a break before each sentence but the first, glued tokens in their pieces. */
const countWords = ({ tokens }: Analysis, { facts, marks }: TextFacts): number => {
  let count = tokens.length;
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && tokens[i]!.sentence !== tokens[i - 1]!.sentence) count++;
    if ((marks[i]! & MARKS.apart) !== 0) count += (facts[i]!.pieces?.length ?? 1) - 1;
  }
  return count;
};

const takeApart = (analysis: Analysis): Words => {
  const { text, tokens } = analysis;
  const known = factsIn(analysis);
  const most = countWords(analysis, known);
  const lower = new Array<string>(most);
  const facts = new Array<WordFacts>(most);
  const marks = new Int32Array(most);
  const start = new Int32Array(most);
  const end = new Int32Array(most);
  const token = new Int32Array(most);
  let count = 0;
  const push = (word: string, own: WordFacts, mark: number, from: number, until: number, index: number): void => {
    lower[count] = word;
    facts[count] = own;
    marks[count] = mark;
    start[count] = from;
    end[count] = until;
    token[count++] = index;
  };
  const pushWhole = (word: WordFacts, from: number, until: number, index: number): void =>
    push(word.plain, word, word.marks, from, until, index);
  const pause = factsOf(BREAK);
  let sentence = tokens[0]?.sentence ?? 0;
  for (let index = 0; index < tokens.length; index++) {
    const each = tokens[index]!;
    const whole = known.facts[index]!;
    const mark = known.marks[index]!;
    if (each.sentence !== sentence) {
      pushWhole(pause, each.start, each.start, index);
      sentence = each.sentence;
    }
    // most words are as they stand, and the facts of a word that nobody asks after need not be fetched
    if ((mark & MARKS.apart) === 0) {
      push(each.lower, whole, mark, each.start, each.end, index);
      continue;
    }
    // A few letters change length in lower case; their offsets inside the token would be off.
    if (whole.pieces !== null && whole.word.length === each.end - each.start) {
      for (const { word, at } of whole.pieces)
        pushWhole(factsOf(word), each.start + at, each.start + at + word.length, index);
    } else pushWhole(whole, each.start, each.end, index);
  }
  lower.length = count;
  facts.length = count;
  return { text, lower, facts, marks, start, end, token };
};

/** The words of a text, which the times and the quantities share. */
export const wordsOf: (analysis: Analysis) => Words = rememberOf(takeApart);
