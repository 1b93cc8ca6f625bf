import type { Token } from '../../language/analysis.ts';
import type { Lexemes } from './lexemes.ts';
import type { Side } from './sense.ts';

/** How far a verb may stand from the expression it governs. */
const REACH = 24;

const FUTURE_WORDS = new Set([
  'will',
  "'ll",
  '\u2019ll',
  'wo',
  'shall',
  'due',
  'scheduled',
  'expected',
  'expects',
  'planned',
  'plans',
  'payable',
  'slated',
  'upcoming',
  'effective',
]);
const FUTURE_PREPOSITIONS = new Set(['by', 'until', 'till']);

const PAST_TAGS = new Set(['VBD']);
const isPastVerb = (token: Token): boolean => PAST_TAGS.has(token.xpos) && token.lower !== 'had';

/** What one token says of the time of what it governs; null where it says nothing. */
const sideOfToken = (token: Token, before: Token | undefined): Side | null => {
  if (FUTURE_WORDS.has(token.lower)) return 1;
  if (token.lower === 'ended') return -1;
  if (token.xpos === 'VB' && before?.lower === 'to') return 1;
  return isPastVerb(token) ? -1 : null;
};

/**
 * Whether the expression at a lexeme lies in the past or the future of the saying, by the verb that governs it: the nearest one before it in
 * its sentence, else the nearest after it. 0 where no verb tells.
 */
export const sideAt = (lexemes: Lexemes, lexeme: number): Side => {
  const { tokens } = lexemes.analysis;
  const at = lexemes.words.token[lexemes.first[lexeme]!]!;
  const { sentence } = tokens[at]!;
  const previous = tokens[at - 1];
  if (previous?.lower === 'since') return -1;
  if (previous && previous.sentence === sentence && FUTURE_PREPOSITIONS.has(previous.lower)) {
    const side = lookBack(tokens, at - 2, sentence);
    return side === -1 ? -1 : 1;
  }
  return lookBack(tokens, at - 1, sentence) || lookAhead(tokens, at + 1, sentence);
};

const lookBack = (tokens: readonly Token[], from: number, sentence: number): Side => {
  for (let at = from; at >= 0 && at > from - REACH && tokens[at]!.sentence === sentence; at--) {
    const side = sideOfToken(tokens[at]!, tokens[at - 1]);
    if (side !== null) return side;
  }
  return 0;
};

const lookAhead = (tokens: readonly Token[], from: number, sentence: number): Side => {
  for (let at = from; at < tokens.length && at < from + REACH && tokens[at]!.sentence === sentence; at++) {
    const side = sideOfToken(tokens[at]!, tokens[at - 1]);
    if (side !== null) return side;
  }
  return 0;
};
