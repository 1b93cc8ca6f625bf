import { axisX, axisY, dot, link, pointer, ruleY, text, tip } from '@observablehq/plot';
import { useMemo } from 'react';
import type { NumberPoint } from '../../../src/views/claim-page.ts';
import { groupBy } from '../parts/group.ts';
import { Plot } from '../parts/plot.tsx';
import { useWidth } from '../parts/use-width.ts';
import { When } from '../parts/when.tsx';

/** Every number said, by source and date, with the same as a table: one plot for each unit. */
export const Numbers = ({ numbers }: { readonly numbers: readonly NumberPoint[] }) => {
  const units = groupBy(numbers, ({ unit, of }) => [unit, of].filter(Boolean).join(' of ') || 'number');
  return (
    <div className="stack">
      {[...units].map(([unit, points]) => (
        <UnitPlot key={unit} unit={unit} points={points} />
      ))}
      <NumbersTable numbers={numbers} />
    </div>
  );
};

const UnitPlot = ({ unit, points }: { readonly unit: string; readonly points: readonly NumberPoint[] }) => {
  const [frame, width] = useWidth<HTMLDivElement>();
  const dated = useMemo(
    () => points.flatMap((point) => (point.at ? [{ ...point, date: new Date(point.at) }] : [])),
    [points],
  );
  const options = useMemo(() => {
    const name = (point: NumberPoint): string => point.source ?? point.outlet ?? 'unknown';
    return {
      width,
      height: 220,
      marginLeft: 56,
      marginRight: 120,
      marginTop: 24,
      x: { type: 'utc' as const, inset: 12 },
      y: { grid: true, zero: true, nice: true, label: unit },
      symbol: { range: ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] },
      marks: [
        ruleY([0], { strokeOpacity: 0.4 }),
        axisX({ ticks: 5, tickSize: 3 }),
        axisY({ ticks: 4, tickSize: 0 }),
        link(
          dated.filter(({ high }) => high !== null),
          { x1: 'date', x2: 'date', y1: 'value', y2: 'high', strokeWidth: 3, strokeOpacity: 0.5 },
        ),
        dot(dated, { x: 'date', y: 'value', symbol: name, r: 5, fill: 'currentColor' }),
        text(dated, {
          x: 'date',
          y: 'value',
          text: (point: NumberPoint) => `${point.text} (${name(point)})`,
          textAnchor: 'start',
          dx: 10,
        }),
        tip(dated, pointer({ x: 'date', y: 'value', title: (point: NumberPoint) => `${name(point)}: ${point.text}` })),
      ],
    };
  }, [dated, unit, width]);
  if (dated.length < 2) return null;
  return (
    <div ref={frame}>
      {width > 0 && <Plot options={options} label={`${unit}, by source and date. The table below says the same.`} />}
    </div>
  );
};

const NumbersTable = ({ numbers }: { readonly numbers: readonly NumberPoint[] }) => (
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
);
