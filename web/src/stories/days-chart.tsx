import type { DayCount } from '../../../src/views/claim-board.ts';
import { shortDayOf } from '../parts/when.tsx';
import { everyDay } from '../story/days.ts';

const HEIGHT = 56;

/** Articles a day as bars; over them, as a band, how many origins there were by then at least and at most. */
export const DaysChart = ({ days }: { readonly days: readonly DayCount[] }) => {
  const all = everyDay(days);
  if (all.length === 0) return null;
  const most = Math.max(1, ...days.map(({ articles, origins }) => Math.max(articles, origins.high)));
  const width = all.length;
  const y = (value: number): number => HEIGHT - (value / most) * (HEIGHT - 4);
  const band = bandOf(
    all.map(({ day }) => day),
    days,
    y,
  );
  const last = days.at(-1);
  const words = `${all.length} days; ${days.reduce((sum, { articles }) => sum + articles, 0)} articles; ${last?.origins.low} to ${last?.origins.high} origins at the end`;
  return (
    <figure className="days-chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words}>
        {all.map(({ day, articles }, index) => (
          <rect key={day} x={index + 0.14} width={0.72} y={y(articles)} height={HEIGHT - y(articles)} className="bar" />
        ))}
        <path d={band} className="band" />
      </svg>
      <figcaption className="row apart">
        <span>{shortDayOf(all[0]?.day ?? '')}</span>
        <span>
          <i className="key-bar" /> articles a day <i className="key-band" /> origins
        </span>
        <span>{shortDayOf(all.at(-1)?.day ?? '')}</span>
      </figcaption>
    </figure>
  );
};

/** Steps from day to day; a day without articles keeps the counts of the day before. */
const bandOf = (all: readonly string[], days: readonly DayCount[], y: (value: number) => number): string => {
  const byDay = new Map(days.map((day) => [day.day, day.origins]));
  const high: string[] = [];
  const low: string[] = [];
  let origins = { low: 0, high: 0 };
  for (const [index, day] of all.entries()) {
    origins = byDay.get(day) ?? origins;
    high.push(`${index},${y(origins.high)} ${index + 1},${y(origins.high)}`);
    low.unshift(`${index + 1},${y(origins.low)} ${index},${y(origins.low)}`);
  }
  return `M${[...high, ...low].join(' L')} Z`;
};
