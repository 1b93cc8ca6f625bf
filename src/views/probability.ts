import type { CertaintyValue } from '../ledger/record.ts';

/**
 * The chance a forecast's words imply, for scoring: the middle of the ICD 203 band each certainty stands for. Null where the words imply none.
 */
export const probabilityOf = ({ value, polarity }: CertaintyValue): number | null => {
  const chance = { certain: 0.97, probable: 0.7, possible: 0.35, unknown: null }[value];
  return chance === null ? null : polarity === 'negative' ? 1 - chance : chance;
};
