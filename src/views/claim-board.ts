import type { StoryDossier } from '../ledger/dossier.ts';
import type { ArticleId, ClaimId, MentionId } from '../ledger/ids.ts';
import { groupBy } from '../ledger/independence/groups.ts';
import type { Bounds } from '../ledger/independence/independence.ts';
import type { ArticleRecord, CertaintyValue, ClaimLink } from '../ledger/record.ts';
import { type AsOf, wasThere } from './as-of.ts';
import type { ClaimRow } from './claim-row.ts';
import { claimRowsOf, NOBODY_SURE } from './claim-row-of.ts';
import { dayOf } from './days.ts';

/** One cell of the claim × outlet matrix. */
export type MatrixCell = {
  readonly claim: ClaimId;
  readonly outlet: string;
  readonly mentions: readonly MentionId[];
  readonly articles: readonly ArticleId[];
  readonly stance: 'states' | 'denies' | 'doubts' | 'mixed';
  /** The surest this outlet's mentions put it. */
  readonly certainty: CertaintyValue;
  readonly firstPublished: string | null;
  /** True where all it has is copied from another outlet. */
  readonly echoOnly: boolean;
};

/** A point or a stretch on the story's timeline; the four clocks stay apart. */
export type TimelineItem = {
  readonly clock: 'happened' | 'said' | 'published' | 'known';
  readonly from: string;
  /** Inclusive; the same as `from` for a point. */
  readonly until: string;
  readonly label: string;
  readonly claim: ClaimId | null;
  readonly article: ArticleId | null;
  readonly forecast: boolean;
};

/** Counts by published day, for small multiples. */
export type DayCount = {
  readonly day: string;
  readonly articles: number;
  readonly claims: number;
  readonly outlets: number;
  readonly origins: Bounds;
};

export type ClaimBoard = {
  readonly story: { readonly id: string; readonly title: string };
  readonly asOf: AsOf | null;
  readonly rows: readonly ClaimRow[];
  /** Outlet names in the order of their first article. */
  readonly outlets: readonly { readonly name: string; readonly publisher: string | null; readonly articles: number }[];
  readonly matrix: readonly MatrixCell[];
  readonly timeline: readonly TimelineItem[];
  readonly days: readonly DayCount[];
  readonly links: readonly Pick<ClaimLink, 'from' | 'to' | 'kind' | 'state'>[];
  readonly totals: {
    readonly claims: number;
    readonly mentions: number;
    readonly articles: number;
    readonly outlets: number;
    readonly publishers: Bounds;
    readonly origins: Bounds;
  };
  /** Articles without a date, shown apart: the slider cannot place them on the published clock. */
  readonly undated: number;
  readonly truncated: boolean;
};

export type BoardOptions = { readonly today: string; readonly asOf: AsOf | null };

type Made = ReturnType<typeof claimRowsOf>[number];

const matrixOf = (
  made: readonly Made[],
  articles: ReadonlyMap<string, ArticleRecord>,
  echoes: StoryDossier['echoes'],
): MatrixCell[] => {
  const copies = new Set(echoes.filter((echo) => echo.share >= 0.3).map((echo) => echo.article));
  return made.flatMap(({ row, mentions }) =>
    [
      ...groupBy(
        mentions.filter((mention) => mention.current),
        (mention) => articles.get(mention.article)?.outlet ?? '',
      ),
    ]
      .filter(([outlet]) => outlet !== '')
      .map(([outlet, own]): MatrixCell => {
        const stances = [...new Set(own.map((mention) => mention.stance))];
        const carried = [...new Set(own.map((mention) => mention.article))];
        return {
          claim: row.id,
          outlet,
          mentions: own.map((mention) => mention.id),
          articles: carried,
          stance: stances.length > 1 ? 'mixed' : (stances[0] ?? 'states'),
          certainty:
            [...own].sort((a, b) => Math.abs(b.certainty.score) - Math.abs(a.certainty.score))[0]?.certainty ??
            NOBODY_SURE,
          firstPublished: carried.flatMap((id) => articles.get(id)?.published ?? []).sort()[0] ?? null,
          echoOnly: carried.every((id) => copies.has(id)),
        };
      }),
  );
};

