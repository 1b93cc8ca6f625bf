import type { MentionBrief, StoryDossier } from '../ledger/dossier.ts';
import type { ClaimId, MentionId, SourceId } from '../ledger/ids.ts';
import { countIndependence } from '../ledger/independence/count-independence.ts';
import { groupBy } from '../ledger/independence/groups.ts';
import type { Bounds } from '../ledger/independence/independence.ts';
import type { Status } from '../ledger/record.ts';
import { statusAnew } from '../ledger/status/status-anew.ts';

/** One claim that leans on a source, and what is left of it without. */
export type Leaning = {
  readonly claim: ClaimId;
  readonly wording: string;
  readonly status: Status;
  /** Its mentions that lead to the source. */
  readonly mentions: readonly MentionId[];
  readonly origins: Bounds;
  readonly without: Bounds;
  /** What the rules would make of it: unchanged, or no longer corroborated, or on the word of nobody known. */
  readonly regraded: 'unchanged' | 'no-longer-corroborated' | 'no-origin-left';
  readonly statusBy: 'machine' | 'person';
  readonly forecast: boolean;
  /** The status that the rules would propose without it; null where they would let it stand, and where nobody is left to say it. */
  readonly proposed: Status | null;
};

/** The claims that lean on a source, the hardest hit first. */
export type FallenOrigin = { readonly source: SourceId; readonly claims: readonly Leaning[] };

const regrade = (before: Bounds, after: Bounds): Leaning['regraded'] => {
  // an unknown origin holds nothing up
  if (after.high === 0 || (before.low > 0 && after.low === 0)) return 'no-origin-left';
  return before.low >= 2 && after.low < 2 ? 'no-longer-corroborated' : 'unchanged';
};

/** On whose word a mention is, as far as it says. */
const originSource = ({ chain, speaker }: MentionBrief): SourceId | null =>
  chain.length === 0 ? speaker : (chain.findLast((link) => link.role === 'origin')?.source ?? null);

const mentionsOf = ({ speaker, chain }: MentionBrief, source: SourceId): boolean =>
  speaker === source || chain.some((link) => link.source === source);

/** What is left of one claim without a source; null where none of its mentions leads there. */
const leaningOf = (
  dossier: StoryDossier,
  claim: StoryDossier['claims'][number],
  mentions: readonly MentionBrief[],
  source: SourceId,
): Leaning | null => {
  const named = mentions.filter((mention) => mentionsOf(mention, source));
  if (named.length === 0) return null;
  const before = countIndependence({ ...dossier, mentions });
  const own = new Set(named.filter((mention) => originSource(mention) === source).map(({ id }) => id));
  // one origin may go by several names ("the ministry", "the Energy Ministry"): it falls as a whole
  const fallen = before.nodes
    .filter(({ layer, mentions }) => layer === 'origin' && mentions.some((id) => own.has(id)))
    .flatMap((node) => node.mentions);
  const leaning = new Set([...fallen, ...named.map(({ id }) => id)]);
  const left = mentions.filter(({ id }) => !leaning.has(id));
  const after = countIndependence({ ...dossier, mentions: left });
  const isAnew = claim.forecast === null && left.length > 0;
  const anew = isAnew ? statusAnew(claim, left, { low: after.origins.low, sentence: after.sentence }) : null;
  return {
    claim: claim.id,
    wording: claim.wording,
    status: claim.status,
    statusBy: claim.statusBy,
    forecast: claim.forecast !== null,
    mentions: [...leaning],
    origins: before.origins,
    without: after.origins,
    regraded: regrade(before.origins, after.origins),
    proposed: anew?.status ?? null,
  };
};

const HARDEST_FIRST: readonly Leaning['regraded'][] = ['no-origin-left', 'no-longer-corroborated', 'unchanged'];

/** The blast radius: every claim of a story that leads to a source, and how many origins it has without it. The hardest hit come first. */
export const fallenOrigin = (dossier: StoryDossier, source: SourceId): FallenOrigin => {
  const byClaim = groupBy(dossier.mentions, (mention) => mention.claim);
  const claims = dossier.claims.flatMap(
    (claim) => leaningOf(dossier, claim, byClaim.get(claim.id) ?? [], source) ?? [],
  );
  return {
    source,
    claims: claims.sort((a, b) => HARDEST_FIRST.indexOf(a.regraded) - HARDEST_FIRST.indexOf(b.regraded)),
  };
};
