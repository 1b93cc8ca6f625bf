import type { DocketDossier, MentionBrief } from '../ledger/dossier.ts';
import type { ClaimId } from '../ledger/ids.ts';
import { groupBy } from '../ledger/independence/groups.ts';
import type { ArticleRecord, ClaimRecord, Status } from '../ledger/record.ts';
import { daysBetween } from './days.ts';
import { probabilityOf } from './probability.ts';
import type { TrackRecord } from './source-page.ts';
import { trackRecordOf } from './track-record.ts';

export type DocketLine = {
  readonly claim: ClaimId;
  readonly wording: string;
  readonly kind: string;
  readonly from: string | null;
  /** The due date; null where the article gives no window: such lines come last. */
  readonly until: string | null;
  readonly window: string | null;
  readonly condition: string | null;
  readonly status: Status;
  readonly statusBy: 'machine' | 'person';
  /** What a rule found it came to, waiting for a person. */
  readonly proposed: Status | null;
  readonly dueInDays: number | null;
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
  /** The highest and lowest probability given or implied by its words; null where none. */
  readonly probability: { readonly low: number; readonly high: number } | null;
};

/** How the forecasts came out that an outlet printed, whoever made them. */
export type OutletRecord = { readonly outlet: string; readonly forecasts: number; readonly record: TrackRecord };

export type DocketPage = {
  readonly today: string;
  readonly overdue: readonly DocketLine[];
  readonly soon: readonly DocketLine[];
  readonly later: readonly DocketLine[];
  readonly open: readonly DocketLine[];
  readonly settled: readonly DocketLine[];
  /** Those that printed most forecasts first. */
  readonly outlets: readonly OutletRecord[];
};

const SETTLED: ReadonlySet<Status> = new Set(['held', 'failed', 'void', 'ambiguous']);

/** One forecast as a line; null for a claim that is none. */
export const docketLine = (
  claim: ClaimRecord,
  mentions: readonly MentionBrief[],
  articles: ReadonlyMap<string, ArticleRecord>,
  today: string,
): DocketLine | null => {
  const { forecast } = claim;
  if (!forecast) return null;
  const stated = mentions.filter((mention) => mention.stance === 'states');
  const chances = stated
    .map((mention) => probabilityOf(mention.certainty, claim.wording))
    .filter((chance) => chance !== null);
  return {
    claim: claim.id,
    wording: claim.wording,
    ...forecast,
    status: claim.status,
    statusBy: claim.statusBy,
    proposed: claim.statusProposed,
    dueInDays: forecast.until === null ? null : daysBetween(today, forecast.until),
    speakers: [...new Set(stated.flatMap((mention) => mention.speakerName ?? []))],
    outlets: [...new Set(stated.flatMap((mention) => articles.get(mention.article)?.outlet ?? []))],
    probability: chances.length === 0 ? null : { low: Math.min(...chances), high: Math.max(...chances) },
  };
};

/** Days in which a forecast counts as soon due. */
const SOON = 14;

const outletRecords = (
  { claims, mentions }: DocketDossier,
  articles: ReadonlyMap<string, ArticleRecord>,
): OutletRecord[] => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const printed = groupBy(
    mentions.filter(({ article }) => articles.get(article)?.outlet),
    ({ article }) => articles.get(article)?.outlet ?? '',
  );
  return [...printed]
    .map(([outlet, own]) => {
      const record = trackRecordOf(own, byId);
      const { pending, due, held, failed, void: off, ambiguous } = record;
      return { outlet, forecasts: pending + due + held + failed + off + ambiguous, record };
    })
    .filter(({ forecasts }) => forecasts > 0)
    .sort((a, b) => b.forecasts - a.forecasts || (a.outlet < b.outlet ? -1 : 1));
};

/** Forecasts by due date: over and not settled, due soon, due later, without a due date, settled. */
export const docketPage = (dossier: DocketDossier, { today }: { readonly today: string }): DocketPage => {
  const articles = new Map(dossier.articles.map((article) => [article.id as string, article]));
  const mentions = groupBy(dossier.mentions, (mention) => mention.claim);
  const lines = dossier.claims
    .flatMap((claim) => docketLine(claim, mentions.get(claim.id) ?? [], articles, today) ?? [])
    .sort((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : (a.until ?? '9') > (b.until ?? '9') ? 1 : 0));
  const open = lines.filter((line) => !SETTLED.has(line.status));
  const dated = open.filter((line) => line.dueInDays !== null);
  const within = (from: number, until: number): DocketLine[] =>
    dated.filter((line) => (line.dueInDays ?? 0) >= from && (line.dueInDays ?? 0) < until);
  return {
    today,
    overdue: within(Number.NEGATIVE_INFINITY, 0),
    soon: within(0, SOON),
    later: within(SOON, Number.POSITIVE_INFINITY),
    open: open.filter((line) => line.dueInDays === null),
    settled: lines.filter((line) => SETTLED.has(line.status)),
    outlets: outletRecords(dossier, articles),
  };
};
