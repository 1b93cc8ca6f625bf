import type { MentionBrief, StoryDossier } from '../ledger/dossier.ts';
import { countIndependence } from '../ledger/independence/count-independence.ts';
import { groupBy } from '../ledger/independence/groups.ts';
import type { Independence } from '../ledger/independence/independence.ts';
import type { ArticleRecord, CertaintyValue, ClaimLink, ClaimRecord, Status, StatusEvent } from '../ledger/record.ts';
import { heldThen } from './as-known.ts';
import { type AsOf, wasKnown, wasThere } from './as-of.ts';
import type { ClaimRow } from './claim-row.ts';
import { daysBetween } from './days.ts';

export const NOBODY_SURE: CertaintyValue = { value: 'unknown', polarity: 'positive', score: 0 };

/** What a row is counted from: the claim's own mentions, and the story's tables. */
export type RowInput = Pick<StoryDossier, 'echoes' | 'owners' | 'origins'> & {
  readonly claim: ClaimRecord;
  readonly mentions: readonly MentionBrief[];
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly links: readonly ClaimLink[];
  readonly statuses?: readonly StatusEvent[];
  readonly evidenceOf?: NonNullable<Parameters<typeof countIndependence>[0]['evidenceOf']>;
};

export type RowOptions = { readonly today: string; readonly asOf: AsOf | null };

/** The mentions that were there at a moment; of an article seen in several revisions, those of the revision shown then. */
export const mentionsThen = <M extends MentionBrief>(
  mentions: readonly M[],
  articles: ReadonlyMap<string, ArticleRecord>,
  asOf: AsOf | null,
): M[] => {
  if (asOf === null) return [...mentions];
  return mentions.flatMap((mention) => {
    const article = articles.get(mention.article);
    if (!article || !wasThere(article, asOf)) return [];
    if (asOf.clock === 'published') return [mention];
    const shown = article.revisions.findLast((revision) => wasKnown(revision.known, asOf));
    return [{ ...heldThen(mention, asOf), current: shown?.id === mention.revision }];
  });
};

/** A claim's status at a moment on the known clock; now, it is what the ledger says. */
const statusThen = (
  { claim, statuses }: RowInput,
  asOf: AsOf | null,
): { readonly status: Status; readonly by: 'machine' | 'person' } => {
  if (asOf === null || asOf.clock === 'published' || statuses === undefined)
    return { status: claim.status, by: claim.statusBy };
  const then = statuses.filter(
    (event) => wasKnown(event.at, asOf) && (event.state === 'decided' || event.state === 'proposed'),
  );
  const decided = then.findLast((event) => event.state === 'decided');
  const status = decided?.status ?? then.at(-1)?.status ?? (claim.forecast ? 'pending' : 'reported');
  return { status, by: decided ? 'person' : 'machine' };
};

/** When anything about a claim was last learnt: a mention read, corrected, or a word on its status. */
const changedAt = (
  { claim, articles, statuses = [] }: RowInput,
  mentions: readonly MentionBrief[],
  asOf: AsOf | null,
): string => {
  const read = mentions.flatMap(({ article, revision, speakerCorrected, certaintyCorrected }) => [
    articles.get(article)?.revisions.find(({ id }) => id === revision)?.known ?? '',
    speakerCorrected?.at ?? '',
    certaintyCorrected?.at ?? '',
  ]);
  const told = statuses.map(({ at }) => at).filter((at) => wasKnown(at, asOf));
  return [...read, ...told].reduce((last, at) => (at > last ? at : last), claim.opened);
};

const sureness = ({ score }: CertaintyValue): number => Math.abs(score);

const byTime =
  (articles: ReadonlyMap<string, ArticleRecord>) =>
  (a: MentionBrief, b: MentionBrief): number => {
    const at = (mention: MentionBrief): string => articles.get(mention.article)?.published ?? '';
    return at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0;
  };

