import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { DecidedLine } from '../../../src/views/decided-page.ts';
import { decidedQuery } from '../api/queries.ts';
import { useWord } from '../desk/address.ts';
import { EntryTable } from '../parts/entry-table.tsx';
import { Loaded } from '../parts/screen.tsx';

/** What persons decided, the newest first: by whom, about what, and the way to take it back. */
export const Decided = () => {
  const [before, setBefore] = useWord('before');
  const query = useQuery(decidedQuery(before === null ? null : Number(before)));
  return (
    <Loaded query={query} part>
      {({ lines, more }) =>
        lines.length === 0 ? (
          <p className="empty">Nobody has decided anything yet. What you decide is listed here, and can be undone.</p>
        ) : (
          <div className="stack">
            <EntryTable lines={lines} about={About} />
            <div className="row wrap no-print">
              {before !== null && (
                <button type="button" className="button" onClick={() => setBefore(null)}>
                  Newest
                </button>
              )}
              {more && (
                <button type="button" className="button" onClick={() => setBefore(String(lines.at(-1)?.entry), true)}>
                  Older
                </button>
              )}
            </div>
          </div>
        )
      }
    </Loaded>
  );
};

const About = ({ about }: DecidedLine) =>
  about && (
    <Link href={`/${about.kind}/${about.id}`} className={about.kind === 'claim' ? 'wording about' : 'about'}>
      {about.name}
    </Link>
  );
