import type { DayCount } from '../../../src/views/claim-board.ts';
import { boundsText } from '../parts/count.tsx';
import { dayOf, shortDayOf } from '../parts/when.tsx';
import { everyDay } from '../story/days.ts';

const HEIGHT = 34;

type Bar = { readonly day: string; readonly low: number; readonly high: number };
type Multiple = { readonly unit: string; readonly of: (day: DayCount) => Pick<Bar, 'low' | 'high'> };

const exactly = (count: number): Pick<Bar, 'low' | 'high'> => ({ low: count, high: count });

/** One small chart for each thing counted, over the same days; only the origins come as bounds. */
const MULTIPLES: readonly Multiple[] = [
  { unit: 'articles', of: ({ articles }) => exactly(articles) },
  { unit: 'outlets', of: ({ outlets }) => exactly(outlets) },
  { unit: 'claims', of: ({ claims }) => exactly(claims) },
  { unit: 'origins', of: ({ origins }) => origins },
];

/** Small multiples of a story: articles, outlets, new claims and origins on each day. */
export const DaysChart = ({ days }: { readonly days: readonly DayCount[] }) => {
  const all = everyDay(days);
  const counted = new Map(days.map((day) => [day.day, day]));
  if (all.length === 0) return null;
  return (
    <figure
      className="multiples"
      aria-label={`A day, from ${dayOf(all[0]?.day ?? '')} to ${dayOf(all.at(-1)?.day ?? '')}`}
    >
      {MULTIPLES.map(({ unit, of }) => (
        <Chart
          key={unit}
          unit={unit}
          bars={all.map(({ day }) => {
            const found = counted.get(day);
            return { day, ...(found ? of(found) : exactly(0)) };
          })}
        />
      ))}
      <figcaption className="row apart">
        <span>{shortDayOf(all[0]?.day ?? '')}</span>
        <span>a day; pale where only the upper bound reaches</span>
        <span>{shortDayOf(all.at(-1)?.day ?? '')}</span>
      </figcaption>
    </figure>
  );
};

const Chart = ({ unit, bars }: { readonly unit: string; readonly bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.map(({ high }) => high));
  const peak = bars.find(({ high }) => high === most);
  const y = (value: number): number => HEIGHT - (value / most) * HEIGHT;
  const words = peak ? `most ${unit} on ${shortDayOf(peak.day)}: ${boundsText(peak)}` : `no ${unit}`;
  return (
    <div className="multiple" title={words}>
      <p className="row apart">
        <span>{unit}</span> <span className="number">{peak ? `${boundsText(peak)} at most` : 'none'}</span>
      </p>
      <svg viewBox={`0 0 ${bars.length} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words}>
        {bars.map(({ day, low, high }, index) => (
          <g key={day}>
            {high > low && <rect className="reach" x={index + 0.1} width={0.8} y={y(high)} height={HEIGHT - y(high)} />}
            <rect className="bar" x={index + 0.1} width={0.8} y={y(low)} height={HEIGHT - y(low)} />
          </g>
        ))}
      </svg>
    </div>
  );
};
