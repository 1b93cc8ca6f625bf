import type { Span } from '../../text/span.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import type { Value } from './cues.ts';
import type { Judgement } from './judge.ts';

const ODDS: ReadonlySet<string> = new Set([
  'chance',
  'chances',
  'probability',
  'likelihood',
  'odds',
  'possibility',
  'risk',
]);
const PER_CENT: ReadonlySet<string> = new Set(['percent', 'per', '%', 'pct']);

/** A chance in per cent as a value: ICD 203's bands, unlikely below a fifth, likely above the middle. */
const ofPerCent = (share: number): readonly [Value, boolean] =>
  share >= 55 ? ['probable', false] : share >= 20 ? ['possible', false] : ['probable', true];

const WORDS: ReadonlyMap<string, readonly [Value, boolean]> = new Map<string, readonly [Value, boolean]>([
  ['unlikely', ['probable', true]],
  ['improbable', ['probable', true]],
  ['doubtful', ['probable', true]],
  ['likely', ['probable', false]],
  ['probable', ['probable', false]],
  ['possible', ['possible', false]],
  ['impossible', ['certain', true]],
]);

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** "A 30 percent chance", "the probability of a deal at 70 percent", "this claim as very unlikely": odds put on what has no verb of its own. */
export const judgeOdds = ({ tokens }: Syntax, content: readonly Span[]): Judgement | undefined => {
  let [odds, share, word, verbs] = [-1, -1, -1, 0];
  for (const span of content) {
    const [from, to] = tokensOf(tokens, span);
    for (let i = from; i < to; i++) {
      const { lower, xpos } = tokens[i]!;
      if (ODDS.has(lower)) odds = i;
      if (PER_CENT.has(lower) && /^\d/.test(tokens[i - 1]?.lower ?? '')) share = i - 1;
      if (word < 0 && WORDS.has(lower) && tokens[i]!.upos === 'ADJ') word = i;
      if (FINITE.has(xpos)) verbs++;
    }
  }
  const near = odds >= 0 && share >= 0 && Math.abs(odds - share) < 9;
  const at = near ? share : verbs === 0 ? word : -1;
  if (at < 0) return undefined;
  const [value, negative] = near ? ofPerCent(Number.parseFloat(tokens[share]!.lower)) : WORDS.get(tokens[at]!.lower)!;
  return { value, negative, evidence: [[tokens[at]!.start, tokens[near ? Math.max(share, odds) : at]!.end]] };
};
