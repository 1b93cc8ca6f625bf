import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { sourcesQuery } from '../api/queries.ts';
import { useWord } from '../desk/address.ts';
import { Count } from '../parts/count.tsx';
import { useFirst } from '../parts/first-shown.tsx';
import { Page } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { CertaintyShares, SharesKey } from './certainty-shares.tsx';

const FIRST_SHOWN = 200;

/** The unit stands in the head of the column; on a phone, which has no room for columns, behind each figure. */
const unitOf = (unit: string, count: number): string => (count === 1 ? unit : `${unit}s`);

/** Who speaks: people, organisations, outlets and unnamed sources, the most quoted first. */
export const SourcesScreen = () => {
  const [story] = useWord('story');
  const [text, setText] = useWord('q');
  const first = useFirst('yes', FIRST_SHOWN);
  const query = useQuery(sourcesQuery(story ?? 'all'));
  return (
    <Loaded query={query}>
      {(list) => {
        const words = (text ?? '').toLowerCase();
        const found = list.sources.filter(({ name }) => name.toLowerCase().includes(words));
        return (
          <Page
            title={list.story.id === 'all' ? 'Sources' : `Sources in ${list.story.title}`}
            crumbs={list.story.id === 'all' ? [] : [{ name: list.story.title, href: `/story/${list.story.id}` }]}
            json={`/api/sources${story ? `?story=${encodeURIComponent(story)}` : ''}`}
          >
            <input
              className="input narrow"
              type="search"
              placeholder="Filter by name"
              aria-label="Filter by name"
              value={text ?? ''}
              onChange={(event) => setText(event.target.value || null)}
            />
            <SharesKey />
            <div className="scroll-x">
              <table className="table sources">
                <thead>
                  <tr>
                    <th scope="col">Source</th>
                    <th scope="col">How surely</th>
                    <th scope="col" className="end">
                      Mentions
                    </th>
                    <th scope="col" className="end">
                      Claims
                    </th>
                    <th scope="col" className="end">
                      Outlets
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {first.shown(found).map((source) => (
                    <tr key={source.id}>
                      <th scope="row">
                        <Link
                          href={`/source/${source.id}`}
                          className={source.named ? 'source-name' : 'source-name unnamed'}
                        >
                          {source.named ? source.name : `“${source.name}”`}
                        </Link>
                      </th>
                      <td>
                        <CertaintyShares certainty={source.certainty} />
                      </td>
                      <td className="end number" data-unit={unitOf('mention', source.mentions)}>
                        {source.mentions}
                      </td>
                      <td className="end number" data-unit={unitOf('claim', source.claims)}>
                        {source.claims}
                      </td>
                      <td className="end number" data-unit={unitOf('outlet', source.outlets)}>
                        {source.outlets}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {found.length === 0 && (
              <p className="empty">
                {words === '' ? 'Nobody has been quoted yet.' : 'No source by that name. Try a part of it.'}
              </p>
            )}
            {first.more(found.length, 'source')}
            <p className="small quiet">
              <Count of={found.length} unit="source" />. In quotation marks: described, not named.
            </p>
          </Page>
        );
      }}
    </Loaded>
  );
};
