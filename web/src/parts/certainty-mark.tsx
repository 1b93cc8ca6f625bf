import type { CertaintyValue } from '../../../src/ledger/record.ts';

const LEVEL = { certain: 3, probable: 2, possible: 1, unknown: 0 } as const;

/** Three bars, filled by how sure; struck through where it is put as not so. The word stands beside it, or is its name. */
export const CertaintyMark = ({
  certainty,
  wordless = false,
}: {
  readonly certainty: Pick<CertaintyValue, 'value' | 'polarity'>;
  readonly wordless?: boolean;
}) => {
  const { value, polarity } = certainty;
  const word = certaintyWord(certainty);
  return (
    <span className="certainty" data-polarity={polarity} title={`How surely it is put: ${word}`}>
      <CertaintyBars value={value} polarity={polarity} />
      <span className={wordless ? 'hidden' : undefined}>{word}</span>
    </span>
  );
};

export const certaintyWord = ({ value, polarity }: Pick<CertaintyValue, 'value' | 'polarity'>): string => {
  if (value === 'unknown') return 'not stated';
  return polarity === 'negative' ? `${value} not` : value;
};

const CertaintyBars = ({ value, polarity }: Pick<CertaintyValue, 'value' | 'polarity'>) => (
  <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
    {[0, 1, 2].map((bar) => (
      <rect
        key={bar}
        x={bar * 5 + 1.5}
        y={7.5 - bar * 3}
        width="3"
        height={4 + bar * 3}
        rx="0.6"
        fill={bar < LEVEL[value] ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeOpacity={bar < LEVEL[value] ? 1 : 0.55}
        strokeDasharray={value === 'unknown' ? '1.2 1.2' : undefined}
      />
    ))}
    {polarity === 'negative' && <path d="M0.5 11.5 15.5 0.5" stroke="currentColor" strokeWidth="1.6" />}
  </svg>
);
