import type { Change } from '../entry.ts';
import { type FoldContext, numberOf } from '../fold/fold-context.ts';
import type { ArticleId, RevisionId } from '../ids.ts';
import type { Compared } from '../linking/compared.ts';
import { COMMONPLACE } from '../linking/concepts.ts';
import { farApart, sameSpeaker } from '../linking/guards.ts';
import type { Prepared } from '../prepare/prepared.ts';
import type { Evidence, LinkKind, Status } from '../record.ts';
import { loadClaims } from '../store/kept-claims.ts';
import { loadStatuses } from '../store/kept-statuses.ts';
import { countOrigins, withSeveralOrigins } from './count-origins.ts';
import { findNotice } from './find-notice.ts';

type Proposed = Extract<Change, { kind: 'status-proposed' }>;
type Linked = Extract<Change, { kind: 'mentions-linked' }>;
type Finding = {
  readonly claim: number;
  readonly status: Status;
  readonly rule: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
};

/** What the rules look at: the article just linked, as number and as reading. */
export type StatusInput = {
  readonly article: number;
  readonly key: ArticleId;
  readonly revision: RevisionId;
  readonly revised: boolean;
  readonly linked: Linked;
  readonly prepared: Prepared;
};

type ClaimState = {
  readonly id: number;
  readonly status: string;
  readonly forecast: boolean;
  /** The mention that opened it, as linking knows it. */
  readonly first: Compared | undefined;
  readonly mentions: number;
  readonly wording: string;
};

/** The claims with these numbers as rules see them, by their order. */
const loadStates = async (context: FoldContext, ids: readonly number[]): Promise<Map<number, ClaimState>> => {
  const kept = await loadClaims(context, ids);
  return new Map(
    [...kept]
      .sort(([a], [b]) => a - b)
      .map(([id, { standing, forecast, exemplars, mentions, wording }]) => [
        id,
        {
          id,
          status: standing.status,
          forecast,
          first: exemplars[0],
          mentions,
          wording,
        },
      ]),
  );
};

/** The sentence of this article that speaks for a claim. */
const evidenceFor = ({ key, revision, linked, prepared }: StatusInput, claims: readonly string[]): Evidence[] => {
  const local = linked.decisions.find((decision) => claims.includes(decision.claim))?.local;
  const mention = prepared.mentions.find((one) => one.local === local);
  return mention ? [{ article: key, revision, spans: mention.detail.content, text: mention.detail.context }] : [];
};

/** Ties between claims less alike than this are for a person to look at, and say nothing of where either stands. */
const LEAST_LIKE = 0.7;

/** How much of all that two claims say both must say, where the one settles what becomes of the other. */
const LEAST_SHARED = 0.35;

/** Whether two claims speak of one thing throughout, and not of the same things in passing. */
const ofOneThing = ({ first: a }: ClaimState, { first: b }: ClaimState): boolean => {
  if (!a || !b || farApart(a, b)) return false;
  const shared = a.terms.filter((term) => b.terms.includes(term)).length;
  return shared >= LEAST_SHARED * (a.terms.length + b.terms.length - shared);
};

/** In common beside the words that stand in all news. */
const LEAST_WORDS = 2;

/** Whether what two share is enough to tell that they speak of one thing: two words, or one that both of two speakers take up; and no other names. */
const isMeant = (a: Compared, b: Compared): boolean => {
  if (a.names.length > 0 && b.names.length > 0 && !a.names.some((name) => b.terms.includes(name))) return false;
  const shared = a.terms.filter((term) => !COMMONPLACE.has(term) && b.terms.includes(term)).length;
  return shared >= LEAST_WORDS || (shared === 1 && a.speaker !== null && b.speaker !== null);
};

/**
 * One says that it is not so; or two who are named say opposite things, which of a writer's own sentences are mostly two moments or two matters. Nobody
 * denies himself: what sounds like it was mostly said of another matter, or read the wrong way round.
 */
const isDenial = ({ first: a }: ClaimState, { first: b }: ClaimState): boolean => {
  if (!a || !b || !isMeant(a, b)) return false;
  const named = a.speaker !== null && b.speaker !== null;
  if (named && sameSpeaker(a, b)) return false;
  return a.negative !== b.negative || named;
};

