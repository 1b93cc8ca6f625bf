import type { Span } from '../../text/span.ts';
import type { Verification } from '../meaning.ts';
import { type Clause, partStart, type Reference, referenceIn } from './reference.ts';

export type VerificationValue = Exclude<Verification['value'], 'none'>;

/** What the writer says of the checking, and what it points to. */
export type Remark = Reference & {
  readonly value: VerificationValue;
  readonly span: Span;
  readonly sentence: number;
  /** Whether it is added to a sentence that says something before it ("…, but the figure could not be verified"). */
  readonly added: boolean;
  /** "If confirmed": a doubt that stands where the claim does, whoever makes it. */
  readonly supposed: boolean;
};

/** A remark as a run of tokens, last exclusive. */
export type Found = {
  readonly value: VerificationValue;
  readonly from: number;
  readonly to: number;
  readonly supposed?: true;
};

/** "A post whose authenticity could not be determined". */
const hasRelative = ({ tokens, first }: Clause, at: number): boolean => {
  for (let i = at - 1; i > Math.max(first, at - 4); i--) if (/^(?:whose|which)$/.test(tokens[i]!.lower)) return true;
  return false;
};

/** A remark from the words it consists of; `alone`: what stands above it is another matter. */
export const remarkOf = (clause: Clause, found: Found, sentence: number, alone: boolean): Remark => {
  const { tokens, first, last } = clause;
  const part = partStart(clause, found.from);
  const reference = referenceIn(clause, [part, last], [found.from, found.to], found.value);
  return {
    value: found.value,
    span: [tokens[found.from]!.start, tokens[found.to - 1]!.end],
    sentence,
    added: part > first || hasRelative(clause, found.from),
    supposed: found.supposed === true,
    ...reference,
    // "Two drones shot down – no confirmation": what stands before the dash is what is unconfirmed.
    local:
      reference.local ||
      alone ||
      (reference.target === 'same' && /^[:;—–]$/.test(tokens[part - 1]?.lower ?? '') && part > first),
  };
};
