import type { Analysis } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import { tokensIn } from '../tokens-in.ts';
import { factsIn, MARKS } from '../word-facts.ts';
import { ASKS_IF, CONDITION_WORDS, WHEN_WORDS } from './condition-words.ts';

/** A condition as said, and whether it supposes ("if") or says no more than when ("once", "as soon as"). */
export type Condition = { readonly span: Span; readonly supposes: boolean };

/** "as soon as", "as long as", "in case", "on condition that": words, and how many. */
const opensWith = ({ tokens }: Analysis, at: number): boolean => {
  const [first, second, third] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (first === 'as')
    return (second === 'long' || second === 'soon') && third === 'as' && tokens[at + 3]?.lower !== 'possible';
  if (first === 'so') return second === 'long' && third === 'as';
  if (first === 'on') return (second === 'condition' && third !== 'of') || (second === 'the' && third === 'condition');
  return first === 'in' && (second === 'case' || (second === 'the' && third === 'event'));
};

/** "Clear if", "asked her if": what follows is asked, and sets no condition. */
const isAsked = ({ tokens }: Analysis, at: number): boolean =>
  ASKS_IF.has(tokens[at - 1]?.lower ?? '') ||
  (tokens[at - 1]?.upos === 'PRON' && /^(?:ask|tell)/.test(tokens[at - 2]?.lower ?? ''));

const SUBJECT_LIKE: ReadonlySet<string> = new Set(['DET', 'PRON', 'PROPN', 'NOUN']);
const SUPPOSING = /^(?:would|could|might|will)$/;

/** "Had the dam burst, thousands would have died": a verb before its subject, in a sentence that supposes. */
const isInverted = ({ tokens }: Analysis, at: number): boolean => {
  const before = tokens[at - 1];
  const opens =
    !before || before.sentence !== tokens[at]!.sentence || before.upos === 'PUNCT' || before.lower === 'that';
  if (!opens || !SUBJECT_LIKE.has(tokens[at + 1]?.upos ?? '')) return false;
  for (let i = at + 2; i < tokens.length && i < at + 30 && tokens[i]!.sentence === tokens[at]!.sentence; i++)
    if (SUPPOSING.test(tokens[i]!.lower)) return true;
  return false;
};

const isOpening = (analysis: Analysis, at: number, isFirst: boolean, opensContent: boolean): boolean => {
  const { lower } = analysis.tokens[at]!;
  if (lower === 'as' || lower === 'in' || lower === 'so' || lower === 'on') return opensWith(analysis, at);
  if (!CONDITION_WORDS.has(lower)) return false;
  if (lower === 'had' || lower === 'were') return isInverted(analysis, at);
  // "Should talks fail" opens a sentence; elsewhere "should" is a modal. "Even if" and "as if" set no condition.
  if (lower === 'should') {
    const inverted = /^(?:it|he|she|they|we|this|that|the)$/.test(analysis.tokens[at + 1]?.lower ?? '');
    return isFirst || (inverted && !/^W/.test(analysis.tokens[at - 1]?.xpos ?? ''));
  }
  const before = analysis.tokens[at - 1]?.lower;
  const after = analysis.tokens[at + 1]?.lower ?? '';
  if (lower === 'if')
    return (
      before !== 'as' &&
      before !== 'even' &&
      !/^(?:possible|necessary|needed|need|any|so|not|only|anything)$/.test(after) &&
      (opensContent || !isAsked(analysis, at))
    );
  // "flowers provided by a firm"
  if (lower === 'barring') return true;
  if (lower === 'provided' || lower === 'providing' || lower === 'assuming') return after === 'that';
  return lower !== 'once' || !/^(?:[.,;]?|again|more|a|an|every|the)$/.test(after) || isFirst;
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
      // a pronoun is a subject by itself: "if there are trams on the street it will be …"
      if (tokens[last]!.xpos === 'PRP') last--;
      else while (last > at && PHRASAL.has(tokens[last]!.upos)) last--;
      break;
    }
    if (/^VB[DZP]$/.test(token.xpos)) seenVerb = true;
    last = inside[place]!;
  }
  return last;
};

/** Whether all that stands before a place of the content, in its sentence, is marks. */
const isFirstIn = ({ tokens }: Analysis, at: number): boolean => {
  let before = at - 1;
  while (before >= 0 && tokens[before]!.sentence === tokens[at]!.sentence && tokens[before]!.upos === 'PUNCT') before--;
  return before < 0 || tokens[before]!.sentence !== tokens[at]!.sentence;
};

const isAsWhen = ({ tokens }: Analysis, at: number): boolean =>
  WHEN_WORDS.has(tokens[at]!.lower) || (tokens[at]!.lower === 'as' && tokens[at + 1]?.lower === 'soon');

/** The condition a content puts on itself, as said, from "if" or "unless" to the end of its clause; null where there is none. */
const findCondition = (analysis: Analysis, inside: readonly number[]): Condition | null => {
  const { tokens } = analysis;
  const { marks } = factsIn(analysis);
  for (let index = 0; index < inside.length; index++) {
    const at = inside[index]!;
    if ((marks[at]! & MARKS.conditional) === 0) continue;
    if (!isOpening(analysis, at, index === 0 || isFirstIn(analysis, at), index === 0)) continue;
    const last = lastOf(analysis, inside, index);
    if (last <= at) return null;
    return { span: [tokens[at]!.start, tokens[last]!.end], supposes: !isAsWhen(analysis, at) };
  }
  return null;
};

/** The tokens of a content, and the condition it puts on itself. */
export const readContent = (
  analysis: Analysis,
  content: readonly Span[],
): { readonly inside: readonly number[]; readonly condition: Condition | null } => {
  const inside = tokensIn(analysis, content);
  return { inside, condition: findCondition(analysis, inside) };
};
