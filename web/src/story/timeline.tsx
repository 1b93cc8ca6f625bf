import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ClaimBoard, TimelineItem } from '../../../src/views/claim-board.ts';
import type { ClaimRow } from '../../../src/views/claim-row.ts';
import { timesQuery } from '../api/queries.ts';
import { linkTo, useAsOf, useWords } from '../desk/address.ts';
import { groupBy } from '../parts/group.ts';
import { isProposed, StatusMark } from '../parts/status-mark.tsx';
import { type TimeScale, timeScale } from '../parts/time-scale.ts';
import { useRoom } from '../parts/use-width.ts';
import { shortDayOf, windowOf } from '../parts/when.tsx';

const CLOCKS = ['happened', 'said', 'published', 'known'] as const;
type Clock = (typeof CLOCKS)[number];
const CLOCK_WORDS: Readonly<Record<Clock, string>> = {
  happened: 'when it happened or is to happen',
  said: 'when it was said',
  published: 'when it was published',
  known: 'when we knew',
};
const MOST_ROWS = 80;
const ROW_PX = 30;
const AXIS_PX = 22;
const FAR_DAYS = 21;
const DAY_MS = 86_400_000;

/** Claims and forecasts on the four clocks, which never mix: each has its own shape and can be taken away. */
export const Timeline = ({ board }: { readonly board: ClaimBoard }) => {
  const [clocks, toggle] = useWords<Clock>('clocks', CLOCKS, ['happened', 'said', 'published']);
  const [frame, { width, scale: size }] = useRoom<HTMLDivElement>();
  const rows = useMemo(
    () =>
      board.rows
        .filter(({ firstPublished }) => firstPublished !== null)
        .sort((a, b) => byWeight(a, b) || (a.firstPublished ?? '').localeCompare(b.firstPublished ?? ''))
        .slice(0, MOST_ROWS)
        .sort((a, b) => (a.firstPublished ?? '').localeCompare(b.firstPublished ?? '') || byWeight(a, b)),
    [board.rows],
  );
  const [asOf] = useAsOf();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { data: inside, isLoading } = useQuery(timesQuery(ids, asOf));
  const items = useMemo(
    () => [...board.timeline.filter(({ claim }) => claim !== null), ...(inside?.items ?? []), ...rows.map(knownOf)],
    [board.timeline, inside, rows],
  );
  const byClaim = useMemo(() => groupBy(items, ({ claim }) => claim), [items]);
  const span = useMemo(() => spanOf(board, items, clocks), [board, items, clocks]);
  const nameWidth = width < 700 ? 0 : Math.min(460, width * 0.38);
  const scale = span && timeScale(span[0], span[1], 8, Math.max(120, width - nameWidth - 20));
  return (
    <div ref={frame} className="stack" aria-busy={isLoading}>
      <fieldset className="toggles">
        <legend className="hidden">Clocks</legend>
        {CLOCKS.map((clock) => (
          <button
            key={clock}
            type="button"
            className="toggle"
            aria-pressed={clocks.has(clock)}
            onClick={() => toggle(clock)}
          >
            <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
              <ClockShape clock={clock} x={9} until={9} y={7} />
            </svg>
            {CLOCK_WORDS[clock]}
          </button>
        ))}
      </fieldset>
      {scale ? (
        <div className="timeline">
          <Axis scale={scale} nameWidth={nameWidth} width={width} size={size} />
          {rows.map((row) => (
            <TimelineRow
              key={row.id}
              row={row}
              items={(byClaim.get(row.id) ?? []).filter(({ clock }) => clocks.has(clock))}
              scale={scale}
              nameWidth={nameWidth}
              width={width}
              size={size}
            />
          ))}
        </div>
      ) : (
        <p className="empty">Nothing here has a date on these clocks.</p>
      )}
      <p className="small quiet">
        {board.undated > 0 && `${board.undated} articles without a date are not placed. `}
        {board.rows.length > rows.length && `${rows.length} of ${board.rows.length} claims shown.`}
      </p>
    </div>
  );
};

/** Carried by most outlets first. */
const byWeight = (a: ClaimRow, b: ClaimRow): number => b.outlets.high - a.outlets.high || b.mentions - a.mentions;

/** When this ledger first held the claim. */
const knownOf = (row: ClaimRow): TimelineItem => ({
  clock: 'known',
  from: row.opened,
  until: row.opened,
  label: row.wording,
  claim: row.id,
  article: null,
  forecast: false,
});

