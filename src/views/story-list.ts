import type { StoryDossier } from '../ledger/dossier.ts';
import { wasKnown } from './as-of.ts';
import { type DayCount, daysOf, originsOf } from './claim-board.ts';
import { claimRowsOf } from './claim-row-of.ts';

export type StoryRow = {
  readonly id: string;
  readonly title: string;
  readonly claims: number;
  readonly articles: number;
  readonly outlets: number;
  readonly origins: { readonly low: number; readonly high: number };
  readonly disputed: number;
  readonly due: number;
  readonly proposals: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly days: readonly DayCount[];
  /** What came since `since` (on the known clock); null where nothing was asked. */
  readonly since: {
    readonly at: string;
    readonly articles: number;
    readonly claims: number;
    readonly statuses: number;
    /** Claims of which anything was learnt since. */
    readonly changed: number;
  } | null;
};

export type StoryList = { readonly stories: readonly StoryRow[] };

const rowOf = (dossier: StoryDossier, today: string, since: string | null): StoryRow => {
  const made = claimRowsOf(dossier, { today, asOf: null });
  const isNew = (at: string): boolean => since !== null && !wasKnown(at, { at: since, clock: 'known' });
  return {
    id: dossier.story.id,
    title: dossier.story.title,
    claims: dossier.story.claims,
    articles: dossier.story.articles,
    outlets: new Set(dossier.articles.flatMap((article) => article.outlet ?? [])).size,
    origins: originsOf(made),
    disputed: made.filter(({ row }) => row.disputed).length,
    due: made.filter(
      ({ row }) => row.status === 'due' || (row.dueInDays !== null && row.dueInDays < 0 && row.status === 'pending'),
    ).length,
    proposals: dossier.proposals,
    from: dossier.story.from,
    until: dossier.story.until,
    days: daysOf(made, dossier.articles),
    since:
      since === null
        ? null
        : {
            at: since,
            articles: dossier.articles.filter((article) => isNew(article.known)).length,
            claims: dossier.claims.filter((claim) => isNew(claim.opened)).length,
            statuses: dossier.statuses.filter((event) => isNew(event.at)).length,
            changed: made.filter(({ row }) => isNew(row.changed)).length,
          },
  };
};

/** The stories, each with its small multiples; `since` is a moment on the known clock. */
export const storyList = (
  dossiers: readonly StoryDossier[],
  { today, since }: { readonly today: string; readonly since: string | null },
): StoryList => ({
  stories: dossiers.map((dossier) => rowOf(dossier, today, since)),
});
