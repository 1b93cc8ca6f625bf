import type { Token } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import { nameWords } from '../entities/name-match.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import type { Clause } from './clause.ts';
import { partStart, type Reference, referenceIn } from './reference.ts';
import { readRemark } from './remark-rules.ts';
import type { Found, VerificationValue } from './rule.ts';
import { ownLook } from './support-rules.ts';

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

/** Words of outlets' names that say nothing of whose they are. */
const COMMON: ReadonlySet<string> = new Set(
  'news agency radio daily weekly state national press live ministry office federal service network'.split(' '),
);

/** "The Messenger" of an outlet called Upper Valley Messenger. */
const isOwnName = (tokens: readonly Token[], at: number, own: ReadonlySet<string>): boolean => {
  const { lower, form } = tokens[at]!;
  return own.has(lower) && /^\p{Lu}/u.test(form) && !/^(?:in|of|at|near|to|from)$/.test(tokens[at - 1]?.lower ?? '');
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
    states: reference.states && !found.latest,
    target: found.latest && reference.target === 'all' ? 'one' : reference.target,
    // "Two drones shot down – no confirmation": what stands before the dash is what is unconfirmed.
    local:
      reference.local ||
      alone ||
      (reference.target === 'same' && /^[:;—–]$/.test(tokens[part - 1]?.lower ?? '') && part > first),
  };
};

/**
 * Every remark on checking in a text, quotations left out, in order. A remark is put together from kinds of words (a denial over a
 * word of checking, evidence withheld, papers that bear a claim out or do not), since lists of phrases do not carry over.
 */
export const findRemarks = (
  { analysis, tokens, facts, marks }: Syntax,
  outlets: readonly Span[] = [],
  outlet: string | null = null,
): Remark[] => {
  const own = new Set(outlet === null ? [] : nameWords(outlet).filter((word) => word.length > 3 && !COMMON.has(word)));
  const remarks: Remark[] = [];
  const named = new Set<number>();
  for (const span of outlets) {
    const [from, to] = tokensOf(tokens, span);
    for (let i = from; i < to; i++) named.add(i);
  }
  analysis.sentences.forEach(({ first, last, kind, paragraph }, sentence) => {
    // A headline, an item of a list: what stands above is another matter.
    const alone = kind !== 'prose' && analysis.sentences[sentence - 1]?.paragraph !== paragraph;
    const clause: Clause = {
      tokens,
      first,
      last,
      isOutlet: (token) => named.has(token) || isOwnName(tokens, token, own),
    };
    let free = first;
    const before = remarks.length;
    for (let i = first; i < last; i++) {
      if ((marks[i]! & MARKS.clue) === 0 || tokens[i]!.quoteDepth > 0) continue;
      const found = readRemark(clause, i, facts[i]!.clues);
      if (!found || found.from < free) continue;
      remarks.push(remarkOf(clause, found, sentence, alone));
      free = found.to;
    }
    const look = remarks.length === before && kind === 'prose' ? ownLook(clause) : undefined;
    if (look) remarks.push(remarkOf(clause, look, sentence, alone));
  });
  return remarks;
};
