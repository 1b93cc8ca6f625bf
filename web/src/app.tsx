import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Gate } from './desk/gate.tsx';
import { Shell } from './desk/shell.tsx';
import { Nowhere, Waiting } from './parts/page.tsx';
import { StoriesScreen } from './stories/stories-screen.tsx';

const StoryScreen = lazy(() => import('./story/story-screen.tsx').then((m) => ({ default: m.StoryScreen })));
const ClaimScreen = lazy(() => import('./claim/claim-screen.tsx').then((m) => ({ default: m.ClaimScreen })));
const ArticleScreen = lazy(() => import('./article/article-screen.tsx').then((m) => ({ default: m.ArticleScreen })));
const SourcesScreen = lazy(() => import('./source/sources-screen.tsx').then((m) => ({ default: m.SourcesScreen })));
const SourceScreen = lazy(() => import('./source/source-screen.tsx').then((m) => ({ default: m.SourceScreen })));
const DocketScreen = lazy(() => import('./docket/docket-screen.tsx').then((m) => ({ default: m.DocketScreen })));
const ReviewScreen = lazy(() => import('./review/review-screen.tsx').then((m) => ({ default: m.ReviewScreen })));
const AddScreen = lazy(() => import('./add/add-screen.tsx').then((m) => ({ default: m.AddScreen })));

/** Every screen under its address. The first one comes with the page; the others when they are opened. */
export const App = () => (
  <Gate>
    <Shell>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/" component={StoriesScreen} />
          <Route path="/story/:id">{({ id }) => <StoryScreen id={id} key={id} />}</Route>
          <Route path="/claim/:id">{({ id }) => <ClaimScreen id={id} key={id} />}</Route>
          <Route path="/article/:id">{({ id }) => <ArticleScreen id={id} key={id} />}</Route>
          <Route path="/sources" component={SourcesScreen} />
          <Route path="/source/:id">{({ id }) => <SourceScreen id={id} key={id} />}</Route>
          <Route path="/docket" component={DocketScreen} />
          <Route path="/review" component={ReviewScreen} />
          <Route path="/add" component={AddScreen} />
          <Route>
            <Nowhere />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  </Gate>
);
