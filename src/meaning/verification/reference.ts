import type { Token } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import { FIELD_BITS, fieldsOf } from './check-fields.ts';
import { CLAIM_NOUNS, SHOWN } from './check-words.ts';
import type { VerificationValue } from './remark.ts';

/** The tokens of one sentence. */
export type Clause = { readonly tokens: readonly Token[]; readonly first: number; readonly last: number };

/** What a remark says it is about, by its own words. */
export type Reference = {
  /** same: what its sentence says; one: the report before it; two: the last two; all: the reports before it. */
  readonly target: 'same' | 'one' | 'two' | 'all';
  /** "figure" of "the figure", "video" of "the footage": what the report must be about, if one is; null where it does not tell. */
  readonly thing: 'number' | 'shown' | null;
  /** Whose claim it is: "the ministry" of "the ministry's claim", "his" of "his account". */
  readonly owner: Span | null;
  /** The noun it calls it by; null for a pronoun or none. */
  readonly noun: Span | null;
  /** Whether it can only be of its own sentence ("unconfirmed reports say"). */
  readonly local: boolean;
  /** Whether it says itself what is unchecked ("no evidence that they met"): a report before it must be about the same. */
  readonly states: boolean;
};

const GOES_ON = /^(?:of|that|to|whether|if|for|how|when|where|who|why|what|about|on|as)$/;

const POINTING = /^(?:an?|the|this|that|these|those|its|his|her|their|such|either|any|both|neither|latter)$/;
const NUMBERS = /^(?:figure|number|toll|count|total|sum|estimate|statistic)$/;
const MANY = /^NNP?S$/;
/** "This week", "this newspaper": pointing words that point at no claim. */
const NO_CLAIM =
  /^(?:year|month|week|day|night|morning|evening|afternoon|time|moment|point|newspaper|paper|magazine|agency|country|city|town|region|summer|winter|spring|autumn|case|way|stage|kind|sort)$/;

/** The noun by which a clause speaks of what was reported: with a pointing word or a possessor before it; -1 for none. */
const claimNoun = ({ tokens }: Clause, from: number, to: number, shown: boolean): number => {
  for (let i = from; i < to; i++) {
    const { lemma, upos } = tokens[i]!;
    if (upos !== 'NOUN' || !(CLAIM_NOUNS.has(lemma) || (shown && SHOWN.has(lemma)))) continue;
    for (let j = i - 1; j >= Math.max(from, i - 4); j--) {
      if (POINTING.test(tokens[j]!.lower) || tokens[j]!.xpos === 'POS') return i;
      if (!/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(tokens[j]!.upos)) break;
    }
    // "Reports of a second blast could not be confirmed": the plural points without help where it opens the clause.
    if (MANY.test(tokens[i]!.xpos) && i - from < 3) return i;
  }
  return -1;
};

const ownerOf = ({ tokens, first }: Clause, noun: number): Span | null => {
  for (let i = noun - 1; i >= Math.max(first, noun - 4); i--) {
    const { lower, xpos, start, end } = tokens[i]!;
    if (xpos === 'PRP$' && lower !== 'its') return [start, end];
    if (xpos === 'POS') return i > first ? [tokens[i - 1]!.start, tokens[i - 1]!.end] : null;
  }
  const of = tokens[noun + 1];
  if (!of || !/^(?:of|by|from)$/.test(of.lower) || CLAIM_NOUNS.has(tokens[noun + 2]?.lemma ?? '')) return null;
  for (let i = noun + 2; i < noun + 6 && i < tokens.length; i++) {
    if (/^(?:NOUN|PROPN)$/.test(tokens[i]!.upos) && tokens[i + 1]?.upos !== 'NOUN' && tokens[i + 1]?.upos !== 'PROPN')
      return [tokens[i]!.start, tokens[i]!.end];
  }
  return null;
};

/** "It could not be determined whether": a pronoun that stands for the clause after it. */
const isExpletive = ({ tokens, last }: Clause, at: number): boolean => {
  if (tokens[at]!.lower !== 'it') return false;
  for (let i = at + 1; i < Math.min(last, at + 9); i++)
    if (/^(?:whether|if|that|when|where|who|how|why|what)$/.test(tokens[i]!.lower)) return true;
  return tokens[at]!.deprel === 'expl';
};

/** "His words", "her claims" are what one person said last. */
const isMany = ({ tokens }: Clause, noun: number, owner: Span | null): boolean =>
  MANY.test(tokens[noun]!.xpos) &&
  tokens[noun]!.lemma !== 'word' &&
  !(owner !== null && /^(?:his|her)$/.test(tokens[noun - 1]!.lower)) &&
  !/^(?:figures|data|details|information)$/.test(tokens[noun]!.lower);

