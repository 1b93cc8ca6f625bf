import type { Change, Entry, MentionDecision } from '../entry.ts';
import { indexTerms, withExemplar } from '../linking/find-candidates.ts';
import { storedColumns } from '../prepare/pack-mentions.ts';
import type { Prepared, PreparedMention } from '../prepare/prepared.ts';
import { canonicalJson } from '../store/canonical.ts';
import { pairOf } from '../store/claim-ties.ts';
import { findArticle } from '../store/kept-articles.ts';
import { type KeptClaim, loadClaims } from '../store/kept-claims.ts';
import { loadSourceRoots } from '../store/kept-sources.ts';
import { statusFrom } from '../store/kept-statuses.ts';
import { searchRow } from '../store/search-index.ts';
import type { Tables } from '../store/tables.ts';
import { loadTerms, touchTerms } from '../store/term-index.ts';
import { type FoldContext, numberOf } from './fold-context.ts';
import { rewordClaims } from './reword-claims.ts';

type Linked = Extract<Change, { kind: 'mentions-linked' }>;

const newClaim = ({ claim, wording, forecast }: Linked['opened'][number]): KeptClaim => ({
  root: numberOf(claim),
  mentions: 0,
  lastPublished: null,
  exemplars: [],
  wording,
  forecast: forecast !== null,
  standing: statusFrom([], forecast !== null),
});

/** A new claim's row, but for what grows. */
const claimRow = (opened: Linked['opened'][number], entry: Entry, claim: KeptClaim): Tables['claims'] => ({
  id: numberOf(opened.claim),
  wording: opened.wording,
  machine_wording: opened.wording,
  wording_from: opened.wordingFrom === null ? null : numberOf(opened.wordingFrom),
  opened: entry.at,
  entry: entry.seq,
  root: claim.root,
  forecast: opened.forecast === null ? null : canonicalJson(opened.forecast),
  due: opened.forecast?.until ?? null,
  ...claim.standing,
  grade: null,
  mentions: 0,
  last_published: null,
  exemplars: '',
});

const latest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);

const grown = (claim: KeptClaim, { features }: PreparedMention): KeptClaim => ({
  ...claim,
  mentions: claim.mentions + 1,
  lastPublished: latest(claim.lastPublished, features.published),
  exemplars: withExemplar(claim.exemplars, features),
});

/** Opens claims, and lets those that were joined grow. */
const foldClaims = async (
  context: FoldContext,
  entry: Entry,
  change: Linked,
  drafts: ReadonlyMap<string, PreparedMention>,
): Promise<void> => {
  const { memory } = context;
  const opened = new Map(change.opened.map((one) => [numberOf(one.claim), one]));
  const joined = new Set(change.decisions.map(({ claim }) => numberOf(claim)));
  const claims = await loadClaims(
    context,
    [...joined].filter((id) => !opened.has(id)),
  );
  for (const [id, one] of opened) claims.set(id, newClaim(one));
  for (const decision of change.decisions) {
    const id = numberOf(decision.claim);
    const claim = claims.get(id);
    const draft = drafts.get(decision.local);
    if (claim && draft) claims.set(id, grown(claim, draft));
  }
  for (const [id, claim] of claims) {
    const one = opened.get(id);
    if (one) memory.open(claimRow(one, entry, claim), claim);
    else memory.claims.put(id, claim);
  }
};