/** One row, and what it was counted from. Before anybody said it, all counts are zero. */
export const claimRowOf = (
  input: RowInput,
  { today, asOf }: RowOptions,
): {
  readonly row: ClaimRow;
  readonly independence: Independence;
  readonly mentions: readonly MentionBrief[];
} => {
  const { claim, articles, links } = input;
  const mentions = mentionsThen(input.mentions, articles, asOf).sort(byTime(articles));
  const carried = [...new Set(mentions.map((mention) => mention.article))].flatMap((id) => articles.get(id) ?? []);
  const independence = countIndependence({ ...input, mentions, articles: carried });
  const stated = mentions.filter((mention) => mention.stance === 'states');
  const sure = [...stated].sort((a, b) => sureness(b.certainty) - sureness(a.certainty));
  const dates = carried.flatMap((article) => article.published ?? []).sort();
  const { status, by } = statusThen(input, asOf);
  const row: ClaimRow = {
    id: claim.id,
    wording: claim.wording,
    status,
    statusBy: by,
    statusProposed: claim.statusProposed,
    forecast: claim.forecast,
    dueInDays: claim.forecast?.until ? daysBetween(today, claim.forecast.until) : null,
    mentions: mentions.length,
    articles: independence.articles,
    outlets: independence.outlets,
    publishers: independence.publishers,
    origins: independence.origins,
    unknownOrigins: independence.unknownOrigins,
    independence: independence.sentence,
    surest: sure[0]?.certainty ?? NOBODY_SURE,
    leastSure: sure.at(-1)?.certainty ?? NOBODY_SURE,
    latest: stated.at(-1)?.certainty ?? NOBODY_SURE,
    disputed: mentions.some((mention) => mention.stance === 'denies') || links.some((link) => link.kind === 'denies'),
    differs: links.some((link) => link.kind === 'differs-in-number'),
    speakers: [...new Set(mentions.flatMap((mention) => mention.speakerName ?? []))],
    firstPublished: dates[0] ?? null,
    lastPublished: dates.at(-1) ?? null,
    opened: claim.opened,
    changed: changedAt(input, mentions, asOf),
    speculation: stated.length > 0 && stated.every((mention) => mention.speculation),
  };
  return { row, independence, mentions };
};

/** Rows of many claims, the tables looked up once. */
export const claimRowsOf = (
  dossier: Pick<
    StoryDossier,
    'claims' | 'mentions' | 'articles' | 'echoes' | 'links' | 'owners' | 'origins' | 'statuses'
  >,
  options: RowOptions,
) => {
  const articles = new Map(dossier.articles.map((article) => [article.id as string, article]));
  const byClaim = groupBy(dossier.mentions, (mention) => mention.claim);
  const echoes = groupBy(dossier.echoes, (echo) => echo.article);
  // A tie to a claim nobody had made yet says nothing of that moment.
  const there = new Set(
    options.asOf === null
      ? byClaim.keys()
      : [...byClaim].filter(([, own]) => mentionsThen(own, articles, options.asOf).length > 0).map(([id]) => id),
  );
  const links = groupBy(
    dossier.links
      .filter((link) => there.has(link.from) && there.has(link.to))
      .flatMap((link) => [[link.from, link] as const, [link.to, link] as const]),
    ([id]) => id,
  );
  const statuses = groupBy(dossier.statuses, (event) => event.claim);
  return dossier.claims.flatMap((claim) => {
    const mentions = byClaim.get(claim.id) ?? [];
    const own = [...new Set(mentions.map((mention) => mention.article))].flatMap((id) => echoes.get(id) ?? []);
    const made = claimRowOf(
      {
        claim,
        mentions,
        articles,
        echoes: own,
        owners: dossier.owners,
        statuses: statuses.get(claim.id) ?? [],
        origins: dossier.origins,
        links: (links.get(claim.id) ?? []).map(([, link]) => link),
      },
      options,
    );
    return made.mentions.length > 0 ? [made] : [];
  });
};
