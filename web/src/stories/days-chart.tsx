import type { DayCount } from '../../../src/views/claim-board.ts';
import { shortDayOf } from '../parts/when.tsx';
import { everyDay } from '../story/days.ts';

const HEIGHT = 56;
/** No day is drawn wider than this, so that a short story does not look like a long one. */
const DAY_PX = 48;
const LEAST_PX = 260;

/** Articles a day as bars; in front of them, from the least to the most, how many origins spoke that day. */
export const DaysChart = ({ days }: { readonly days: readonly DayCount[] }) => {
  const all = everyDay(days);
  if (all.length === 0) return null;
  const most = Math.max(1, ...days.map(({ articles, origins }) => Math.max(articles, origins.high)));
  const width = all.length;
  const y = (value: number): number => HEIGHT - (value / most) * (HEIGHT - 4);
  const origins = new Map(days.map((day) => [day.day, day.origins]));
  const words = `${all.length} days; ${days.reduce((sum, { articles }) => sum + articles, 0)} articles; at most ${Math.max(0, ...days.map((day) => day.origins.high))} origins on a day`;
  return (
    <figure className="days-chart" style={{ maxWidth: Math.max(width * DAY_PX, LEAST_PX) }}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words}>
        {all.map(({ day, articles }, index) => (
          <rect key={day} x={index + 0.14} width={0.72} y={y(articles)} height={HEIGHT - y(articles)} className="bar" />
        ))}
        {all.map(({ day }, index) => {
          const range = origins.get(day);
          if (!range || range.high === 0) return null;
          const x = index + 0.5;
          return <path key={day} d={`M${x},${y(range.low)}V${y(range.high) - 0.01}`} className="band" />;
        })}
      </svg>
      <figcaption className="row apart">
        <span>{shortDayOf(all[0]?.day ?? '')}</span>
        <span>
          <i className="key-bar" /> articles a day <i className="key-band" /> origins a day
        </span>
        <span>{shortDayOf(all.at(-1)?.day ?? '')}</span>
      </figcaption>
    </figure>
  );
};
