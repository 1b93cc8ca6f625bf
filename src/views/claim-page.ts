import type { Actor } from '../ledger/actor.ts';
import type { ClaimDossier } from '../ledger/dossier.ts';
import type { ArticleId, ClaimId, MentionId, RevisionId, SourceId } from '../ledger/ids.ts';
import type { Independence } from '../ledger/independence/independence.ts';
import type {
  ArticleRecord,
  CertaintyValue,
  ClaimRecord,
  Evidence,
  LinkKind,
  MentionRecord,
  ProposalRecord,
  StatusEvent,
} from '../ledger/record.ts';
import { knownThen } from './as-known.ts';
import { type AsOf, wasKnown, wasThere } from './as-of.ts';
import type { ClaimRow } from './claim-row.ts';
import { claimRowOf } from './claim-row-of.ts';
import type { CorrectionView } from './corrections-of.ts';
import { driftOf, hedgeDropsOf } from './drift.ts';
import { type HistoryLine, historyOf } from './history.ts';
import { mentionView } from './mention-view.ts';

/** A stretch of a mention's text: `same` as the claim's best mention, `other` words, or `number` and `hedge`, which change what is said. */
export type DiffPiece = { readonly text: string; readonly kind: 'same' | 'other' | 'number' | 'hedge' | 'negation' };

export type MentionView = {
  readonly id: MentionId;
  readonly claim: ClaimId;
  readonly local: string;
  readonly article: ArticleId;
  readonly revision: RevisionId;
  readonly current: boolean;
  readonly outlet: string | null;
  readonly articleTitle: string | null;
  readonly published: string | null;
  readonly known: string;
  readonly kind: 'attribution' | 'assertion';
  readonly stance: 'states' | 'denies' | 'doubts';
  readonly speaker: { readonly id: SourceId; readonly name: string; readonly named: boolean } | null;
  /** "Outlet ← Agency ← a person familiar with the talks": from the reader to the origin. */
  readonly chain: readonly {
    readonly name: string;
    readonly role: 'outlet' | 'carrier' | 'origin';
    readonly source: SourceId | null;
    readonly named: boolean;
  }[];
  readonly act: string | null;
  readonly certainty: CertaintyValue;
  readonly writerCertainty: CertaintyValue;
  readonly verification: MentionRecord['verification'];
  /** What it depends on, in its own words ("if confirmed"); null where it sets no condition. */
  readonly condition: string | null;
  readonly speculation: boolean;
  /** The sentence around it, and where the parts stand in it (offsets into `context`). */
  readonly context: string;
  /** Where `context` begins in the revision: turns offsets into `context` into offsets into the article. */
  readonly contextStart: number;
  readonly marks: readonly {
    readonly kind: 'source' | 'cue' | 'content' | 'condition' | 'verification' | 'loaded';
    readonly start: number;
    readonly end: number;
  }[];
  readonly text: string;
  /** `text` against the claim's best mention. */
  readonly pieces: readonly DiffPiece[];
  /** The same fact in other words: framing, not dispute. Loaded terms are named. */
  readonly framing: readonly string[];
  readonly quantities: readonly string[];
  /** The article it derives from, where it is an echo. */
  readonly echoOf: {
    readonly article: ArticleId;
    readonly outlet: string | null;
    readonly kind: string;
    readonly share: number;
  } | null;
  readonly linkedBy: Actor;
  readonly linkReason: string;
  /** What persons put right of it; empty while all of it is the machine's. */
  readonly corrections: readonly CorrectionView[];
};

export type DriftPoint = {
  readonly mention: MentionId;
  readonly article: ArticleId;
  readonly outlet: string | null;
  readonly at: string | null;
  readonly holder: 'speaker' | 'writer';
  readonly certainty: CertaintyValue;
  /** What it depends on, in its own words; null where it sets no condition. */
  readonly condition: string | null;
};

/** A hedge lost on the way: what was `possible` before, or depended on something, stands as `certain` here without new evidence. */
export type HedgeDrop = {
  readonly mention: MentionId;
  readonly outlet: string | null;
  readonly at: string | null;
  readonly from: CertaintyValue;
  readonly to: CertaintyValue;
  /** What it depended on before; null where it was only put less surely. */
  readonly condition: string | null;
  readonly before: MentionId;
  /** True for the first outlet that dropped it. */
  readonly first: boolean;
};

export type NumberPoint = {
  readonly mention: MentionId;
  readonly claim: ClaimId;
  readonly article: ArticleId;
  readonly outlet: string | null;
  readonly source: string | null;
  readonly at: string | null;
  readonly value: number;
  readonly high: number | null;
  readonly unit: string | null;
  readonly of: string | null;
  readonly bound: string;
  readonly text: string;
};

