import { findNegated } from '../ledger/linking/find-negated.ts';
import { findWords } from '../ledger/linking/terms.ts';
import type { CertaintyValue } from '../ledger/record.ts';

const UNLIKELY = /\b(?:unlikely|improbable|impossible)\b/iu;

/** "No trains will run on Monday": the claim itself says no, and holds when none does. */
const saysNo = (wording: string): boolean =>
  UNLIKELY.test(wording) || findNegated(wording, findWords(wording)).once.length > 0;

/**
 * The chance that a forecast holds which the words of somebody imply, for scoring: the middle of the ICD 203 band each certainty stands for. What
 * somebody says no to is turned round, but for a no that is part of the claim. Null where the words imply none.
 */
export const probabilityOf = ({ value, polarity }: CertaintyValue, wording: string): number | null => {
  const chance = { certain: 0.97, probable: 0.7, possible: 0.35, unknown: null }[value];
  return chance === null || polarity === 'positive' || saysNo(wording) ? chance : 1 - chance;
};
