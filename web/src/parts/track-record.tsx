import type { TrackRecord } from '../../../src/views/source-page.ts';
import { counted } from './count.tsx';
import { StatusMark } from './status-mark.tsx';

const OUTCOMES = ['held', 'failed', 'void', 'ambiguous', 'due', 'pending'] as const;

type Props = {
  readonly record: TrackRecord;
  /** Whether it stands among others, where it is said once for all of them that few give no score. */
  readonly among?: boolean;
};

/** How somebody's forecasts came out: counts, and a score where there are enough. */
export const Record = ({ record, among = false }: Props) => {
  const any = OUTCOMES.some((outcome) => record[outcome] > 0);
  if (!any) return <p className="quiet">No forecasts yet.</p>;
  return (
    <>
      <p className="facts">
        {OUTCOMES.filter((outcome) => record[outcome] > 0).map((outcome) => (
          <span key={outcome} className="row">
            <StatusMark status={outcome} /> <span className="number">{counted(record[outcome], 'forecast')}</span>
          </span>
        ))}
      </p>
      {record.heldShare ? (
        <p>
          {percent(record.heldShare.value)} of {counted(record.heldShare.of, 'forecast')} held (95 % interval{' '}
          {percent(record.heldShare.low)} to {percent(record.heldShare.high)}).
        </p>
      ) : (
        !among && <p className="small quiet">{TOO_FEW}</p>
      )}
      {record.brier && (
        <p>
          Brier score {record.brier.value.toFixed(2)} over {counted(record.brier.of, 'forecast')} (95 % interval{' '}
          {record.brier.low.toFixed(2)} to {record.brier.high.toFixed(2)}; 0 is perfect, 0.25 a coin).
        </p>
      )}
    </>
  );
};

/** Why there may be none. */
export const TOO_FEW = 'No score from fewer than ten that were settled held or failed.';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
