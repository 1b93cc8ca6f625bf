import type { Certainty, Verification } from '../meaning/meaning.ts';
import type { Terminal } from './terminal.ts';

const CERTAINTY_SIGNS = { certain: '●', probable: '◕', possible: '◔', unknown: '○' } as const;
const CERTAINTY_STYLES = { certain: 'green', probable: 'cyan', possible: 'yellow', unknown: 'gray' } as const;
const VERIFICATION_SIGNS = { unverified: '?', confirmed: '✓', disputed: '≠' } as const;

/** `● certain`, `◔ possible, negative`: a shape and a word, so that colour is never needed. */
export const certaintySign = (certainty: Pick<Certainty, 'value' | 'polarity'>, terminal: Terminal): string => {
  const negative = certainty.polarity === 'negative' ? ' not' : '';
  const word = certainty.value === 'unknown' ? 'unknown' : certainty.value;
  return terminal.paint(CERTAINTY_STYLES[certainty.value], `${CERTAINTY_SIGNS[certainty.value]} ${word}${negative}`);
};

/** `? unverified`; empty where the writer says nothing of the checking. */
export const verificationSign = (verification: Pick<Verification, 'value'>, terminal: Terminal): string =>
  verification.value === 'none'
    ? ''
    : terminal.paint('magenta', `${VERIFICATION_SIGNS[verification.value]} ${verification.value}`);
