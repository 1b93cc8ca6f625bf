import type { MentionBrief } from '../ledger/dossier.ts';
import type { ClaimId } from '../ledger/ids.ts';
import type { ClaimRecord, Status } from '../ledger/record.ts';
import { probabilityOf } from './probability.ts';
import type { TrackRecord } from './source-page.ts';

/** Fewer settled forecasts than this are counted and not scored. */
const LEAST_SETTLED = 10;
/** The normal quantile of a 95 % interval. */
const Z = 1.96;

/** Wilson's interval for a share (Wilson 1927): honest near 0 and 1 and for small counts. */
export const wilson = (held: number, of: number): { readonly low: number; readonly high: number } => {
  const share = held / of;
  const centre = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))) / (1 + (Z * Z) / of);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
};

const brierOf = (scores: readonly number[]): TrackRecord['brier'] => {
  if (scores.length < LEAST_SETTLED) return null;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1);
  const half = Z * Math.sqrt(variance / scores.length);
  return { value: mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half), of: scores.length };
};

/** How somebody's forecasts came out; each claim counts once, by its first mention. Only what a person settled is scored. */
export const trackRecordOf = (
  mentions: readonly MentionBrief[],
  claims: ReadonlyMap<ClaimId, ClaimRecord>,
): TrackRecord => {
  const first = new Map<ClaimId, MentionBrief>();
  for (const mention of mentions)
    if (mention.stance === 'states' && !first.has(mention.claim)) first.set(mention.claim, mention);
  const forecasts = [...first].flatMap(([id, mention]) => {
    const claim = claims.get(id);
    return claim?.forecast
      ? [
          {
            mention,
            wording: claim.wording,
            status: claim.statusBy === 'person' || claim.status === 'pending' ? claim.status : ('due' as const),
          },
        ]
      : [];
  });
  const count = (status: Status): number => forecasts.filter((one) => one.status === status).length;
  const [held, failed] = [count('held'), count('failed')];
  const settled = held + failed;
  const scores = forecasts.flatMap(({ mention, wording, status }) => {
    const chance = probabilityOf(mention.certainty, wording);
    return chance !== null && (status === 'held' || status === 'failed')
      ? [(chance - (status === 'held' ? 1 : 0)) ** 2]
      : [];
  });
  return {
    pending: count('pending'),
    due: count('due'),
    held,
    failed,
    void: count('void'),
    ambiguous: count('ambiguous'),
    heldShare: settled < LEAST_SETTLED ? null : { value: held / settled, ...wilson(held, settled), of: settled },
    brier: brierOf(scores),
  };
};
