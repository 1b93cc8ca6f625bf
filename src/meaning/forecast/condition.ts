import type { Analysis } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import { factsIn, MARKS } from '../word-facts.ts';
import { CONDITION_WORDS } from './forecast-words.ts';

/** "as soon as", "as long as", "in case": words, and how many. */
const opensWith = ({ tokens }: Analysis, at: number): boolean => {
  const [first, second, third] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (first === 'as')
    return (second === 'long' || second === 'soon') && third === 'as' && tokens[at + 3]?.lower !== 'possible';
  if (first === 'so') return second === 'long' && third === 'as';
  if (first === 'on') return second === 'condition' || (second === 'the' && third === 'condition');
  return first === 'in' && (second === 'case' || (second === 'the' && third === 'event'));
};

const isOpening = (analysis: Analysis, at: number, isFirst: boolean): boolean => {
  const { lower } = analysis.tokens[at]!;
  if (lower === 'as' || lower === 'in' || lower === 'so' || lower === 'on') return opensWith(analysis, at);
  if (!CONDITION_WORDS.has(lower)) return false;
  // "Should talks fail" opens a sentence; elsewhere "should" is a modal. "Even if" and "as if" set no condition.
  if (lower === 'should') {
    const inverted = /^(?:it|he|she|they|we|this|that|the)$/.test(analysis.tokens[at + 1]?.lower ?? '');
    return isFirst || (inverted && !/^W/.test(analysis.tokens[at - 1]?.xpos ?? ''));
  }
  const before = analysis.tokens[at - 1]?.lower;
  const after = analysis.tokens[at + 1]?.lower ?? '';
  if (lower === 'if')
    return before !== 'as' && before !== 'even' && !/^(?:possible|necessary|needed|need|any|so|not|only)$/.test(after);
  // "flowers provided by a firm"
  if (lower === 'barring') return true;
  if (lower === 'provided' || lower === 'providing' || lower === 'assuming') return after === 'that';
  return lower !== 'once' || !/^[.,;]?$/.test(analysis.tokens[at + 1]?.lower ?? '');
};

/** Words of a noun phrase: what a modal's subject is made of. */
const PHRASAL: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);

/**
 * The last token of a condition that opens at a place of the content: before the next mark, or before the subject of the "would" that it sets a
 * condition to ("unless rain came soon the harvest would fail").
 */
const lastOf = ({ tokens }: Analysis, inside: readonly number[], index: number): number => {
  const at = inside[index]!;
  let last = at;
  let seenVerb = false;
  for (let place = index + 1; place < inside.length; place++) {
    const token = tokens[inside[place]!]!;
    if (token.sentence !== tokens[at]!.sentence || /^[,;.!?"”—–]$/.test(token.lower)) break;
    if (seenVerb && /^(?:would|will)$/.test(token.lower)) {
      while (last > at && PHRASAL.has(tokens[last]!.upos)) last--;
      break;
    }
    if (/^VB[DZP]$/.test(token.xpos)) seenVerb = true;
    last = inside[place]!;
  }
  return last;
};

/** The condition a content puts on itself, as said, from "if" or "unless" to the end of its clause; null where there is none. */
export const findCondition = (analysis: Analysis, inside: readonly number[]): Span | null => {
  const { tokens } = analysis;
  const { marks } = factsIn(analysis);
  for (let index = 0; index < inside.length; index++) {
    const at = inside[index]!;
    if ((marks[at]! & MARKS.conditional) === 0) continue;
    const isFirst = index === 0 || tokens[at - 1]?.sentence !== tokens[at]!.sentence;
    if (!isOpening(analysis, at, isFirst)) continue;
    const last = lastOf(analysis, inside, index);
    return last > at ? [tokens[at]!.start, tokens[last]!.end] : null;
  }
  return null;
};