export type LinkedClaim = {
  readonly claim: ClaimId;
  readonly wording: string;
  readonly kind: LinkKind;
  /** out: this claim denies (updates, …) the other; in: the other does it to this one. */
  readonly direction: 'out' | 'in';
  readonly state: 'proposed' | 'decided';
  readonly by: Actor;
  readonly reason: string;
};

export type ClaimPage = {
  readonly asOf: AsOf | null;
  readonly row: ClaimRow;
  readonly wordingFrom: MentionId | null;
  readonly mergedInto: ClaimId | null;
  /** Information credibility, 1 to 6, by a person; null until graded. */
  readonly grade: ClaimRecord['grade'];
  readonly mentions: readonly MentionView[];
  readonly independence: Independence;
  readonly statuses: readonly StatusEvent[];
  readonly links: readonly LinkedClaim[];
  readonly drift: readonly DriftPoint[];
  readonly drops: readonly HedgeDrop[];
  readonly numbers: readonly NumberPoint[];
  readonly proposals: readonly ProposalRecord[];
  readonly history: readonly HistoryLine[];
  readonly sources: readonly {
    readonly id: SourceId;
    readonly name: string;
    readonly type: string;
    readonly grade: string | null;
  }[];
};

export type PageOptions = { readonly today: string; readonly asOf: AsOf | null };

/** Ties as far as the articles that made them were there; what a person tied names none. */
const linksThen = ({ links, linkedBy }: ClaimDossier, asOf: AsOf | null): ClaimDossier['links'] => {
  const there = new Set(linkedBy.filter((article) => wasThere(article, asOf)).map(({ id }) => id));
  return links.filter(({ evidence }) => evidence.every(({ article }) => there.has(article)));
};

const linksOf = (dossier: ClaimDossier, links: ClaimDossier['links']): LinkedClaim[] => {
  const wordings = new Map(dossier.linked.map((claim) => [claim.id, claim.wording]));
  return links.map((link) => {
    const out = link.from === dossier.claim.id;
    const claim = out ? link.to : link.from;
    return {
      claim,
      wording: wordings.get(claim) ?? '',
      kind: link.kind,
      direction: out ? 'out' : 'in',
      state: link.state,
      by: link.by,
      reason: link.reason,
    };
  });
};

const numbersOf = (mentions: readonly MentionRecord[], articles: ReadonlyMap<string, ArticleRecord>): NumberPoint[] =>
  mentions.flatMap((mention) =>
    mention.quantities.map((quantity): NumberPoint => {
      const article = articles.get(mention.article);
      const [from, until] = quantity.span;
      return {
        mention: mention.id,
        claim: mention.claim,
        article: mention.article,
        outlet: article?.outlet ?? null,
        source: mention.speakerName,
        at: article?.published ?? null,
        value: quantity.value,
        high: quantity.high,
        unit: quantity.unit,
        of: quantity.of,
        bound: quantity.bound,
        text: mention.context.slice(from - mention.contextStart, until - mention.contextStart),
      };
    }),
  );

/** A claim with all that stands behind it, as of any moment. */
export const claimPage = (dossier: ClaimDossier, options: PageOptions): ClaimPage => {
  const { claim, owners, origins, echoes, statuses } = dossier;
  const links = linksThen(dossier, options.asOf);
  const articles = new Map(dossier.articles.map((article) => [article.id as string, article]));
  const records = new Map(dossier.mentions.map((mention) => [mention.id, knownThen(mention, options.asOf)]));
  const evidenceOf = (id: MentionRecord['id']): Evidence | null => {
    const mention = records.get(id);
    return mention
      ? {
          article: mention.article,
          revision: mention.revision,
          spans: [...mention.sourceSpans, ...mention.cueSpans],
          text: mention.context,
        }
      : null;
  };
  const made = claimRowOf(
    { claim, mentions: dossier.mentions, articles, echoes, owners, origins, links, statuses, evidenceOf },
    options,
  );
  const shown = made.mentions.flatMap((brief) => {
    const record = records.get(brief.id);
    return record ? [{ ...record, current: brief.current }] : [];
  });
  const best = (claim.wordingFrom === null ? undefined : records.get(claim.wordingFrom))?.text ?? claim.wording;
  const drift = driftOf(shown, articles);
  return {
    asOf: options.asOf,
    row: made.row,
    wordingFrom: claim.wordingFrom,
    mergedInto: claim.mergedInto,
    grade: claim.grade,
    mentions: shown.map((mention) => mentionView({ mention, articles, echoes, best })),
    independence: made.independence,
    statuses: statuses.filter((event) => wasKnown(event.at, options.asOf)),
    links: linksOf(dossier, links),
    drift,
    drops: hedgeDropsOf(drift),
    numbers: numbersOf(shown, articles),
    proposals: dossier.proposals,
    history: historyOf(dossier.history),
    sources: dossier.sources.map((source) => ({
      id: source.id,
      name: source.name,
      type: source.type,
      grade: source.grade?.value ?? null,
    })),
  };
};
