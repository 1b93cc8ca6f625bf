import type { Bounds } from '../ledger/independence/independence.ts';
import type { Status } from '../ledger/record.ts';
import type { Certainty, Verification } from '../meaning/meaning.ts';
import type { Terminal } from './terminal.ts';

const CERTAINTY = {
  certain: { sign: '●', style: 'green' },
  probable: { sign: '◕', style: 'cyan' },
  possible: { sign: '◔', style: 'yellow' },
  unknown: { sign: '○', style: 'gray' },
} as const;

const VERIFICATION = { unverified: '?', confirmed: '✓', disputed: '≠' } as const;

const STATUS = {
  reported: { sign: '·', style: 'white' },
  corroborated: { sign: '✓', style: 'green' },
  disputed: { sign: '≠', style: 'yellow' },
  denied: { sign: '✕', style: 'red' },
  corrected: { sign: '✎', style: 'magenta' },
  retracted: { sign: '⊘', style: 'red' },
  dropped: { sign: '…', style: 'gray' },
  pending: { sign: '◷', style: 'cyan' },
  due: { sign: '!', style: 'yellow' },
  held: { sign: '✓', style: 'green' },
  failed: { sign: '✕', style: 'red' },
  void: { sign: '∅', style: 'gray' },
  ambiguous: { sign: '~', style: 'gray' },
} as const satisfies Record<Status, { sign: string; style: string }>;

/** `● certain`, `◔ possible not`: a shape and a word, so that colour is never needed. */
export const certaintySign = (
  { value, polarity }: Pick<Certainty, 'value' | 'polarity'>,
  terminal: Terminal,
): string => {
  const { sign, style } = CERTAINTY[value];
  return terminal.paint(style, `${sign} ${value}${polarity === 'negative' && value !== 'unknown' ? ' not' : ''}`);
};

/** `? unverified`; empty where the writer says nothing of the checking. */
export const verificationSign = ({ value }: Pick<Verification, 'value'>, terminal: Terminal): string =>
  value === 'none' ? '' : terminal.paint('magenta', `${VERIFICATION[value]} ${value}`);

/** `✓ corroborated`, with who says so where that is only the program. */
export const statusSign = (status: Status, by: 'machine' | 'person', terminal: Terminal): string => {
  const { sign, style } = STATUS[status];
  const proposed = by === 'machine' && status !== 'reported' && status !== 'pending' ? ' (proposed)' : '';
  return terminal.paint(style, `${sign} ${status}${proposed}`);
};

/** `3 outlets`, `1 to 2 origins`: a count with its unit and its bounds. */
export const boundsText = ({ low, high }: Bounds, unit: string): string =>
  low === high ? `${low} ${unit}${low === 1 ? '' : 's'}` : `${low} to ${high} ${unit}s`;

/** `1 mention`, `8 new claims`: a count with its unit. */
export const counted = (count: number, unit: string): string => boundsText({ low: count, high: count }, unit);
