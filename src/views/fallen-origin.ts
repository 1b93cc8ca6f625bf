import type { MentionBrief, StoryDossier } from '../ledger/dossier.ts';
import type { ClaimId, MentionId, SourceId } from '../ledger/ids.ts';
import { countIndependence } from '../ledger/independence/count-independence.ts';
import { groupBy } from '../ledger/independence/groups.ts';
import type { Bounds } from '../ledger/independence/independence.ts';
import type { Status } from '../ledger/record.ts';

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
};

export type FallenOrigin = { readonly source: SourceId; readonly claims: readonly Leaning[] };

const regrade = (before: Bounds, after: Bounds): Leaning['regraded'] => {
  // an unknown origin holds nothing up
  if (after.high === 0 || (before.low > 0 && after.low === 0)) return 'no-origin-left';
  return before.low >= 2 && after.low < 2 ? 'no-longer-corroborated' : 'unchanged';
};

/** On whose word a mention is, as far as it says. */
const originSource = ({ chain, speaker }: MentionBrief): SourceId | null =>
  chain.length === 0 ? speaker : (chain.findLast((link) => link.role === 'origin')?.source ?? null);

/** The blast radius: every claim of a story that leads to a source, and how many origins it has without it. The hardest hit come first. */
export const fallenOrigin = (dossier: StoryDossier, source: SourceId): FallenOrigin => {
  const byClaim = groupBy(dossier.mentions, (mention) => mention.claim);
  const order: readonly Leaning['regraded'][] = ['no-origin-left', 'no-longer-corroborated', 'unchanged'];
  const claims = dossier.claims.flatMap((claim): Leaning[] => {
    const mentions = byClaim.get(claim.id) ?? [];
    const before = countIndependence({ ...dossier, mentions });
    const own = new Set(mentions.filter((mention) => originSource(mention) === source).map((mention) => mention.id));
    // one origin may go by several names ("the ministry", "the Energy Ministry"): it falls as a whole
    const fallen = before.nodes
      .filter(({ layer, mentions }) => layer === 'origin' && mentions.some((id) => own.has(id)))
      .flatMap((node) => node.mentions);
    const named = mentions
      .filter((mention) => mention.speaker === source || mention.chain.some((link) => link.source === source))
      .map((mention) => mention.id);
    const leaning = new Set([...fallen, ...named]);
    if (leaning.size === 0) return [];
    const after = countIndependence({ ...dossier, mentions: mentions.filter((mention) => !leaning.has(mention.id)) });
    return [
      {
        claim: claim.id,
        wording: claim.wording,
        status: claim.status,
        mentions: [...leaning],
        origins: before.origins,
        without: after.origins,
        regraded: regrade(before.origins, after.origins),
      },
    ];
  });
  return { source, claims: claims.sort((a, b) => order.indexOf(a.regraded) - order.indexOf(b.regraded)) };
};
