import { axisX, axisY, dot, gridX, text } from '@observablehq/plot';
import { useMemo } from 'react';
import type { NumberPoint } from '../../../src/views/claim-page.ts';
import { groupBy } from '../parts/group.ts';
import { Plot } from '../parts/plot.tsx';
import { timeScale } from '../parts/time-scale.ts';
import { useRoom } from '../parts/use-width.ts';
import { shortDayOf, When } from '../parts/when.tsx';

const DAY_MS = 86_400_000;
const ROW_PX = 30;
/** What is left of the width beside the names. */
const PLOT_SHARE = 0.7;
const LETTER_PX = 7;
/** Between a point and its words, and from there to the next point. */
const GAP_PX = 24;
const RIGHT_PX = 96;

/** Every number said: a row for each source, a place in time for each saying; and the same as a table. */
export const Numbers = ({ numbers }: { readonly numbers: readonly NumberPoint[] }) => (
  <div className="stack">
    <NumbersPlot numbers={numbers} />
    <NumbersTable numbers={numbers} />
  </div>
);

type Saying = { readonly who: string; readonly date: Date; readonly words: string };

const whoOf = ({ source, outlet }: NumberPoint): string => source ?? outlet ?? 'unknown';

/** What one source said at one time stands at one place: "12 · three". */
const sayingsOf = (numbers: readonly NumberPoint[]): Saying[] =>
  [...groupBy(numbers, (point) => (point.at === null ? null : `${whoOf(point)}\n${point.at}`))].flatMap(
    ([key, points]) => {
      const [who, at] = key?.split('\n') ?? [];
      if (!who || !at) return [];
      return [{ who, date: new Date(at), words: [...new Set(points.map((point) => point.text))].join(' · ') }];
    },
  );

/** The words beside the points: those that would run into each other stand together at the first, each number once. */
const labelsOf = (sayings: readonly Saying[], x: (date: Date) => number): Saying[] => {
  const labels: Saying[] = [];
  for (const saying of [...sayings].sort((a, b) => a.date.getTime() - b.date.getTime())) {
    const at = labels.findLastIndex(({ who }) => who === saying.who);
    const last = labels[at];
    if (!last || x(saying.date) - x(last.date) > last.words.length * LETTER_PX + GAP_PX) labels.push(saying);
    else if (!last.words.toLowerCase().split(' · ').includes(saying.words.toLowerCase()))
      labels[at] = { ...last, words: `${last.words} · ${saying.words}` };
  }
  return labels;
};

/** From the first day's beginning to the last day's end. */
const daysAround = (sayings: readonly Saying[]): [Date, Date] => {
  const moments = sayings.map(({ date }) => date.getTime());
  const floor = (moment: number): number => Math.floor(moment / DAY_MS) * DAY_MS;
  return [new Date(floor(Math.min(...moments))), new Date(floor(Math.max(...moments)) + DAY_MS)];
};

const NumbersPlot = ({ numbers }: { readonly numbers: readonly NumberPoint[] }) => {
  const [frame, { width, scale }] = useRoom<HTMLDivElement>();
  const sayings = useMemo(() => sayingsOf(numbers), [numbers]);
  const options = useMemo(() => {
    const rows = [...new Set(sayings.map(({ who }) => who))];
    const longest = Math.max(0, ...rows.map((who) => who.length)) * LETTER_PX;
    const [from, until] = daysAround(sayings);
    const days = timeScale(from.toISOString(), until.toISOString(), 0, width * PLOT_SHARE);
    const marginLeft = Math.min(longest + 16, width * 0.34);
    const perMs = (width - marginLeft - RIGHT_PX) / (until.getTime() - from.getTime());
    const labels = labelsOf(sayings, (date) => date.getTime() * perMs);
    const ticks = days.ticks.map(({ iso }) => new Date(iso));
    return {
      width,
      height: rows.length * ROW_PX + 44,
      marginLeft,
      marginRight: RIGHT_PX,
      x: { type: 'utc' as const, domain: [from, until] },
      y: { type: 'band' as const, domain: rows, label: null },
      marks: [
        gridX(ticks),
        axisX(ticks, {
          tickSize: 0,
          tickFormat: (date: Date) => shortDayOf(date.toISOString()),
        }),
        axisY({ tickSize: 0, fontSize: 12, textOverflow: 'ellipsis', lineWidth: 16 }),
        dot(sayings, { x: 'date', y: 'who', r: 4.5, fill: 'currentColor' }),
        text(labels, {
          x: 'date',
          y: 'who',
          text: 'words',
          textAnchor: 'start',
          dx: 10,
          fontSize: 13,
          fontWeight: 600,
          stroke: 'var(--paper)',
          strokeWidth: 4,
          fill: 'currentColor',
        }),
      ],
    };
  }, [sayings, width]);
  if (sayings.length < 2) return null;
  const label = 'Numbers by source and date. The table below says the same.';
  return <div ref={frame}>{width > 0 && <Plot options={options} label={label} scale={scale} />}</div>;
};

const NumbersTable = ({ numbers }: { readonly numbers: readonly NumberPoint[] }) => (
  <details open={numbers.length < 3}>
    <summary className="small">As a table</summary>
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">As said</th>
            <th scope="col">By</th>
            <th scope="col">In</th>
            <th scope="col">Published</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((point, index) => (
            <tr key={`${point.mention}-${index.toString()}`}>
              <td className="number">
                <a href={`#${point.mention}`}>{point.text}</a>
              </td>
              <td>{point.source ?? 'the writer'}</td>
              <td>{point.outlet ?? 'unknown'}</td>
              <td>
                <When at={point.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
