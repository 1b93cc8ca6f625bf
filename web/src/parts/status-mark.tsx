import type { ReactNode } from 'react';
import type { ClaimRecord, Status } from '../../../src/ledger/record.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'turn' | 'plain';

type Look = { readonly word: string; readonly tone: Tone; readonly shape: ReactNode; readonly means: string };

const ring = <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />;
const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' } as const;

/** Every status has a word, a shape of its own and a tone; no two share all but the colour. */
export const STATUS_LOOKS: Readonly<Record<Status, Look>> = {
  reported: { word: 'Reported', tone: 'plain', means: 'Somebody says so; nobody else has yet.', shape: ring },
  corroborated: {
    word: 'Corroborated',
    tone: 'good',
    means: 'Two or more origins say so independently.',
    shape: (
      <>
        {ring}
        <circle cx="7" cy="7" r="2.6" fill="currentColor" />
      </>
    ),
  },
  disputed: {
    word: 'Disputed',
    tone: 'warn',
    means: 'Sources contradict each other.',
    shape: (
      <>
        {ring}
        <path d="M7 2a5 5 0 0 1 0 10Z" fill="currentColor" />
      </>
    ),
  },
  denied: {
    word: 'Denied',
    tone: 'bad',
    means: 'Whoever it is about denies it.',
    shape: (
      <>
        {ring}
        <path d="m3.6 10.4 6.8-6.8" {...stroke} />
      </>
    ),
  },
  corrected: {
    word: 'Corrected',
    tone: 'turn',
    means: 'The outlet put it right.',
    shape: <path d="M11.5 4.5A5 5 0 1 0 12 8M11.8 1.8v3h-3" {...stroke} strokeLinejoin="round" />,
  },
  retracted: {
    word: 'Retracted',
    tone: 'bad',
    means: 'The outlet took it back.',
    shape: <path d="M2.5 2.5h9v9h-9ZM4.8 4.8l4.4 4.4M9.2 4.8 4.8 9.2" {...stroke} strokeLinejoin="round" />,
  },
  dropped: {
    word: 'Dropped',
    tone: 'plain',
    means: 'It vanished from the page without notice.',
    shape: <circle cx="7" cy="7" r="5" {...stroke} strokeDasharray="1.6 2.6" />,
  },
  pending: {
    word: 'Pending',
    tone: 'plain',
    means: 'A forecast whose day has not come.',
    shape: (
      <>
        {ring}
        <path d="M7 4.4V7l1.8 1.2" {...stroke} />
      </>
    ),
  },
  due: {
    word: 'Due',
    tone: 'warn',
    means: 'The day has come; nobody has settled it.',
    shape: <path d="M7 1.8 12.6 12H1.4ZM7 5.8v2.6M7 10.3v.1" {...stroke} strokeLinejoin="round" />,
  },
  held: {
    word: 'Held',
    tone: 'good',
    means: 'The forecast came true.',
    shape: <path d="m2.5 7.5 3 3 6-7" {...stroke} strokeWidth="2" strokeLinejoin="round" />,
  },
  failed: {
    word: 'Failed',
    tone: 'bad',
    means: 'The forecast did not come true.',
    shape: <path d="m3 3 8 8M11 3l-8 8" {...stroke} strokeWidth="2" />,
  },
  void: {
    word: 'Void',
    tone: 'plain',
    means: 'Its condition never came to pass.',
    shape: <path d="M2 7h10" {...stroke} strokeWidth="2" />,
  },
  ambiguous: {
    word: 'Ambiguous',
    tone: 'turn',
    means: 'It can be read as held and as failed.',
    shape: <path d="M2 8.2c1.6-3.2 3.2-3.2 5-1.2s3.4 2 5-1.2" {...stroke} strokeWidth="1.8" />,
  },
};

/** Where a claim stands to begin with, before any rule has looked. */
const AT_FIRST: readonly Status[] = ['reported', 'pending'];

/** Whether a claim stands where it does only because a rule says so. */
export const isProposed = ({ status, statusBy }: Pick<ClaimRecord, 'status' | 'statusBy'>): boolean =>
  statusBy === 'machine' && !AT_FIRST.includes(status);

type Props = {
  readonly status: Status;
  /** A proposal that no person has signed is in italics and says so. */
  readonly proposed?: boolean;
  /** The italics alone say so to the eye. */
  readonly terse?: boolean;
};

export const StatusMark = ({ status, proposed = false, terse = false }: Props) => {
  const look = STATUS_LOOKS[status];
  return (
    <span className="status" data-tone={look.tone} data-proposed={proposed || undefined} title={look.means}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {look.shape}
      </svg>
      {look.word}
      {proposed && <span className={terse ? 'hidden' : 'by'}>{terse ? ' (proposed)' : 'proposed'}</span>}
    </span>
  );
};
