import type { Span } from '../../text/span.ts';
import { UNITS } from '../quantities/number-words.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { tokensIn } from '../tokens-in.ts';
import { FIELD_BITS } from './check-fields.ts';

/** What of an attribution a part is held against. */
export type Report = { readonly cue: readonly Span[]; readonly content: readonly Span[]; readonly quote: string };

/** What a report says: words with the side they stand on, numbers; and how it says it. */
export type ReportSaid = {
  /** 1: affirmed, 2: denied. */
  readonly sides: ReadonlyMap<string, number>;
  readonly numbers: ReadonlySet<string>;
  readonly denies: boolean;
  /** The fields of checking of its content. */
  readonly fields: number;
  /** The tokens of its cue. */
  readonly cue: readonly number[];
  readonly quote: string;
};

/** What the reports before a part say, the latest first. */
export type Said = readonly ReportSaid[];

/** The side of a word in the latest report that has it; 0 where none has. */
export const sideOf = (said: Said, lemma: string): number => {
  for (const { sides } of said) {
    const side = sides.get(lemma);
    if (side !== undefined) return side;
  }
  return 0;
};

/** Whether one of the reports has a number. */
export const hasNumber = (said: Said, number: string): boolean => {
  for (const { numbers } of said) if (numbers.has(number)) return true;
  return false;
};

/** How many words a denial reaches over. */
export const DENIAL_REACH = 6;

export const isContentWord = (upos: string): boolean =>
  upos === 'NOUN' || upos === 'PROPN' || upos === 'VERB' || upos === 'NUM' || upos === 'ADJ';

/** A number as digits where it is one word: "eleven" and "11", "$1,200" and "1200" are the same. */
export const numberOf = (lower: string): string => {
  const unit = UNITS.get(lower);
  if (unit !== undefined) return String(unit);
  return /\d/.test(lower) ? lower.replace(/[,$€£%]/g, '') : lower;
};

/** What a report says. */
export const readSaid = (syntax: Syntax, { cue, content, quote }: Report): ReportSaid => {
  const { tokens, facts, lemmas } = syntax;
  const sides = new Map<string, number>();
  const numbers = new Set<string>();
  let fields = 0;
  let denies = false;
  for (const span of content) {
    const [from, to] = tokensOf(tokens, span);
    let denied = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) {
      const { lemma, upos, lower } = tokens[i]!;
      if ((facts[i]!.fields & FIELD_BITS.not) !== 0) {
        denied = i;
        denies = true;
      }
      fields |= lemmas[i]!.fields;
      if (upos === 'NUM') numbers.add(numberOf(lower));
      if (isContentWord(upos) && !sides.has(lemma)) sides.set(lemma, i - denied < DENIAL_REACH ? 2 : 1);
    }
  }
  return { sides, numbers, denies, fields, cue: tokensIn(syntax.analysis, cue), quote };
};
