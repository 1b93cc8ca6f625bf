import type { Change, Entry, MentionDecision } from '../entry.ts';
import { packExemplars } from '../linking/exemplars.ts';
import { indexTerms, withExemplar } from '../linking/find-candidates.ts';
import { storedColumns } from '../prepare/pack-mentions.ts';
import type { Prepared, PreparedMention } from '../prepare/prepared.ts';
import { canonicalJson } from '../store/canonical.ts';
import { type KeptClaim, loadClaims } from '../store/kept-claims.ts';
import { indexText } from '../store/search-index.ts';
import { insertRows } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { loadTerms, touchTerms } from '../store/term-index.ts';
import { type FoldContext, numberOf } from './fold-context.ts';

type Linked = Extract<Change, { kind: 'mentions-linked' }>;

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
  status: opened.forecast === null ? 'reported' : 'pending',
  status_by: 'machine',
  status_proposed: null,
  grade: null,
  mentions: claim.mentions,
  last_published: claim.lastPublished,
  exemplars: packExemplars(claim.exemplars),
});

const latest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);

const grown = (claim: KeptClaim, { features }: PreparedMention): KeptClaim => ({
  root: claim.root,
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
  const { store, tx, memory } = context;
  const opened = new Set(change.opened.map(({ claim }) => numberOf(claim)));
  const joined = new Set(change.decisions.map(({ claim }) => numberOf(claim)));
  const claims = await loadClaims(
    context,
    [...joined].filter((id) => !opened.has(id)),
  );
  for (const id of opened) claims.set(id, { root: id, mentions: 0, lastPublished: null, exemplars: [] });
  for (const decision of change.decisions) {
    const id = numberOf(decision.claim);
    const claim = claims.get(id);
    const draft = drafts.get(decision.local);
    if (claim && draft) claims.set(id, grown(claim, draft));
  }
  for (const [id, claim] of claims) (opened.has(id) ? memory.claims.keep : memory.claims.put)(id, claim);
  const rows = change.opened.flatMap((one) => {
    const claim = claims.get(numberOf(one.claim));
    return claim ? [claimRow(one, entry, claim)] : [];
  });
  await insertRows(store, tx, 'claims', rows);
};

/** Sources of the reading, opened or known, as `local entity → number`. */
const foldSources = async (
  { store, tx }: FoldContext,
  change: Linked,
  reading: Prepared['reading'],
): Promise<Map<string, number>> => {
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
  await insertRows(store, tx, 'sources', unique);
  await indexText(
    store,
    tx,
    unique.filter((row) => row.named === 1).map((row) => ({ text: row.name, kind: 'source' as const, ref: row.id })),
  );
  const names = change.sources.flatMap((source) =>
    source.keys.map((key) => ({
      key,
      source: numberOf(source.source),
      machine_source: numberOf(source.source),
      name: entities.get(source.local)?.name ?? key,
    })),
  );
  await insertRows(
    store,
    tx,
    'source_names',
    [...new Map(names.map((row) => [row.key, row])).values()],
    'on conflict (key) do nothing',
  );
  return new Map(change.sources.map((source) => [source.local, numberOf(source.source)]));
};

const mentionRow = (
  decision: MentionDecision,
  draft: PreparedMention,
  sources: ReadonlyMap<string, number>,
  at: Pick<Tables['mentions'], 'article' | 'revision' | 'entry'>,
): Tables['mentions'] => {
  const claim = numberOf(decision.claim);
  return {
    id: numberOf(decision.mention),
    machine_claim: claim,
    claim,
    ...at,
    current: 1,
    local: decision.local,
    speaker: draft.speaker === null ? null : (sources.get(draft.speaker) ?? null),
    stance: decision.stance,
    ...storedColumns(draft, sources, decision.reason),
  };
};

const foldTerms = async (
  context: FoldContext,
  change: Linked,
  drafts: ReadonlyMap<string, PreparedMention>,
): Promise<void> => {
  const index = await loadTerms(context, [...new Set([...drafts.values()].flatMap(indexTerms))]);
  for (const [term, row] of index) index.set(term, { ...row, articles: row.articles + 1 });
  for (const decision of change.decisions) {
    const draft = drafts.get(decision.local);
    if (draft) touchTerms(index, indexTerms(draft), numberOf(decision.claim));
  }
  for (const [term, row] of index) context.memory.terms.put(term, row);
};

const foldTies = async ({ store, tx }: FoldContext, entry: Entry, change: Linked): Promise<void> => {
  const actor = canonicalJson(entry.by);
  await insertRows(
    store,
    tx,
    'claim_links',
    change.links.map((link) => ({
      from_claim: numberOf(link.from),
      to_claim: numberOf(link.to),
      kind: link.link,
      state: 'proposed',
      actor,
      reason: link.reason,
      evidence: JSON.stringify(link.evidence),
      entry: entry.seq,
      active: 1,
    })),
  );
  await insertRows(
    store,
    tx,
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

/** Mentions, the claims they opened or joined, typed links, proposals, sources, and the index that finds candidates. */
export const foldLinks = async (context: FoldContext, entry: Entry, change: Linked): Promise<void> => {
  const { store, tx } = context;
  const place = await tx
    .selectFrom('revisions')
    .innerJoin('articles', 'articles.id', 'revisions.article')
    .select(['articles.id as article', 'revisions.id as revision', 'revisions.reading as reading'])
    .where('articles.key', '=', change.article)
    .where('revisions.hash', '=', change.revision)
    .executeTakeFirstOrThrow();
  const { reading, mentions } = await context.prepared(place.reading);
  const drafts = new Map(mentions.map((draft) => [draft.local, draft]));
  await foldClaims(context, entry, change, drafts);
  const sources = await foldSources(context, change, reading);
  const at = { article: place.article, revision: place.revision, entry: entry.seq };
  await insertRows(
    store,
    tx,
    'mentions',
    change.decisions.flatMap((decision) => {
      const draft = drafts.get(decision.local);
      return draft ? [mentionRow(decision, draft, sources, at)] : [];
    }),
  );
  await indexText(
    store,
    tx,
    change.opened.map((opened) => ({ text: opened.wording, kind: 'claim' as const, ref: numberOf(opened.claim) })),
  );
  await foldTerms(context, change, drafts);
  await foldTies(context, entry, change);
  await raiseNumbers(context, change);
};