/** "It has found no trace": whoever checks, and not what is checked. */
const isAgent = ({ tokens, last }: Clause, at: number): boolean => {
  const { deprel, head } = tokens[at]!;
  if (deprel !== 'nsubj' || head < at) return false;
  for (let i = at + 1; i < last; i++)
    if (tokens[i]!.head === head && /^(?:obj|ccomp|xcomp)$/.test(tokens[i]!.deprel)) return true;
  return false;
};

/** What the words of a clause between two places point back to; the remark is the tokens `remark`, last exclusive. */
export const referenceIn = (
  clause: Clause,
  [from, to]: readonly [number, number],
  remark: readonly [number, number],
  value: VerificationValue,
): Reference => {
  const { tokens } = clause;
  const noun = claimNoun(clause, from, to, value === 'unverified');
  const lemma = noun < 0 ? '' : tokens[noun]!.lemma;
  const thing = NUMBERS.test(lemma) ? 'number' : SHOWN.has(lemma) ? 'shown' : null;
  const owner = noun < 0 ? null : ownerOf(clause, noun);
  const found = (target: Reference['target']): Reference => ({
    target,
    thing,
    owner,
    noun: noun < 0 ? null : [tokens[noun]!.start, tokens[noun]!.end],
    local: tokens[remark[1] - 1]!.deprel === 'amod' && remark[1] - remark[0] === 1,
    states:
      target === 'same' &&
      value === 'unverified' &&
      ((fieldsOf(tokens[remark[1] - 1]!.lemma) & FIELD_BITS.find) !== 0 ||
        GOES_ON.test(tokens[remark[1]]?.lower ?? '') ||
        tokens[remark[1] + 1]?.lower === 'that' ||
        GOES_ON.test(tokens[remark[1] - 1]!.lower)) &&
      !/^(?:any|its|that)$/.test(tokens[remark[1] + 1]?.lower ?? '') &&
      !/^(?:this|that|it|them|these|those|him|her|us)$/.test(tokens[remark[1] + 1]?.lower ?? ''),
  });
  for (let i = from; i < to; i++)
    if (
      /^(?:neither|both|either)$/.test(tokens[i]!.lower) &&
      tokens[i + 1]?.lower !== 'confirm' &&
      !(i > from && tokens[i - 1]!.upos === 'AUX')
    )
      return found('two');
  for (let i = from; i < to; i++)
    if (tokens[i]!.lower === 'which' && (tokens[i + 1]?.lower === 'of' || tokens[i + 1]?.lower === 'is'))
      return found('two');
  if (noun >= 0) return found(isMany(clause, noun, owner) ? 'all' : 'one');
  for (let i = from; i < to; i++) {
    const { lower, deprel, upos } = tokens[i]!;
    if (/^(?:these|those|they|them)$/.test(lower) && !isAgent(clause, i)) return found('all');
    const next = tokens[i + 1];
    if (/^(?:this|these|such)$/.test(lower) && next?.upos === 'NOUN' && !NO_CLAIM.test(next.lemma))
      return found(MANY.test(next.xpos) ? 'all' : 'one');
    const stands = upos === 'PRON' || (upos === 'DET' && deprel !== 'det');
    if (
      /^(?:it|this|that)$/.test(lower) &&
      stands &&
      !deprel.startsWith('mark') &&
      !isExpletive(clause, i) &&
      !isAgent(clause, i)
    )
      return found('one');
  }
  return found('same');
};

/** Where the part of a sentence that a remark stands in begins: after a semicolon, a dash, or a comma that a new clause follows. */
export const partStart = ({ tokens, first }: Clause, at: number): number => {
  let verb = false;
  for (let i = at - 1; i > first; i--) {
    const { lower, upos } = tokens[i]!;
    if (upos === 'VERB' || upos === 'AUX') verb = true;
    if (/^[;:—–]$/.test(lower)) return i + 1;
    if (lower !== ',') continue;
    const next = tokens[i + 1]!.lower;
    if (
      /^(?:but|and|though|although|while|yet|an?|something|which|whose|even|despite|without|none|neither|nor|or|as)$/.test(
        next,
      )
    )
      return i + 1;
    if (verb && /^(?:PRON|DET)$/.test(tokens[i + 1]!.upos)) return i + 1;
  }
  return first;
};
