import type { Selectable } from 'kysely';
import type { Actor } from '../actor.ts';
import { LEDGER_MACHINE } from '../actor.ts';
import type { MentionBrief } from '../dossier.ts';
import type { ArticleId, RevisionId, SourceId } from '../ids.ts';
import type {
  ArticleRecord,
  CertaintyValue,
  ClaimLink,
  ClaimRecord,
  Correction,
  EchoRecord,
  MentionRecord,
  MentionWords,
  ProposalRecord,
  RevisionRecord,
  SourceRecord,
  Status,
  StatusEvent,
} from '../record.ts';
import type { Tables } from './tables.ts';

/** Rows to records. What is parsed here was written by a fold, so its shape is known. */
type Row<T extends keyof Tables> = Selectable<Tables[T]>;

const parsed = <T>(text: string): T => JSON.parse(text) as T;

export const articleRecord = (row: Row<'articles'>, revisions: readonly RevisionRecord[]): ArticleRecord => ({
  id: row.key as ArticleId,
  title: row.title,
  url: row.url,
  outlet: row.outlet,
  authors: parsed(row.authors),
  published: row.published,
  language: row.language,
  known: row.known,
  revisions,
  words: row.words,
});

export const revisionRecord = (row: Row<'revisions'>): RevisionRecord => ({
  id: row.hash as RevisionId,
  capture: row.capture,
  known: row.known,
  madeBy: { program: row.program, models: row.models },
});

export const claimRecord = (row: Omit<Row<'claims'>, 'exemplars'>): ClaimRecord => ({
  id: `c${row.id}`,
  wording: row.wording,
  wordingFrom: row.wording_from === null ? null : `m${row.wording_from}`,
  opened: row.opened,
  forecast: row.forecast === null ? null : parsed(row.forecast),
  status: row.status as Status,
  statusBy: row.status_by as Actor['kind'],
  statusProposed: row.status_proposed as Status | null,
  grade: row.grade as ClaimRecord['grade'],
  mergedInto: row.root === row.id ? null : `c${row.root}`,
});

/** A mention's row with what it needs of its neighbours: the article's and revision's names, and the claim it ends up in. */
export type MentionRow = Omit<Row<'mentions'>, 'article' | 'revision' | 'detail'> & {
  readonly key: string;
  readonly hash: string;
  readonly root: number;
  readonly speaker_root: number | null;
};

/** What the machine read of who holds it and how surely, and beside it what a person says of that. */
export type StoredBrief = Pick<
  MentionBrief,
  | 'firstHand'
  | 'joint'
  | 'attitude'
  | 'quotations'
  | 'kind'
  | 'speakerName'
  | 'speakerNamed'
  | 'chain'
  | 'certainty'
  | 'writerCertainty'
  | 'verification'
  | 'speculation'
> & {
  readonly negative: boolean;
  readonly corrections?: {
    readonly speaker?: Correction & {
      readonly to: { readonly source: SourceId; readonly name: string; readonly named: boolean } | null;
      /** The machine's speaker, by number. */
      readonly machine: number | null;
    };
    readonly certainty?: Correction & { readonly to: CertaintyValue };
  };
};

const holderOf = ({ corrections, chain, speakerName, speakerNamed }: StoredBrief) => {
  if (!corrections?.speaker) return { chain, speakerName, speakerNamed };
  const { to, machine } = corrections.speaker;
  const links = chain.flatMap((link) => {
    if (link.source !== `p${machine}`) return [link];
    return to ? [{ ...to, role: link.role, evidence: [] }] : [];
  });
  const needed = to && !links.some((link) => link.source === to.source || link.role === 'origin');
  return {
    chain: needed ? [...links, { ...to, role: 'origin' as const, evidence: [] }] : links,
    speakerName: to?.name ?? null,
    speakerNamed: to?.named ?? false,
  };
};

const TURNED: Readonly<Record<string, MentionBrief['stance']>> = { states: 'denies', denies: 'states' };

/** Whoever puts it the other way round than it was read says the contrary of the claim it was put to. */
const stanceOf = (stance: string, { certainty, corrections }: StoredBrief): MentionBrief['stance'] => {
  const to = corrections?.certainty?.to;
  const turned = to !== undefined && to.polarity !== certainty.polarity;
  return (turned && TURNED[stance]) || (stance as MentionBrief['stance']);
};