const timelineOf = (made: readonly Made[], articles: readonly ArticleRecord[]): TimelineItem[] => {
  const item = (
    clock: TimelineItem['clock'],
    from: string,
    until: string,
    label: string,
    more: Partial<TimelineItem>,
  ): TimelineItem => ({ clock, from, until, label, claim: null, article: null, forecast: false, ...more });
  return [
    ...made.flatMap(({ row }) =>
      row.forecast?.until
        ? [
            item('happened', row.forecast.from ?? row.forecast.until, row.forecast.until, row.wording, {
              claim: row.id,
              forecast: true,
            }),
          ]
        : [],
    ),
    ...made.flatMap(({ row }) =>
      row.firstPublished
        ? [
            item('published', row.firstPublished, row.lastPublished ?? row.firstPublished, row.wording, {
              claim: row.id,
            }),
          ]
        : [],
    ),
    ...articles.flatMap((article) =>
      article.published
        ? [
            item('published', article.published, article.published, article.title ?? article.outlet ?? '', {
              article: article.id,
            }),
          ]
        : [],
    ),
    ...articles.map((article) =>
      item('known', article.known, article.known, article.title ?? article.outlet ?? '', { article: article.id }),
    ),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
};

/** Counts by published day: articles and outlets of the day, claims first published on it, origins of those claims. */
export const daysOf = (made: readonly Made[], articles: readonly ArticleRecord[]): DayCount[] => {
  const dated = groupBy(
    articles.filter((article) => article.published !== null),
    (article) => dayOf(article.published ?? ''),
  );
  const opened = groupBy(
    made.filter(({ row }) => row.firstPublished !== null),
    ({ row }) => dayOf(row.firstPublished ?? ''),
  );
  return [...new Set([...dated.keys(), ...opened.keys()])].sort().map((day) => {
    const claims = opened.get(day) ?? [];
    return {
      day,
      articles: dated.get(day)?.length ?? 0,
      claims: claims.length,
      outlets: new Set((dated.get(day) ?? []).flatMap((article) => article.outlet ?? [])).size,
      origins: originsOf(claims),
    };
  });
};

/** Origins over several claims: one speaker counts once, however many claims they make. */
export const originsOf = (made: readonly Made[]): Bounds => {
  const named = new Set<string>();
  let other = 0;
  for (const { independence } of made)
    for (const node of independence.nodes.filter((one) => one.layer === 'origin')) {
      if (node.unknown) other++;
      else named.add(node.label.toLowerCase());
    }
  return { low: named.size, high: named.size + other };
};

/** A story's claims with everything the board shows, as of any moment. */
export const claimBoard = (dossier: StoryDossier, options: BoardOptions): ClaimBoard => {
  const { asOf } = options;
  const articles = dossier.articles.filter((article) => wasThere(article, asOf));
  const byId = new Map(articles.map((article) => [article.id as string, article]));
  const made = claimRowsOf(dossier, options);
  const shown = new Set(made.map(({ row }) => row.id));
  const ownerOf = new Map(dossier.owners.map((owner) => [owner.outlet, owner.publisher]));
  const outlets = [
    ...groupBy(
      articles
        .toSorted((a, b) => ((a.published ?? a.known) < (b.published ?? b.known) ? -1 : 1))
        .filter((article) => article.outlet !== null),
      (article) => article.outlet ?? '',
    ),
  ];
  const publishers = new Set(outlets.flatMap(([name]) => ownerOf.get(name) ?? []));
  const unowned = outlets.filter(([name]) => !ownerOf.has(name)).length;
  return {
    story: { id: dossier.story.id, title: dossier.story.title },
    asOf,
    rows: made.map(({ row }) => row),
    outlets: outlets.map(([name, own]) => ({ name, publisher: ownerOf.get(name) ?? null, articles: own.length })),
    matrix: matrixOf(made, byId, dossier.echoes),
    timeline: timelineOf(made, articles),
    days: daysOf(made, articles),
    links: dossier.links
      .filter((link) => shown.has(link.from) && shown.has(link.to))
      .map(({ from, to, kind, state }) => ({ from, to, kind, state })),
    totals: {
      claims: made.length,
      mentions: made.reduce((sum, { row }) => sum + row.mentions, 0),
      articles: articles.length,
      outlets: outlets.length,
      publishers: { low: publishers.size === 0 && unowned > 0 ? 1 : publishers.size, high: publishers.size + unowned },
      origins: originsOf(made),
    },
    undated: dossier.articles.filter((article) => article.published === null).length,
    truncated: dossier.truncated,
  };
};
