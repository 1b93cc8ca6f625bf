import type { MentionBrief } from '../dossier.ts';
import type { ClaimRecord, Status } from '../record.ts';

/** What a rule says of a claim that is looked at again: the status it proposes, and why. */
export type StatusAnew = { readonly status: Status; readonly rule: string; readonly reason: string };

/** The statuses that the rules of origins and of denials within a claim speak of. */
export const LOOKED_AT: readonly Status[] = ['reported', 'corroborated', 'disputed'];

/** Who says that it is not so, of a claim that others make; null where all its mentions agree. */
const deniedWithin = (mentions: readonly MentionBrief[]): string | null => {
  const standing = mentions.filter(({ current }) => current);
  const denial = standing.find(({ stance }) => stance === 'denies');
  if (!denial || !standing.some(({ stance }) => stance === 'states')) return null;
  return `${denial.speakerName ?? 'The writer'} says that it is not so.`;
};

/** Of how many origins a claim is, by the low bound, and the sentence that counts them. */
type Told = { readonly low: number; readonly sentence: string };

/**
 * What the rules propose for a claim with these mentions, no forecast: two origins corroborate what was only reported, and what a rule
 * called corroborated is reported again where fewer are left; what one of its own mentions denies is disputed, until none does. Null where
 * it stands as it is.
 */
export const statusAnew = (
  { status, statusBy }: Pick<ClaimRecord, 'status' | 'statusBy'>,
  mentions: readonly MentionBrief[],
  { low, sentence }: Told,
): StatusAnew | null => {
  if (!LOOKED_AT.includes(status)) return null;
  const denial = deniedWithin(mentions);
  if (denial !== null)
    return status === 'disputed' ? null : { status: 'disputed', rule: 'denied-within', reason: denial };
  const mayTurn = statusBy === 'machine';
  if (low >= 2 && (status === 'reported' || (status === 'disputed' && mayTurn)))
    return { status: 'corroborated', rule: 'two-origins', reason: `${sentence}.` };
  if (status === 'disputed' && mayTurn)
    return { status: 'reported', rule: 'denial-gone', reason: 'Nobody of those who speak of it denies it any more.' };
  if (status === 'corroborated' && mayTurn && low < 2)
    return { status: 'reported', rule: 'origins-lost', reason: `${sentence}.` };
  return null;
};