/** Beside what a person says, what the machine read. */
const correctedHolder = (
  stance: string,
  { corrections, speakerName, speakerNamed, chain, certainty }: StoredBrief,
): Pick<MentionRecord, 'speakerCorrected' | 'certaintyCorrected'> => {
  const of = ({ entry, at, by, reason }: Correction): Correction => ({ entry, at, by, reason });
  const { speaker, certainty: sure } = corrections ?? {};
  const read = speaker && (speaker.machine === null ? null : (`p${speaker.machine}` as const));
  return {
    speakerCorrected: speaker
      ? { ...of(speaker), machine: { speaker: read ?? null, speakerName, speakerNamed, chain } }
      : null,
    certaintyCorrected: sure
      ? { ...of(sure), machine: { certainty, stance: stance as MentionRecord['stance'] } }
      : null,
  };
};

export const mentionBrief = (row: MentionRow): MentionBrief => {
  const brief = parsed<StoredBrief>(row.brief);
  const { negative: _, corrections, ...found } = brief;
  return {
    id: `m${row.id}`,
    claim: `c${row.root}`,
    article: row.key as ArticleId,
    revision: row.hash,
    current: row.current === 1,
    speaker: row.speaker_root === null ? null : `p${row.speaker_root}`,
    stance: stanceOf(row.stance, brief),
    ...found,
    ...holderOf(brief),
    // whoever a person says is quoted is quoted, whatever words another is quoted with
    ...(corrections?.speaker ? { quotations: [] } : {}),
    certainty: corrections?.certainty?.to ?? found.certainty,
    ...correctedHolder(row.stance, brief),
  };
};

/** What the machine found, and beside it how a person corrected its words. */
export type StoredDetail = Omit<MentionRecord, keyof MentionBrief | 'local' | 'linkedBy' | 'corrected'> & {
  readonly correction?: Correction & { readonly words: MentionWords };
  /** Who moved it to the claim it stands with; none while it stands where the machine put it. */
  readonly moved?: Pick<Correction, 'by' | 'reason'>;
};

const correctedDetail = (row: { readonly detail: string }) => {
  const { correction, moved, ...read } = parsed<StoredDetail>(row.detail);
  const link = { linkedBy: moved?.by ?? LEDGER_MACHINE, linkReason: moved?.reason ?? read.linkReason };
  const found = { ...read, ...link };
  if (!correction) return { ...found, corrected: null };
  const { words, ...corrected } = correction;
  const { text, context, contextStart, content, condition, sourceSpans, cueSpans } = found;
  const machine = { text, context, contextStart, content, condition, sourceSpans, cueSpans };
  return { ...found, ...words, corrected: { ...corrected, machine } };
};

export const mentionRecord = (row: MentionRow & { readonly detail: string }): MentionRecord => ({
  ...correctedDetail(row),
  ...mentionBrief(row),
  local: row.local,
});

export const linkRecord = (row: Row<'claim_links'>): ClaimLink => ({
  from: `c${row.from_claim}`,
  to: `c${row.to_claim}`,
  kind: row.kind as ClaimLink['kind'],
  state: row.state as ClaimLink['state'],
  by: parsed(row.actor),
  reason: row.reason,
  evidence: parsed(row.evidence),
  entry: row.entry,
});

export const statusEvent = (row: Row<'statuses'>): StatusEvent => ({
  entry: row.entry,
  at: row.at,
  status: row.status as Status,
  state: row.active === 1 ? (row.state as StatusEvent['state']) : 'undone',
  by: parsed(row.actor),
  rule: row.rule,
  reason: row.reason,
  evidence: parsed(row.evidence),
});

export const echoRecord = (
  row: Omit<Row<'echoes'>, 'article' | 'of_article'> & { readonly from_key: string; readonly of_key: string },
): EchoRecord => ({
  article: row.from_key as ArticleId,
  of: row.of_key as ArticleId,
  kind: row.echo as EchoRecord['kind'],
  share: row.share,
  direction: row.direction as EchoRecord['direction'],
  passages: parsed(row.passages),
  evidence: parsed(row.evidence),
});

export const sourceRecord = (row: Row<'sources'>, aliases: readonly string[]): SourceRecord => ({
  id: `p${row.id}`,
  name: row.name,
  type: row.type as SourceRecord['type'],
  named: row.named === 1,
  aliases: aliases.filter((alias) => alias !== row.name),
  roles: parsed(row.roles),
  country: row.country,
  mergedInto: row.root === row.id ? null : `p${row.root}`,
  grade: row.grade === null ? null : parsed(row.grade),
});

export const proposalRecord = (row: Row<'proposals'>): ProposalRecord => ({
  id: `k${row.id}`,
  entry: row.entry,
  at: row.at,
  by: parsed(row.actor),
  subject: parsed(row.subject),
  likeness: row.likeness,
  reason: row.reason,
  evidence: parsed(row.evidence),
  state: row.state as ProposalRecord['state'],
});
