import type { ClaimId } from '../ledger/ids.ts';
import type { Bounds } from '../ledger/independence/independence.ts';
import type { CertaintyValue, ForecastWindow, Status } from '../ledger/record.ts';

/** One claim on one line of a list: every count has its unit in its name. */
export type ClaimRow = {
  readonly id: ClaimId;
  readonly wording: string;
  readonly status: Status;
  readonly statusBy: 'machine' | 'person';
  readonly statusProposed: Status | null;
  readonly forecast: ForecastWindow | null;
  /** Days until it is due, from the board's day; negative where it is over; null where it has no due date. */
  readonly dueInDays: number | null;
  readonly mentions: number;
  readonly articles: Bounds;
  readonly outlets: Bounds;
  readonly publishers: Bounds;
  readonly origins: Bounds;
  readonly unknownOrigins: number;
  readonly independence: string;
  /** The surest and the least sure any speaker put it, and the newest. */
  readonly surest: CertaintyValue;
  readonly leastSure: CertaintyValue;
  readonly latest: CertaintyValue;
  /** Some mention denies it, or a linked claim does. */
  readonly disputed: boolean;
  /** Linked claims that differ in number. */
  readonly differs: boolean;
  readonly speakers: readonly string[];
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
  readonly opened: string;
  /** When this ledger last learnt anything of it: a mention, a status, a correction. */
  readonly changed: string;
  readonly speculation: boolean;
};