/** Sources of the reading, opened or known, as `local entity → number`. */
const foldSources = ({ memory }: FoldContext, change: Linked, reading: Prepared['reading']): Map<string, number> => {
  const entities = new Map(reading.entities.map((entity) => [entity.id as string, entity]));
  const opened = change.sources
    .filter((source) => source.opened)
    .flatMap((source) => {
      const entity = entities.get(source.local);
      if (!entity) return [];
      const id = numberOf(source.source);
      return [
        {
          id,
          name: entity.name,
          type: entity.type,
          named: entity.named ? 1 : 0,
          roles: JSON.stringify(entity.roles),
          country: entity.country,
          root: id,
          grade: null,
        },
      ];
    });
  const unique = [...new Map(opened.map((row) => [row.id, row])).values()];
  memory.waiting.add('sources', unique);
  for (const { id } of unique) memory.sourceRoots.put(id, id);
  memory.waiting.add(
    'search',
    unique.filter((row) => row.named === 1).map((row) => searchRow({ text: row.name, kind: 'source', ref: row.id })),
  );
  const names = change.sources.flatMap((source) =>
    source.keys.map((key) => ({
      key,
      source: numberOf(source.source),
      machine_source: numberOf(source.source),
      name: entities.get(source.local)?.name ?? key,
    })),
  );
  const unlike = [...new Map(names.map((row) => [row.key, row])).values()];
  memory.waiting.add('source_names', unlike);
  for (const { key, source } of unlike) if (memory.sourceNames.peek(key) === 0) memory.sourceNames.put(key, source);
  return new Map(change.sources.map((source) => [source.local, numberOf(source.source)]));
};

const mentionRow = (
  decision: MentionDecision,
  draft: PreparedMention,
  sources: ReadonlyMap<string, number>,
  at: Pick<Tables['mentions'], 'article' | 'revision' | 'entry'>,
): Tables['mentions'] => {
  const claim = numberOf(decision.claim);
  const { brief, detail } = storedColumns(draft, sources, decision.reason);
  return {
    id: numberOf(decision.mention),
    machine_claim: claim,
    claim,
    article: at.article,
    revision: at.revision,
    entry: at.entry,
    current: 1,
    local: decision.local,
    speaker: draft.speaker === null ? null : (sources.get(draft.speaker) ?? null),
    stance: decision.stance,
    brief,
    detail,
  };
};

const foldTerms = async (
  context: FoldContext,
  change: Linked,
  drafts: ReadonlyMap<string, PreparedMention>,
): Promise<void> => {
  const index = await loadTerms(context, [...new Set([...drafts.values()].flatMap(indexTerms))]);
  for (const decision of change.decisions) {
    const draft = drafts.get(decision.local);
    if (draft) touchTerms(index, indexTerms(draft), numberOf(decision.claim));
  }
  const { terms } = context.memory;
  index.forEach((row, term) => {
    row.articles += 1;
    terms.put(term, row);
  });
};

const foldTies = ({ memory }: FoldContext, entry: Entry, change: Linked): void => {
  const actor = canonicalJson(entry.by);
  for (const { from, to, link, reason, evidence } of change.links) {
    const [from_claim, to_claim] = [numberOf(from), numberOf(to)];
    memory.ties.add(pairOf(from_claim, to_claim), link);
    memory.waiting.add('claim_links', [
      {
        from_claim,
        to_claim,
        kind: link,
        state: 'proposed',
        actor,
        reason,
        evidence: JSON.stringify(evidence),
        entry: entry.seq,
        active: 1,
      },
    ]);
  }
  memory.waiting.add(
    'proposals',
    [
      ...change.proposals.map(({ proposal, mention, claim, other, likeness, reason }) => ({
        proposal,
        claim,
        likeness,
        reason,
        subject: { kind: 'same-claim', mention, claim, other },
        evidence: [],
      })),
      ...change.links.map(({ proposal, from, to, link, likeness, reason, evidence }) => ({
        proposal,
        claim: from,
        likeness,
        reason,
        subject: { kind: 'claim-link', from, to, link },
        evidence,
      })),
      ...change.sources.flatMap(({ source, alike }) =>
        alike
          ? [
              {
                proposal: alike.proposal,
                claim: null,
                likeness: 0.5,
                reason: 'their names sound the same',
                subject: { kind: 'same-source', source, other: alike.source },
                evidence: [],
              },
            ]
          : [],
      ),
    ].map(({ proposal, claim, likeness, reason, subject, evidence }) => ({
      id: numberOf(proposal),
      entry: entry.seq,
      at: entry.at,
      actor,
      subject: canonicalJson(subject),
      claim: claim === null ? null : numberOf(claim),
      likeness,
      reason,
      evidence: JSON.stringify(evidence),
      state: 'open',
    })),
  );
};

