import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ClaimBoard } from '../../../src/views/claim-board.ts';
import { storyQuery } from '../api/queries.ts';
import { linkTo, useAsOf, useWord } from '../desk/address.ts';
import { useKeys } from '../desk/keyboard.tsx';
import { AsOfBadge } from '../parts/as-of-badge.tsx';
import { Count } from '../parts/count.tsx';
import { Page, Waiting } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { AsOfBar } from './as-of-bar.tsx';
import { Board } from './board.tsx';

const Matrix = lazy(() => import('./matrix.tsx').then((m) => ({ default: m.Matrix })));
const Timeline = lazy(() => import('./timeline.tsx').then((m) => ({ default: m.Timeline })));
const Articles = lazy(() => import('./articles.tsx').then((m) => ({ default: m.Articles })));

const VIEWS = ['claims', 'matrix', 'timeline', 'articles'] as const;
type View = (typeof VIEWS)[number];
const VIEW_NAMES: Readonly<Record<View, string>> = {
  claims: 'Claims',
  matrix: 'Who carries it',
  timeline: 'Timeline',
  articles: 'Articles',
};

/** A story: its claims as a board, by outlet, in time, and its articles; all of it as of any moment. */
export const StoryScreen = ({ id }: { readonly id: string }) => {
  const [asOf] = useAsOf();
  const query = useQuery(storyQuery(id, asOf));
  return <Loaded query={query}>{(board) => <Story board={board} refreshing={query.isPlaceholderData} />}</Loaded>;
};

const Story = ({ board, refreshing }: { readonly board: ClaimBoard; readonly refreshing: boolean }) => {
  const [word, setView] = useWord('view');
  const view = VIEWS.find((name) => name === word) ?? 'claims';
  const show = (name: View): void => setView(name === 'claims' ? null : name, true);
  useKeys(
    'Story',
    VIEWS.map((name, index) => ({ keys: `v ${index + 1}`, does: `View: ${VIEW_NAMES[name]}`, run: () => show(name) })),
  );
  return (
    <Page
      title={board.story.title}
      crumbs={[{ name: 'Stories', href: '/' }]}
      json={linkTo(`/api/stories/${board.story.id}`, board.asOf)}
      facts={<Totals board={board} />}
    >
      <AsOfBar board={board} />
      <Tabs label="Views of this story" views={VIEWS} names={VIEW_NAMES} view={view} show={show} />
      <div aria-busy={refreshing}>
        <Suspense fallback={<Waiting />}>
          {view === 'claims' && <Board board={board} />}
          {view === 'matrix' && <Matrix board={board} />}
          {view === 'timeline' && <Timeline board={board} />}
          {view === 'articles' && <Articles story={board.story.id} asOf={board.asOf} />}
        </Suspense>
      </div>
    </Page>
  );
};

const Totals = ({ board: { story, totals, asOf } }: { readonly board: ClaimBoard }) => {
  const to = (view: string): string => linkTo(`/story/${story.id}${view}`, asOf);
  return (
    <>
      <Count of={totals.claims} unit="claim" href={to('')} />
      <Count of={totals.articles} unit="article" href={to('?view=articles')} />
      <Count of={totals.outlets} unit="outlet" href={to('?view=matrix')} />
      <Count of={totals.publishers} unit="publisher" href={to('?view=matrix')} />
      <Count of={totals.origins} unit="origin" href={`/sources?story=${story.id}`} />
      {asOf && <AsOfBadge asOf={asOf} />}
    </>
  );
};
