import type { EntrySeq } from '../ledger/ids.ts';
import type { CertaintyValue, Correction, MentionRecord } from '../ledger/record.ts';

/** What a person put right of a mention, and what the machine had read. */
export type CorrectionView = Pick<Correction, 'by' | 'at' | 'reason'> & {
  readonly of: 'words' | 'speaker' | 'certainty';
  readonly was: string;
  readonly entry: EntrySeq;
};

const certaintyWords = ({ value, polarity }: CertaintyValue): string => {
  if (value === 'unknown') return 'not stated';
  return polarity === 'negative' ? `${value} not` : value;
};

/** Every correction that holds of one mention: words, speaker, certainty. */
export const correctionsOf = (
  mention: Pick<MentionRecord, 'corrected' | 'speakerCorrected' | 'certaintyCorrected'>,
): CorrectionView[] => {
  const { corrected, speakerCorrected, certaintyCorrected } = mention;
  const view = (of: CorrectionView['of'], { by, at, reason, entry }: Correction, was: string): CorrectionView => ({
    of,
    by,
    at,
    reason,
    entry,
    was,
  });
  return [
    ...(corrected ? [view('words', corrected, corrected.machine.text)] : []),
    ...(speakerCorrected ? [view('speaker', speakerCorrected, speakerCorrected.machine.speakerName ?? 'nobody')] : []),
    ...(certaintyCorrected
      ? [view('certainty', certaintyCorrected, certaintyWords(certaintyCorrected.machine.certainty))]
      : []),
  ];
};
