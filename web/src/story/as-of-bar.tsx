import { Slider } from '@base-ui/react/slider';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ClaimBoard } from '../../../src/views/claim-board.ts';
import { storyQuery } from '../api/queries.ts';
import { useAsOf } from '../desk/address.ts';
import { dayOf, shortDayOf } from '../parts/when.tsx';
import { everyDay } from './days.ts';

/** Sets the moment everything on the screen is shown as of, with how many articles came out each day. */
export const AsOfBar = ({ board }: { readonly board: ClaimBoard }) => {
  const [asOf, setAsOf] = useAsOf();
  const { data: whole } = useQuery(storyQuery(board.story.id, null));
  const days = useMemo(() => everyDay(whole?.days ?? []), [whole]);
  const last = days.length - 1;
  const chosen =
    asOf === null
      ? last
      : Math.max(
          0,
          days.findLastIndex(({ day }) => day <= asOf.at.slice(0, 10)),
        );
  const [moving, setMoving] = useState<number | null>(null);
  if (days.length < 2) return null;
  const at = moving ?? chosen;
  const most = Math.max(1, ...days.map(({ articles }) => articles));
  const clock = asOf?.clock ?? 'published';
  const settle = (index: number): void => {
    setMoving(null);
    const day = days[index]?.day;
    setAsOf(index >= last || !day ? null : { at: day, clock });
  };
  return (
    <div className="as-of no-print">
      <div className="as-of-words">
        <span className="label" id="as-of-label">
          As of
        </span>
        <b className="number">{at >= last ? 'now' : dayOf(days[at]?.day ?? '')}</b>
        {asOf && (
          <>
            <button
              type="button"
              className="toggle"
              aria-pressed={clock === 'known'}
              title="Count what this ledger knew by then, not what was published by then"
              onClick={() => setAsOf({ ...asOf, clock: clock === 'known' ? 'published' : 'known' })}
            >
              by when we knew
            </button>
            <button type="button" className="toggle" onClick={() => setAsOf(null)}>
              Back to now
            </button>
          </>
        )}
      </div>
      <div className="as-of-track">
        <svg className="as-of-days" viewBox={`0 0 ${days.length} 20`} preserveAspectRatio="none" aria-hidden="true">
          {days.map(({ day, articles }, index) => (
            <rect
              key={day}
              x={index + 0.12}
              width={0.76}
              y={20 - (articles / most) * 20}
              height={(articles / most) * 20}
              className={index <= at ? 'past' : 'ahead'}
            />
          ))}
        </svg>
        <Slider.Root
          className="slider"
          aria-labelledby="as-of-label"
          min={0}
          max={last}
          value={at}
          onValueChange={(value) => setMoving(value)}
          onValueCommitted={(value) => settle(value)}
        >
          <Slider.Control className="slider-control">
            <Slider.Track className="slider-track">
              <Slider.Indicator className="slider-filled" />
              <Slider.Thumb
                className="slider-thumb"
                aria-label="As of"
                getAriaValueText={(_, value) => (value >= last ? 'now' : dayOf(days[value]?.day ?? ''))}
              />
            </Slider.Track>
          </Slider.Control>
        </Slider.Root>
        <div className="as-of-ends number">
          <span>{shortDayOf(days[0]?.day ?? '')}</span>
          <span>{shortDayOf(days[last]?.day ?? '')}</span>
        </div>
      </div>
    </div>
  );
};
