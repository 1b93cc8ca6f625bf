import type { MentionBrief } from '../ledger/dossier.ts';
import type { MentionRecord } from '../ledger/record.ts';
import { type AsOf, wasKnown } from './as-of.ts';

/** Who held a mention and how surely, as the ledger knew it then: the machine's reading while no person had corrected it. */
export const heldThen = <M extends MentionBrief>(mention: M, asOf: AsOf | null): M => {
  const { speakerCorrected, certaintyCorrected } = mention;
  const late = (correction: { readonly at: string } | null): boolean =>
    correction !== null && !wasKnown(correction.at, asOf);
  if (!late(speakerCorrected) && !late(certaintyCorrected)) return mention;
  return {
    ...mention,
    ...(late(speakerCorrected) && { ...speakerCorrected?.machine, speakerCorrected: null }),
    ...(late(certaintyCorrected) && { ...certaintyCorrected?.machine, certaintyCorrected: null }),
  };
};

/** A mention as the ledger knew it then, its words too. */
export const knownThen = (mention: MentionRecord, asOf: AsOf | null): MentionRecord => {
  const { corrected } = mention;
  const held = heldThen(mention, asOf);
  return corrected === null || wasKnown(corrected.at, asOf) ? held : { ...held, ...corrected.machine, corrected: null };
};
