import { STATUSES, type Status } from '../../../src/ledger/record.ts';
import { CERTAINTY_VALUES } from '../../../src/meaning/meaning.ts';
import type { ClaimRow } from '../../../src/views/claim-row.ts';

export const FLAGS = ['disputed', 'differs', 'forecast', 'due', 'lone', 'proposed'] as const;
export type Flag = (typeof FLAGS)[number];
export const FLAG_NAMES: Readonly<Record<Flag, string>> = {
  disputed: 'Denied by some',
  differs: 'Numbers differ',
  forecast: 'Forecasts',
  due: 'Due in 7 days',
  lone: 'One origin',
  proposed: 'Proposal waits',
};

export const SORTS = [
  'weight',
  'newest',
  'oldest',
  'changed',
  'origins',
  'outlets',
  'due',
  'surest',
  'status',
] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_NAMES: Readonly<Record<Sort, string>> = {
  weight: 'Most carried first',
  newest: 'Newest first',
  oldest: 'Oldest first',
  changed: 'Last changed first',
  origins: 'Most origins first',
  outlets: 'Most outlets first',
  due: 'Due first',
  surest: 'Surest first',
  status: 'By status',
};

export type Filters = {
  readonly text: string;
  readonly statuses: ReadonlySet<Status>;
  readonly certainties: ReadonlySet<Certainty>;
  readonly flags: ReadonlySet<Flag>;
  /** Only what changed after this moment; null for all. */
  readonly since: string | null;
};
type Certainty = (typeof CERTAINTY_VALUES)[number];

const DUE_SOON_DAYS = 7;

const FLAG_TESTS: Readonly<Record<Flag, (row: ClaimRow) => boolean>> = {
  disputed: (row) => row.disputed,
  differs: (row) => row.differs,
  forecast: (row) => row.forecast !== null,
  due: (row) => row.dueInDays !== null && row.dueInDays <= DUE_SOON_DAYS,
  lone: (row) => row.origins.high <= 1,
  proposed: (row) => row.statusProposed !== null,
};

/** ISO dates compare as they stand; no language has a say in it. */
const byDate = (a: string | null, b: string | null): number => {
  const [left, right] = [a ?? '9', b ?? '9'];
  return left < right ? -1 : left > right ? 1 : 0;
};

const ORDERS: Readonly<Record<Sort, (a: ClaimRow, b: ClaimRow) => number>> = {
  weight: (a, b) =>
    b.outlets.high - a.outlets.high || b.mentions - a.mentions || byDate(a.firstPublished, b.firstPublished),
  newest: (a, b) => byDate(b.lastPublished ?? '0', a.lastPublished ?? '0'),
  oldest: (a, b) => byDate(a.firstPublished, b.firstPublished),
  changed: (a, b) => byDate(b.changed, a.changed),
  origins: (a, b) => b.origins.low - a.origins.low || b.origins.high - a.origins.high,
  outlets: (a, b) => b.outlets.high - a.outlets.high,
  due: (a, b) => (a.dueInDays ?? Number.MAX_SAFE_INTEGER) - (b.dueInDays ?? Number.MAX_SAFE_INTEGER),
  surest: (a, b) => Math.abs(b.surest.score) - Math.abs(a.surest.score),
  status: (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
};

/** A row with the words it is found by. */
export type Findable = { readonly row: ClaimRow; readonly words: string };

/** The rows in an order, ready to be filtered again and again as one types. */
export const orderRows = (rows: readonly ClaimRow[], sort: Sort): readonly Findable[] =>
  rows
    .toSorted(ORDERS[sort])
    .map((row) => ({ row, words: `${row.wording}\n${row.speakers.join('\n')}`.toLowerCase() }));

/** The rows that pass, in their order. Every word of the text must stand in the wording or among the speakers. */
export const filterRows = (
  ordered: readonly Findable[],
  { text, statuses, certainties, flags, since }: Filters,
): ClaimRow[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const passes = ({ row, words: hay }: Findable): boolean => {
    if (statuses.size > 0 && !statuses.has(row.status)) return false;
    if (certainties.size > 0 && !certainties.has(row.surest.value)) return false;
    if (since !== null && row.changed <= since) return false;
    for (const flag of flags) if (!FLAG_TESTS[flag](row)) return false;
    return words.every((word) => hay.includes(word));
  };
  return ordered.filter(passes).map(({ row }) => row);
};

/** How many rows each status and flag would leave, for the figures beside them. */
export const tallyRows = (rows: readonly ClaimRow[]) => ({
  statuses: STATUSES.map((status) => ({ status, count: rows.filter((row) => row.status === status).length })),
  certainties: CERTAINTY_VALUES.map((value) => ({
    value,
    count: rows.filter((row) => row.surest.value === value).length,
  })),
  flags: FLAGS.map((flag) => ({ flag, count: rows.filter(FLAG_TESTS[flag]).length })),
});
