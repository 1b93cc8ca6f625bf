import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { StoryRow } from '../../../src/views/story-list.ts';
import { storiesQuery } from '../api/queries.ts';
import { keep, lookedBefore } from '../desk/keeping.ts';
import { Count } from '../parts/count.tsx';
import { Page } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { momentOf, When } from '../parts/when.tsx';
import { DaysChart } from './days-chart.tsx';
import { FirstRun } from './first-run.tsx';

/** The stories followed here, each with its counts, its days, and what came since this browser last looked. */
export const StoriesScreen = () => {
  const [since] = useState(lookedBefore);
  const query = useQuery(storiesQuery(since));
  useEffect(() => {
    if (query.data && query.data.stories.length > 0) keep('looked', new Date().toISOString());
  }, [query.data]);
  return (
    <Loaded query={query}>
      {({ stories }) => {
        const kept = stories.filter(({ articles }) => articles > 0);
        const own = kept.filter(({ id }) => id !== 'all');
        const whole = kept.find(({ id }) => id === 'all');
        // One story that holds everything needs no second card that says the same.
        const more = own.length === 1 && own[0]?.articles === whole?.articles ? [] : [whole];
        return kept.length === 0 ? (
          <FirstRun />
        ) : (
          <Page title="Stories" json="/api/stories">
            <ul className="stories">
              {[...own, ...more].map(
                (story) =>
                  story && (
                    <li key={story.id}>
                      <StoryCard story={story} />
                    </li>
                  ),
              )}
            </ul>
          </Page>
        );
      }}
    </Loaded>
  );
};

const StoryCard = ({ story }: { readonly story: StoryRow }) => {
  const to = `/story/${encodeURIComponent(story.id)}`;
  return (
    <article className="story-card">
      <header>
        <h2>
          <Link href={to}>{story.title}</Link>
        </h2>
        <p className="small quiet">
          <When at={story.from} /> to <When at={story.until} />
        </p>
      </header>
      <DaysChart days={story.days} />
      <p className="facts">
        <Count of={story.claims} unit="claim" href={to} />
        <Count of={story.articles} unit="article" href={`${to}?view=articles`} />
        <Count of={story.outlets} unit="outlet" href={`${to}?view=matrix`} />
        <Count of={story.origins} unit="origin" href={`/sources?story=${encodeURIComponent(story.id)}`} />
      </p>
      <p className="facts">
        {story.disputed > 0 && (
          <Link href={`${to}?only=disputed`} className="badge" data-tone="warn">
            ≠ {story.disputed} claim{story.disputed === 1 ? '' : 's'} denied by some
          </Link>
        )}
        {story.due > 0 && (
          <Link href={`${to}?only=due`} className="badge" data-tone="warn">
            △ {story.due} forecast{story.due === 1 ? '' : 's'} due
          </Link>
        )}
        {story.proposals > 0 && (
          <Link href="/review" className="badge" data-tone="turn">
            ? {story.proposals} proposal{story.proposals === 1 ? '' : 's'} to review
          </Link>
        )}
      </p>
      <Since story={story} />
    </article>
  );
};

const Since = ({ story: { id, since } }: { readonly story: StoryRow }) => {
  if (!since) return null;
  const parts = [
    [since.articles, 'article'],
    [since.claims, 'claim'],
    [since.statuses, 'change of status'],
  ] as const;
  const news = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} new ${plural(count, unit)}`);
  if (news.length === 0) return <p className="small since">Nothing new since you last looked, {momentOf(since.at)}.</p>;
  const claims = `${since.changed} claim${since.changed === 1 ? '' : 's'}`;
  return (
    <p className="small since">
      Since you last looked, {momentOf(since.at)}: {news.join(', ')}.{' '}
      {since.changed > 0 && (
        <Link href={`/story/${encodeURIComponent(id)}?since=${encodeURIComponent(since.at)}&sort=changed`}>
          See the {claims} that changed
        </Link>
      )}
    </p>
  );
};

const plural = (count: number, unit: string): string => {
  if (count === 1) return unit;
  return unit === 'change of status' ? 'changes of status' : `${unit}s`;
};
