import { Hono } from 'hono';
import { z } from 'zod';
import { ALL_STORIES } from '../ledger/ids.ts';
import type { AsOf } from '../views/as-of.ts';
import { checked } from './checked.ts';
import type { Desk, DeskEnv } from './context.ts';
import { articleId, claimId, sourceId, storyId } from './decision-schema.ts';
import {
  articlesQuery,
  asOfQuery,
  decidedQuery,
  differenceQuery,
  entriesQuery,
  reviewQuery,
  revisionQuery,
  searchQuery,
  sinceQuery,
  storyQuery,
  timesQuery,
} from './query-schema.ts';
import { refusal } from './security.ts';

const asOfOf = (query: Pick<z.output<typeof asOfQuery>, 'asOf' | 'clock'>): AsOf | null =>
  query.asOf === undefined ? null : { at: query.asOf, clock: query.clock ?? 'published' };

const missing = (what: string) =>
  refusal('NOT_FOUND', `There is no such ${what} in this ledger.`, 'Check its address, or search for it.');

const param = <Schema extends z.ZodType>(id: Schema) => z.object({ id });

/** What everyone who may look may read: every page as JSON. */
export const readRoutes = ({ pages, entries }: Desk) =>
  new Hono<DeskEnv>()
    .get('/stories', checked('query', sinceQuery), async (c) =>
      c.json(await pages.stories(c.req.valid('query').since ?? null)),
    )
    .get('/stories/:id', checked('param', param(storyId)), checked('query', asOfQuery), async (c) => {
      const page = await pages.story(c.req.valid('param').id, asOfOf(c.req.valid('query')));
      return page ? c.json(page) : c.json(missing('story'), 404);
    })
    .get('/claims/:id', checked('param', param(claimId)), checked('query', asOfQuery), async (c) => {
      const page = await pages.claim(c.req.valid('param').id, asOfOf(c.req.valid('query')));
      return page ? c.json(page) : c.json(missing('claim'), 404);
    })
    .get('/times', checked('query', timesQuery), async (c) => {
      const query = c.req.valid('query');
      const claims = z.array(claimId).parse(query.claims.split(','));
      return c.json(await pages.times(claims, asOfOf(query)));
    })
    .get('/articles', checked('query', articlesQuery), async (c) => {
      const query = c.req.valid('query');
      const page = await pages.articles(query.story ?? ALL_STORIES, asOfOf(query));
      return page ? c.json(page) : c.json(missing('story'), 404);
    })
    .get('/articles/:id', checked('param', param(articleId)), checked('query', revisionQuery), async (c) => {
      const page = await pages.article(c.req.valid('param').id, c.req.valid('query').revision ?? null);
      return page ? c.json(page) : c.json(missing('article'), 404);
    })
    .get(
      '/articles/:id/difference',
      checked('param', param(articleId)),
      checked('query', differenceQuery),
      async (c) => {
        const { from, to } = c.req.valid('query');
        const page = await pages.difference(c.req.valid('param').id, from, to);
        return page ? c.json(page) : c.json(missing('pair of revisions'), 404);
      },
    )
    .get('/sources', checked('query', storyQuery), async (c) => {
      const page = await pages.sources(c.req.valid('query').story ?? ALL_STORIES);
      return page ? c.json(page) : c.json(missing('story'), 404);
    })
    .get('/sources/:id', checked('param', param(sourceId)), async (c) => {
      const page = await pages.source(c.req.valid('param').id);
      return page ? c.json(page) : c.json(missing('source'), 404);
    })
    .get('/sources/:id/fallen', checked('param', param(sourceId)), checked('query', storyQuery), async (c) => {
      const page = await pages.fallen(c.req.valid('param').id, c.req.valid('query').story ?? ALL_STORIES);
      return page ? c.json(page) : c.json(missing('source or story'), 404);
    })
    .get('/docket', async (c) => c.json(await pages.docket()))
    .get('/review', checked('query', reviewQuery), async (c) => {
      const { limit = 100, kind = null } = c.req.valid('query');
      return c.json(await pages.review({ limit, kind }));
    })
    .get('/decisions', checked('query', decidedQuery), async (c) => {
      const { before, limit } = c.req.valid('query');
      return c.json(await pages.decided(limit ?? 50, before ?? null));
    })
    .get('/tallies', async (c) => c.json(await pages.tallies()))
    .get('/search', checked('query', searchQuery), async (c) => {
      const { q, limit } = c.req.valid('query');
      return c.json(await pages.search(q, limit ?? 20));
    })
    .get('/entries', checked('query', entriesQuery), async (c) => {
      const { after, limit } = c.req.valid('query');
      return c.json({ entries: await entries(after ?? 0, limit ?? 200) });
    });
