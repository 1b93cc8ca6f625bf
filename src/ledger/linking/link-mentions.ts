import type { Change, MentionDecision, OpenedClaim } from '../entry.ts';
import type { ArticleId, RevisionId } from '../ids.ts';
import type { PreparedMention } from '../prepare/prepared.ts';
import type { LinkKind } from '../record.ts';
import type { tryingTerms } from '../store/term-index.ts';
import {
  type Candidate,
  findCandidates,
  indexTerms,
  judgeCandidates,
  type Lookup,
  type Verdict,
  withExemplar,
} from './find-candidates.ts';
import type { Weigher } from './weigh.ts';

export type Linking = Pick<
  Extract<Change, { kind: 'mentions-linked' }>,
  'opened' | 'decisions' | 'links' | 'proposals'
>;

/** What linking one article works with; `terms`, `claims` and the counters change as it goes. */
export type LinkingState = {
  /** What is being linked: for evidence. */
  readonly at: { readonly article: ArticleId; readonly revision: RevisionId };
  readonly terms: ReturnType<typeof tryingTerms>;
  /** The claim of what the text before this one said in the same words. */
  readonly claimBefore: (mention: PreparedMention) => number | undefined;
  readonly claims: Map<number, Candidate>;
  readonly lookups: ReadonlyMap<PreparedMention, Lookup>;
  readonly weigher: Weigher;
  /** Ties that this article's mentions made, as `linkKey` names them. */
  readonly ties: Set<string>;
  nextClaim: number;
  nextMention: number;
  nextProposal: number;
};

type Draft = {
  opened: OpenedClaim[];
  decisions: MentionDecision[];
  links: Linking['links'][number][];
  proposals: Linking['proposals'][number][];
};

const openClaim = (state: LinkingState, draft: PreparedMention, mention: number): OpenedClaim => {
  const claim = state.nextClaim++;
  state.claims.set(claim, { claim, exemplars: [] });
  return { claim: `c${claim}`, forecast: draft.forecast, wording: draft.wording, wordingFrom: `m${mention}` };
};

/** A tie between two claims, whichever way it runs. */
export const linkKey = (a: number, b: number, kind: LinkKind): string => `${Math.min(a, b)} ${Math.max(a, b)} ${kind}`;

/** How many ties one mention may add, and how alike two claims must be for one that adds to a claim of old. */
const LINKS = 4;
const LEAST_TIE = 0.3;

const recordLinks = (
  out: Draft,
  state: LinkingState,
  draft: PreparedMention,
  claim: number,
  opened: boolean,
  verdicts: readonly Verdict[],
): void => {
  for (const { claim: other, judgement } of verdicts.slice(0, LINKS)) {
    if (other === claim || judgement.kind !== 'link' || !judgement.stated) continue;
    // An old claim said again does not update what came after it.
    if (!opened && (judgement.link === 'updates' || judgement.link === 'supports' || judgement.likeness < LEAST_TIE))
      continue;
    const key = linkKey(claim, other, judgement.link);
    if (state.ties.has(key)) continue;
    state.ties.add(key);
    out.links.push({
      evidence: [{ ...state.at, spans: draft.detail.content, text: draft.detail.context }],
      from: `c${claim}`,
      likeness: judgement.likeness,
      link: judgement.link,
      proposal: `k${state.nextProposal++}`,
      reason: judgement.reason,
      to: `c${other}`,
    });
  }
};

const recordProposals = (
  out: Draft,
  state: LinkingState,
  claim: number,
  mention: number,
  verdicts: readonly Verdict[],
): void => {
  for (const { claim: other, judgement } of verdicts.slice(0, 2)) {
    if (judgement.kind !== 'propose' || other === claim) continue;
    out.proposals.push({
      claim: `c${claim}`,
      likeness: judgement.likeness,
      mention: `m${mention}`,
      other: `c${other}`,
      proposal: `k${state.nextProposal++}`,
      reason: judgement.reason,
    });
  }
};

/** Where one mention goes: to the claim that matches best, else to one of its own. */
const place = (
  out: Draft,
  state: LinkingState,
  draft: PreparedMention,
  verdicts: readonly Verdict[],
  carried: MentionDecision | undefined,
): void => {
  const mention = state.nextMention++;
  const best = verdicts[0];
  const joined = best?.judgement.kind === 'same' ? { ...best, judgement: best.judgement } : undefined;
  let claim: number;
  if (carried) claim = Number(carried.claim.slice(1));
  else if (joined) claim = joined.claim;
  else {
    const opened = openClaim(state, draft, mention);
    out.opened.push(opened);
    claim = Number(opened.claim.slice(1));
    recordProposals(
      out,
      state,
      claim,
      mention,
      verdicts.filter((verdict) => verdict.judgement.kind === 'propose'),
    );
  }
  recordLinks(
    out,
    state,
    draft,
    claim,
    joined === undefined,
    verdicts.filter((verdict) => verdict.judgement.kind === 'link'),
  );
  out.decisions.push({
    claim: `c${claim}`,
    likeness: carried ? 1 : (joined?.judgement.likeness ?? 0),
    local: draft.local,
    mention: `m${mention}`,
    reason: carried
      ? `It only passes on ${carried.local}.`
      : (joined?.judgement.reason ?? 'No claim in the ledger was like it.'),
    rule: carried ? 'carries' : joined ? 'same' : 'opened',
    stance: draft.detail.verification === 'disputed' ? 'doubts' : 'states',
  });
  const candidate = state.claims.get(claim);
  state.claims.set(claim, { claim, exemplars: withExemplar(candidate?.exemplars ?? [], draft.features) });
  state.terms.touch(indexTerms(draft), claim);
};

/** Mentions that carry another come after it. */
const carriersLast = (drafts: readonly PreparedMention[]): PreparedMention[] => {
  const depth = (draft: PreparedMention, seen = 0): number => {
    const inner =
      draft.carries === null || seen > 5 ? undefined : drafts.find((other) => other.local === draft.carries);
    return inner ? 1 + depth(inner, seen + 1) : 0;
  };
  return [...drafts].sort((a, b) => depth(a) - depth(b));
};

/** How a mention stands to the claims that may be its own; what the text before this one said in the same words is settled. */
const verdictsOn = (mention: PreparedMention, state: LinkingState): readonly Verdict[] => {
  const { features } = mention;
  const claim = state.claimBefore(mention);
  if (claim !== undefined)
    return [
      { claim, judgement: { kind: 'same', likeness: 1, reason: 'the text before this one says it in the same words' } },
    ];
  const candidates = findCandidates(state.lookups.get(mention)!, state.terms.recent).flatMap(
    (one) => state.claims.get(one) ?? [],
  );
  return judgeCandidates(features, candidates, state.weigher);
};

/** Links an article's mentions to claims, one after another, so that a headline and its body find each other too. */
export const linkMentions = (drafts: readonly PreparedMention[], state: LinkingState): Linking => {
  const out: Draft = { opened: [], decisions: [], links: [], proposals: [] };
  for (const draft of carriersLast(drafts)) {
    const carried =
      draft.carries === null ? undefined : out.decisions.find((decision) => decision.local === draft.carries);
    place(out, state, draft, carried ? [] : verdictsOn(draft, state), carried);
  }
  return out;
};
