import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Added } from '../../../src/ledger/ledger.ts';
import { articleQuery } from '../api/queries.ts';
import { Count, counted } from '../parts/count.tsx';

const OUTCOME_WORDS: Readonly<Record<Added['outcome'], string>> = {
  added: 'Added',
  revised: 'A new revision of a known article',
  already: 'Already here, nothing changed',
};

/** What was taken in, the newest first, with what it brought. */
export const Done = ({ additions }: { readonly additions: readonly Added[] }) => (
  <ul className="rows done" aria-live="polite" aria-label="Added">
    {additions.map((added, index) => (
      <li key={`${added.revision}-${(additions.length - index).toString()}`}>
        <Line added={added} />
      </li>
    ))}
  </ul>
);

const Line = ({ added }: { readonly added: Added }) => {
  const { data: page } = useQuery(articleQuery(added.article, null));
  return (
    <>
      <p className="small quiet">
        {OUTCOME_WORDS[added.outcome]}
        {page?.outlet && `, by ${page.outlet}`}
      </p>
      <Link href={`/article/${added.article}`} className="wording">
        {page ? (page.title ?? 'Untitled article') : added.article}
      </Link>
      {added.outcome !== 'already' && (
        <p className="claim-by">
          <Count of={added.mentions} unit="mention" href={`/article/${added.article}`} />
          <span>{counted(added.claimsOpened, 'new claim')}</span>
          {added.claimsJoined > 0 && <span>{counted(added.claimsJoined, 'mention')} of claims known before</span>}
          <span>
            {added.echoes === 0 ? 'repeats no other article' : `repeats ${counted(added.echoes, 'other article')}`}
          </span>
          {added.proposals > 0 && <Count of={added.proposals} unit="proposal" href="/review" />}
        </p>
      )}
    </>
  );
};
