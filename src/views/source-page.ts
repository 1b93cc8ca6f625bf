import type { SourceDossier } from '../ledger/dossier.ts';
import type { ArticleId, ClaimId, MentionId, SourceId } from '../ledger/ids.ts';
import { groupBy } from '../ledger/independence/groups.ts';
import type { CertaintyValue, ClaimRecord, SourceRecord, Status } from '../ledger/record.ts';
import { type HistoryLine, historyOf } from './history.ts';
import { trackRecordOf } from './track-record.ts';

/** Forecasts of one speaker or outlet, counted. No score from fewer than ten that were settled held or failed. */
export type TrackRecord = {
  readonly pending: number;
  readonly due: number;
  readonly held: number;
  readonly failed: number;
  readonly void: number;
  readonly ambiguous: number;
  /** Share held of held and failed, with its 95 % Wilson interval; null under ten. */
  readonly heldShare: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly of: number;
  } | null;
  /** Mean Brier score of the settled forecasts that came with a probability, with a 95 % normal interval; null under ten. */
  readonly brier: { readonly value: number; readonly low: number; readonly high: number; readonly of: number } | null;
};

export type SaidLine = {
  readonly mention: MentionId;
  readonly claim: ClaimId;
  readonly wording: string;
  readonly text: string;
  readonly act: string | null;
  readonly certainty: CertaintyValue;
  readonly status: Status;
  readonly statusBy: ClaimRecord['statusBy'];
  readonly article: ArticleId;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly forecast: boolean;
  readonly due: string | null;
};

export type SourcePage = {
  readonly source: SourceRecord;
  readonly said: readonly SaidLine[];
  readonly claims: number;
  readonly articles: number;
  readonly outlets: number;
  /** How surely, by certainty word: numbers of mentions. */
  readonly certainty: {
    readonly certain: number;
    readonly probable: number;
    readonly possible: number;
    readonly unknown: number;
  };
  readonly acts: readonly { readonly act: string; readonly mentions: number }[];
  readonly record: TrackRecord;
  readonly alike: readonly { readonly id: SourceId; readonly name: string }[];
  readonly truncated: boolean;
  /** What persons decided about it: grades, merges, names split off. */
  readonly history: readonly HistoryLine[];
};

/** What a source said, how surely, and how its forecasts came out. */
export const sourcePage = (dossier: SourceDossier): SourcePage => {
  const { mentions } = dossier;
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const sure = (value: CertaintyValue['value']): number =>
    mentions.filter((mention) => mention.certainty.value === value).length;
  return {
    source: dossier.source,
    said: mentions.map((mention): SaidLine => {
      const claim = claims.get(mention.claim);
      const article = articles.get(mention.article);
      return {
        mention: mention.id,
        claim: mention.claim,
        wording: claim?.wording ?? mention.text,
        text: mention.text,
        act: mention.act,
        certainty: mention.certainty,
        status: claim?.status ?? 'reported',
        statusBy: claim?.statusBy ?? 'machine',
        article: mention.article,
        outlet: article?.outlet ?? null,
        published: article?.published ?? null,
        forecast: mention.forecast !== null,
        due: claim?.forecast?.until ?? null,
      };
    }),
    claims: claims.size,
    articles: articles.size,
    outlets: new Set(dossier.articles.flatMap((article) => article.outlet ?? [])).size,
    certainty: {
      certain: sure('certain'),
      probable: sure('probable'),
      possible: sure('possible'),
      unknown: sure('unknown'),
    },
    acts: [
      ...groupBy(
        mentions.filter((mention) => mention.act !== null),
        (mention) => mention.act ?? '',
      ),
    ]
      .map(([act, own]) => ({ act, mentions: own.length }))
      .sort((a, b) => b.mentions - a.mentions),
    record: trackRecordOf(mentions, claims),
    alike: dossier.alike.map((source) => ({ id: source.id, name: source.name })),
    truncated: dossier.truncated,
    history: historyOf(dossier.history),
  };
};
