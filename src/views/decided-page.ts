import type { DecisionsDossier } from '../ledger/dossier.ts';
import { type HistoryLine, historyOf } from './history.ts';

/** One decision of a person, and what it is about. */
export type DecidedLine = HistoryLine & { readonly about: DecisionsDossier['decisions'][number]['about'] };

export type DecidedPage = { readonly lines: readonly DecidedLine[]; readonly more: boolean };

/** What persons decided here, the newest first, each with whether it still holds. */
export const decidedPage = ({ decisions, more }: DecisionsDossier): DecidedPage => {
  const taken = new Set(decisions.filter(({ holds }) => !holds).map(({ entry }) => entry.seq));
  const lines = historyOf(
    decisions.map(({ entry }) => entry),
    taken,
  );
  return { lines: lines.map((line, at) => ({ ...line, about: decisions[at]?.about ?? null })), more };
};