const highestOf = (before: number, ids: readonly string[]): number =>
  ids.reduce((highest, id) => Math.max(highest, numberOf(id)), before);

const raiseNumbers = async ({ tx, memory }: FoldContext, change: Linked): Promise<void> => {
  const before = await memory.numbers(tx);
  const proposed = change.sources.flatMap(({ alike }) => (alike ? [alike.proposal] : []));
  memory.raiseNumbers({
    claims: highestOf(
      before.claims,
      change.opened.map(({ claim }) => claim),
    ),
    mentions: highestOf(
      before.mentions,
      change.decisions.map(({ mention }) => mention),
    ),
    proposals: highestOf(
      before.proposals,
      [...change.proposals, ...change.links].map(({ proposal }) => proposal).concat(proposed),
    ),
    sources: highestOf(
      before.sources,
      change.sources.map(({ source }) => source),
    ),
  });
};

/** The rows of an article and its revision, by their names. */
const findPlace = async (
  context: FoldContext,
  { article: key, revision: hash }: Pick<Linked, 'article' | 'revision'>,
): Promise<{ readonly article: number; readonly revision: number; readonly reading: string }> => {
  const kept = await findArticle(context, key);
  if (kept?.hash === hash) return { article: kept.id, revision: kept.revision, reading: kept.reading };
  const { store, tx, memory } = context;
  await memory.settle(store, tx);
  return tx
    .selectFrom('revisions')
    .innerJoin('articles', 'articles.id', 'revisions.article')
    .select(['articles.id as article', 'revisions.id as revision', 'revisions.reading as reading'])
    .where('articles.key', '=', key)
    .where('revisions.hash', '=', hash)
    .executeTakeFirstOrThrow();
};

/** Remembers what rules will count of new mentions, besides letting their rows wait. */
const foldMentions = async (
  context: FoldContext,
  { article: key, revision: hash }: Pick<Linked, 'article' | 'revision'>,
  rows: readonly Tables['mentions'][],
): Promise<void> => {
  const { memory } = context;
  memory.waiting.add('mentions', rows);
  const roots = await loadSourceRoots(context, [...new Set(rows.flatMap(({ speaker }) => speaker ?? []))]);
  for (const row of rows) {
    const root = memory.claims.peek(row.claim)?.root ?? row.claim;
    memory.briefs.add(root, {
      article: row.article,
      // named part by part: each is kept, and an object put together of another is larger
      row: {
        id: row.id,
        machine_claim: row.machine_claim,
        claim: row.claim,
        current: row.current,
        local: row.local,
        speaker: row.speaker,
        stance: row.stance,
        entry: row.entry,
        brief: row.brief,
        key,
        hash,
        root,
        speaker_root: row.speaker === null ? null : (roots.get(row.speaker) ?? null),
      },
    });
  }
};

/** Mentions, the claims they opened or joined, typed links, proposals, sources, and the index that finds candidates. */
export const foldLinks = async (context: FoldContext, entry: Entry, change: Linked): Promise<void> => {
  const { article, revision, reading: hash } = await findPlace(context, change);
  const { reading, mentions } = await context.prepared(hash);
  const drafts = new Map(mentions.map((draft) => [draft.local, draft]));
  await foldClaims(context, entry, change, drafts);
  const sources = foldSources(context, change, reading);
  const at = { article, revision, entry: entry.seq };
  await foldMentions(
    context,
    change,
    change.decisions.flatMap((decision) => {
      const draft = drafts.get(decision.local);
      return draft ? [mentionRow(decision, draft, sources, at)] : [];
    }),
  );
  context.memory.waiting.add(
    'search',
    change.opened.map((opened) => searchRow({ text: opened.wording, kind: 'claim', ref: numberOf(opened.claim) })),
  );
  await rewordClaims(context, change, drafts);
  await foldTerms(context, change, drafts);
  foldTies(context, entry, change);
  await raiseNumbers(context, change);
};
