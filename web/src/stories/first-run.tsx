import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { client, pageOf } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { useDecide } from '../desk/decide.ts';
import { Problem, useTitle } from '../parts/page.tsx';

/** What an empty ledger shows: what this is for, and the two ways to begin. */
export const FirstRun = () => {
  useTitle('Welcome');
  const queries = useQueryClient();
  const { mayDecide } = useDecide();
  const { data: me } = useQuery(meQuery());
  const example = useMutation({
    mutationFn: () => pageOf(client.example.$post()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['page'] }),
  });
  return (
    <div className="welcome">
      <h1>Who says so?</h1>
      <p className="lead">
        Hearsay reads news about a developing story and keeps a ledger of its claims: who said each one, on whose word,
        how surely, who merely repeats it, and what became of it.
      </p>
      <ol className="steps">
        <li>
          <b>Hand in articles.</b> Paste text, drop files or give links. They stay on this machine.
        </li>
        <li>
          <b>Read the claims.</b> Fourteen articles may be two origins: every count opens to the sentences that prove
          it.
        </li>
        <li>
          <b>Decide.</b> The machine proposes; you review, by keyboard. Every decision carries your name and can be
          undone.
        </li>
      </ol>
      <div className="row wrap">
        {mayDecide && (
          <Link href="/add" className="button primary">
            Add articles
          </Link>
        )}
        {mayDecide && me?.intake.example && (
          <button type="button" className="button" disabled={example.isPending} onClick={() => example.mutate()}>
            {example.isPending ? 'Reading the example…' : 'Look at the example story'}
          </button>
        )}
      </div>
      {me?.person && !mayDecide && (
        <p className="quiet">Nothing is here yet. Whoever has the role analyst can add articles.</p>
      )}
      {example.error && <Problem error={example.error} />}
    </div>
  );
};
