import type { Token } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import { marksIn, type Syntax, tokensOf } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import { ODDS_NOUNS, ODDS_WORDS, type Value } from './cues.ts';
import type { Judgement } from './judge.ts';

const PER_CENT: ReadonlySet<string> = new Set(['percent', 'per', '%', 'pct']);

/** A chance in per cent as a value: ICD 203's bands, unlikely below a fifth, likely above the middle. */
const ofPerCent = (share: number): readonly [Value, boolean] =>
  share >= 55 ? ['probable', false] : share >= 20 ? ['possible', false] : ['probable', true];

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

const hasFiniteVerb = (tokens: readonly Token[], spans: readonly Span[]): boolean =>
  spans.some((span) => {
    const [from, to] = tokensOf(tokens, span);
    for (let i = from; i < to; i++) if (FINITE.has(tokens[i]!.xpos)) return true;
    return false;
  });

/** "A 30 percent chance", "the probability of a deal at 70 percent", "this claim as very unlikely": odds put on what has no verb of its own. */
export const judgeOdds = (syntax: Syntax, content: readonly Span[]): Judgement | undefined => {
  const { tokens } = syntax;
  if ((marksIn(syntax, content) & MARKS.odds) === 0) return undefined;
  let [odds, share, word] = [-1, -1, -1];
  for (const span of content) {
    const [from, to] = tokensOf(tokens, span);
    for (let i = from; i < to; i++) {
      const { lower, upos } = tokens[i]!;
      if (ODDS_NOUNS.has(lower)) odds = i;
      if (PER_CENT.has(lower) && /^\d/.test(tokens[i - 1]?.lower ?? '')) share = i - 1;
      if (word < 0 && upos === 'ADJ' && ODDS_WORDS.has(lower)) word = i;
    }
  }
  const near = odds >= 0 && share >= 0 && Math.abs(odds - share) < 9;
  const at = near ? share : word >= 0 && !hasFiniteVerb(tokens, content) ? word : -1;
  if (at < 0) return undefined;
  const [value, negative] = near
    ? ofPerCent(Number.parseFloat(tokens[share]!.lower))
    : ODDS_WORDS.get(tokens[at]!.lower)!;
  return { value, negative, evidence: [[tokens[at]!.start, tokens[near ? Math.max(share, odds) : at]!.end]] };
};
