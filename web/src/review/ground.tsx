import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ClaimId, MentionId } from '../../../src/ledger/ids.ts';
import { claimQuery } from '../api/queries.ts';
import { MentionCard } from '../claim/mentions.tsx';

const MOST_SHOWN = 3;

type Props = { readonly claim: ClaimId; readonly besides: MentionId | null };

/** Who else says so: what a proposed status of a claim rests on, besides the mention that is shown already. */
export const Ground = ({ claim, besides }: Props) => {
  const { data: page } = useQuery(claimQuery(claim, null));
  if (!page) return null;
  const others = page.mentions.filter(({ id, echoOf }) => id !== besides && echoOf === null).slice(0, MOST_SHOWN);
  return (
    <>
      {others.length > 0 && <p className="label">It rests also on</p>}
      {others.map((mention) => (
        <div key={mention.id} className="mention" data-stance={mention.stance}>
          <MentionCard mention={mention} />
        </div>
      ))}
      <p className="small">
        <Link href={`/claim/${claim}#echo`}>Who really says so: the echo X-ray of this claim</Link>
      </p>
    </>
  );
};