/** What typed links mean for the claims at either end. */
const byLinks = (input: StatusInput, claims: ReadonlyMap<number, ClaimState>): Finding[] =>
  input.linked.links.flatMap((link): Finding[] => {
    if (link.likeness < LEAST_LIKE) return [];
    const from = claims.get(numberOf(link.from));
    const to = claims.get(numberOf(link.to));
    if (!from || !to || !ofOneThing(from, to)) return [];
    const evidence = evidenceFor(input, [link.from, link.to]);
    const finding = (claim: ClaimState, status: Status, rule: string, reason: string): Finding[] => [
      { claim: claim.id, status, rule, reason, evidence },
    ];
    const kind: LinkKind = link.link;
    if (kind === 'denies') {
      if (!isDenial(from, to)) return [];
      const [denied, denial] = to.first?.negative && !from.first?.negative ? [from, to] : [to, from];
      if (denied.forecast && !denial.forecast)
        return finding(denied, 'failed', 'denied-afterwards', `It is said not to have come about: ${denial.wording}`);
      return finding(denied, 'denied', 'denial', `Somebody says the contrary: ${denial.wording}`);
    }
    // whoever praises or blames something takes for granted that it is so, and does not say it
    if (kind === 'supports' && to.forecast && from.first?.attitude !== true)
      return finding(to, 'held', 'came-about', `It is said to have come about: ${from.wording}`);
    return [];
  });

/** Claims this article's page no longer makes and no other page does. */
const byVanishing = async ({ store, tx, memory, prepared }: FoldContext, input: StatusInput): Promise<Finding[]> => {
  if (!input.revised) return [];
  await memory.settle(store, tx);
  // only what the text before this one said: what an earlier re-reading left out was not edited away
  const before = await tx
    .selectFrom('revisions')
    .select(['id', 'reading'])
    .where('article', '=', input.article)
    .where('hash', '!=', input.revision)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!before) return [];
  const gone = await tx
    .selectFrom('mentions')
    .select('claim')
    .distinct()
    .where('article', '=', input.article)
    .where('revision', '=', before.id)
    .where('current', '=', 0)
    .execute();
  const ids = gone.map((row) => row.claim);
  if (ids.length === 0) return [];
  const still = new Set(
    (
      await tx
        .selectFrom('mentions')
        .select('claim')
        .distinct()
        .where('claim', 'in', ids)
        .where('current', '=', 1)
        .execute()
    ).map((row) => row.claim),
  );
  const notice = findNotice(input.prepared.reading, (await prepared(before.reading)).reading);
  const finding = notice
    ? {
        status: 'corrected' as const,
        rule: 'corrected-notice',
        reason: 'Its page says that it was corrected.',
        evidence: [{ article: input.key, revision: input.revision, ...notice }],
      }
    : {
        status: 'dropped' as const,
        rule: 'quietly-dropped',
        reason: 'Its page no longer says it, and does not say that anything changed.',
        evidence: [],
      };
  return ids.filter((claim) => !still.has(claim)).map((claim) => ({ claim, ...finding }));
};

const FEW = 16;

/** Few mentions are counted at each new one, more only when their number doubles, so that a claim on every front page costs no more than another. */
const isCounted = (mentions: number): boolean =>
  mentions >= 2 && (mentions <= FEW || (mentions & (mentions - 1)) === 0) && mentions <= 64;

const byOrigins = async (context: FoldContext, claims: readonly ClaimState[]): Promise<Finding[]> => {
  // of a few words ("we'll see") many may say the same, and mean each their own
  const counted = claims.filter(
    ({ status, forecast, first, mentions }) =>
      status === 'reported' && !forecast && first?.fragment !== true && isCounted(mentions),
  );
  const origins = await countOrigins(
    context,
    await withSeveralOrigins(
      context,
      counted.map(({ id }) => id),
    ),
  );
  return [...origins].flatMap(([claim, { low, sentence }]): Finding[] =>
    low < 2 ? [] : [{ claim, status: 'corroborated', rule: 'two-origins', reason: `${sentence}.`, evidence: [] }],
  );
};

/** What was proposed before and still holds is not proposed again. */
const unsaid = async (context: FoldContext, findings: readonly Finding[]): Promise<Finding[]> => {
  if (findings.length === 0) return [];
  const histories = await loadStatuses(context, [...new Set(findings.map((finding) => finding.claim))]);
  const said = new Set([...histories].flatMap(([claim, rows]) => rows.map((row) => `${claim} ${row.status}`)));
  return findings.filter((finding) => {
    const key = `${finding.claim} ${finding.status}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
};

/** What the rules have to say on the claims an article touched. They propose; a person decides. */
export const proposeStatuses = async (context: FoldContext, input: StatusInput): Promise<Proposed[]> => {
  const { linked } = input;
  const ids = [
    ...new Set([
      ...linked.decisions.map((decision) => numberOf(decision.claim)),
      ...linked.links.flatMap((link) => [numberOf(link.from), numberOf(link.to)]),
    ]),
  ];
  const claims = await loadStates(context, ids);
  const findings = await unsaid(context, [
    ...byLinks(input, claims),
    ...(await byVanishing(context, input)),
    ...(await byOrigins(context, [...claims.values()])),
  ]);
  if (findings.length === 0) return [];
  const { proposals } = await context.memory.numbers(context.tx);
  return findings.map(({ claim, ...finding }, at) => ({
    kind: 'status-proposed',
    proposal: `k${proposals + 1 + at}`,
    claim: `c${claim}`,
    ...finding,
  }));
};
