import type { ClaimPage, DriftPoint, HedgeDrop } from '../../../src/views/claim-page.ts';
import { certaintyWord } from '../parts/certainty-mark.tsx';
import { timeScale } from '../parts/time-scale.ts';
import { type Room, useRoom } from '../parts/use-width.ts';
import { momentOf, shortDayOf } from '../parts/when.tsx';

const LANES = ['certain', 'probable', 'possible', 'unknown'] as const;
type Lane = (typeof LANES)[number];
const LANE_PX = 44;
const TOP = 14;
const LEFT = 78;
const NAME_PX = 92;

type Placed = DriftPoint & { readonly x: number; readonly y: number };

/** How surely each outlet put it over time, in four lanes; a bold line where a hedge was lost on the way. */
export const Drift = ({ drift, drops }: Pick<ClaimPage, 'drift' | 'drops'>) => {
  const [frame, room] = useRoom<HTMLDivElement>();
  const dated = drift.filter((point) => point.at !== null);
  return (
    <div ref={frame}>
      {room.width > 0 && dated.length > 0 && <Strip points={dated} drops={drops} room={room} />}
      <details>
        <summary className="small">As a table</summary>
        <DriftTable drift={drift} drops={drops} />
      </details>
    </div>
  );
};

type StripProps = {
  readonly points: readonly DriftPoint[];
  readonly drops: readonly HedgeDrop[];
  readonly room: Room;
};

const Strip = ({ points, drops, room: { width, scale: size } }: StripProps) => {
  const times = points.flatMap(({ at }) => (at === null ? [] : [at])).sort();
  const scale = timeScale(times[0] ?? '', times.at(-1) ?? '', LEFT + 10, width - NAME_PX);
  const lanes = lanesOf(points);
  const placed = place(points, lanes, scale.at);
  const height = TOP + lanes.length * LANE_PX + 22;
  const at = new Map(placed.map((point) => [point.mention, point]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
    <svg
      className="drift"
      role="group"
      aria-label="Certainty by outlet over time. The table below says the same."
      width={width * size}
      height={height * size}
      viewBox={`0 0 ${width} ${height}`}
    >
      {lanes.map((lane, index) => (
        <g key={lane}>
          <line className="lane" x1={LEFT} x2={width} y1={laneY(index)} y2={laneY(index)} />
          <text className="lane-name" x={0} y={laneY(index) + 4}>
            {lane === 'unknown' ? 'not stated' : lane}
          </text>
        </g>
      ))}
      {scale.ticks.map(({ x, iso }) => (
        <text key={iso} className="tick" x={x} y={height - 4}>
          {shortDayOf(iso)}
        </text>
      ))}
      {drops.map((drop) => {
        const from = at.get(drop.before);
        const to = at.get(drop.mention);
        if (!from || !to) return null;
        return (
          <path
            key={drop.mention}
            className="drop"
            data-first={drop.first}
            d={`M${from.x},${from.y} L${to.x},${to.y}`}
          />
        );
      })}
      {placed.map((point) => (
        <Point
          key={`${point.mention}-${point.holder}`}
          point={point}
          drop={drops.find(({ mention }) => mention === point.mention)}
        />
      ))}
    </svg>
  );
};

/** The lanes from the surest to the least sure point, without a gap between them. */
const lanesOf = (points: readonly DriftPoint[]): readonly Lane[] => {
  const used = points.map(({ certainty }) => LANES.indexOf(certainty.value));
  return LANES.slice(Math.min(...used), Math.max(...used) + 1);
};

const laneY = (index: number): number => TOP + index * LANE_PX + LANE_PX / 2;

/** Points of one lane that would lie on each other step aside, up and down in turn. */
const place = (points: readonly DriftPoint[], lanes: readonly Lane[], x: (iso: string) => number): Placed[] => {
  const taken: Placed[] = [];
  for (const point of points) {
    const base = laneY(lanes.indexOf(point.certainty.value));
    const at = x(point.at ?? '');
    const clash = (y: number): boolean =>
      taken.some(
        (other) => Math.abs(other.y - y) < 11 && Math.abs(other.x - at) < (Math.abs(other.y - y) < 6 ? NAME_PX : 10),
      );
    const y = [0, -13, 13].map((shift) => base + shift).find((candidate) => !clash(candidate)) ?? base;
    taken.push({ ...point, x: at, y });
  }
  return taken;
};

const Point = ({ point, drop }: { readonly point: Placed; readonly drop: HedgeDrop | undefined }) => {
  const negative = point.certainty.polarity === 'negative';
  return (
    <a
      href={`#${point.mention}`}
      className="drift-point"
      data-drop={drop ? true : undefined}
      data-open={point.condition === null ? undefined : true}
    >
      <title>{`${point.outlet ?? 'Outlet unknown'}: ${putAs(point)}, ${point.at ? momentOf(point.at) : 'no date'}`}</title>
      {point.holder === 'speaker' ? (
        <circle cx={point.x} cy={point.y} r="5" />
      ) : (
        <rect x={point.x - 4.5} y={point.y - 4.5} width="9" height="9" />
      )}
      {negative && <path d={`M${point.x - 6},${point.y + 6} l12,-12`} />}
      <text x={point.x + 9} y={point.y + 4}>
        {shorten(point.outlet ?? '?')}
      </text>
    </a>
  );
};

/** How surely it is put, and on what it depends. */
const putAs = ({ certainty, condition }: DriftPoint): string =>
  condition === null ? certaintyWord(certainty) : `${certaintyWord(certainty)}, “${condition}”`;

/** The hedge that is gone: the condition, or how surely it stood before. */
const lostBy = ({ condition, from }: HedgeDrop): string => (condition === null ? from.value : `“${condition}”`);

const shorten = (name: string): string => (name.length > 14 ? `${name.slice(0, 13)}…` : name);

const DriftTable = ({ drift, drops }: Pick<ClaimPage, 'drift' | 'drops'>) => (
  <table className="table">
    <thead>
      <tr>
        <th scope="col">Published</th>
        <th scope="col">Outlet</th>
        <th scope="col">Put as</th>
        <th scope="col">Hedge lost</th>
      </tr>
    </thead>
    <tbody>
      {drift.map((point) => {
        const drop = drops.find(({ mention }) => mention === point.mention);
        return (
          <tr key={`${point.mention}-${point.holder}`}>
            <td className="number">{point.at ? momentOf(point.at) : 'no date'}</td>
            <td>
              <a href={`#${point.mention}`}>{point.outlet ?? 'Outlet unknown'}</a>
            </td>
            <td>{putAs(point)}</td>
            <td>{drop ? `${lostBy(drop)} → ${drop.to.value}${drop.first ? ', the first' : ''}` : ''}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