/** From the first to the last day shown; days far away from the story's own are left to stick out at the edge. */
const spanOf = (
  board: ClaimBoard,
  items: readonly TimelineItem[],
  clocks: ReadonlySet<Clock>,
): readonly [string, string] | null => {
  const own = board.days.map(({ day }) => Date.parse(day));
  const first = Math.min(...own) - FAR_DAYS * DAY_MS;
  const last = Math.max(...own) + FAR_DAYS * DAY_MS;
  const shown = items
    .filter(({ clock }) => clocks.has(clock))
    .flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)])
    .filter((at) => own.length === 0 || (at >= first && at <= last));
  if (shown.length === 0) return null;
  return [new Date(Math.min(...shown)).toISOString(), new Date(Math.max(...shown)).toISOString()];
};

type AxisProps = {
  readonly scale: TimeScale;
  readonly nameWidth: number;
  readonly width: number;
  /** CSS pixels to a unit. */
  readonly size: number;
};

const Axis = ({ scale, nameWidth, width, size }: AxisProps) => (
  <svg
    className="timeline-axis"
    width={(width - nameWidth) * size}
    height={AXIS_PX * size}
    viewBox={`0 0 ${width - nameWidth} ${AXIS_PX}`}
    style={{ marginInlineStart: nameWidth * size }}
    aria-hidden="true"
  >
    {scale.ticks.map(({ x, iso }) => (
      <text key={iso} x={Math.max(18, x)} y="15" className="tick">
        {shortDayOf(iso)}
      </text>
    ))}
  </svg>
);

type RowProps = AxisProps & { readonly row: ClaimRow; readonly items: readonly TimelineItem[] };

const TimelineRow = ({ row, items, scale, nameWidth, width, size }: RowProps) => {
  const [asOf] = useAsOf();
  return (
    <div className="timeline-row">
      <Link
        href={linkTo(`/claim/${row.id}`, asOf)}
        className="timeline-name"
        style={nameWidth ? { width: nameWidth * size } : {}}
      >
        <StatusMark status={row.status} proposed={isProposed(row)} terse />
        <span className="serif" title={row.wording}>
          {row.wording}
        </span>
      </Link>
      <svg
        width={(width - nameWidth) * size}
        height={ROW_PX * size}
        viewBox={`0 0 ${width - nameWidth} ${ROW_PX}`}
        role="img"
        aria-label={wordsOf(items)}
      >
        {scale.ticks.map(({ x, iso }) => (
          <line key={iso} x1={x} x2={x} y1="0" y2={ROW_PX} className="grid" />
        ))}
        {longestFirst(items).map((item, index) => (
          <g key={`${item.clock}-${item.from}-${index.toString()}`}>
            <title>{`${item.label}: ${CLOCK_WORDS[item.clock]}, ${windowOf(item.from.slice(0, 10), item.until.slice(0, 10))}`}</title>
            <ClockShape
              clock={item.clock}
              forecast={item.forecast}
              x={clamp(scale.at(item.from), width - nameWidth)}
              until={clamp(scale.at(item.until), width - nameWidth)}
              y={ROW_PX / 2}
            />
          </g>
        ))}
      </svg>
    </div>
  );
};

/** So that no bar covers a point. */
const longestFirst = (items: readonly TimelineItem[]): TimelineItem[] =>
  [...items].sort((a, b) => lengthOf(b) - lengthOf(a));

const lengthOf = ({ from, until }: TimelineItem): number => Date.parse(until) - Date.parse(from);

const clamp = (x: number, width: number): number => Math.max(3, Math.min(width - 3, x));

const wordsOf = (items: readonly TimelineItem[]): string =>
  items.map(({ clock, from, until }) => `${clock} ${windowOf(from.slice(0, 10), until.slice(0, 10))}`).join('; ') ||
  'no date';

type ShapeProps = {
  readonly clock: Clock;
  readonly x: number;
  readonly until: number;
  readonly y: number;
  readonly forecast?: boolean;
};

/** happened: a bar or a diamond; said: a ring; published: a tick; known: a small triangle. */
const ClockShape = ({ clock, x, until, y, forecast = false }: ShapeProps) => {
  if (clock === 'published')
    return <path className="clock-published" d={`M${x},${y - 7}v14M${x},${y}H${until}M${until},${y - 7}v14`} />;
  if (clock === 'said') return <circle className="clock-said" cx={x} cy={y} r="4" />;
  if (clock === 'known') return <path className="clock-known" d={`M${x - 4},${y + 8} l4,-7 l4,7z`} />;
  if (until - x > 6)
    return (
      <rect
        className="clock-happened"
        data-forecast={forecast || undefined}
        x={x}
        y={y - 5}
        width={until - x}
        height="10"
        rx="2"
      />
    );
  return (
    <path className="clock-happened" data-forecast={forecast || undefined} d={`M${x},${y - 6} l6,6 l-6,6 l-6,-6z`} />
  );
};
