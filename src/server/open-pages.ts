import type { Ledger } from '../ledger/ledger.ts';
import { articlePage } from '../views/article-page.ts';
import { claimBoard } from '../views/claim-board.ts';
import { claimPage } from '../views/claim-page.ts';
import { decidedPage } from '../views/decided-page.ts';
import { docketPage } from '../views/docket-page.ts';
import { fallenOrigin } from '../views/fallen-origin.ts';
import { reviewQueue } from '../views/review-queue.ts';
import { revisionDifference } from '../views/revision-difference.ts';
import { sourcePage } from '../views/source-page.ts';
import { storyList } from '../views/story-list.ts';
import { articleList } from './article-list.ts';
import { claimTimes } from './claim-times.ts';
import type { Pages } from './pages.ts';
import { openMemory } from './remember.ts';
import { searchResults } from './search-results.ts';
import { sourceList } from './source-list.ts';

/** The most claims one board shows; it lists them virtually. */
const MOST_CLAIMS = 10_000;

/** Every page out of an open ledger. `today` is what is due counted from. The large pages are kept until the ledger grows. */
export const openPages = (ledger: Ledger, today: () => string): Pages => {
  const remember = openMemory(async () => `${await ledger.head()} ${today()}`);
  return {
    ...smallPages(ledger, today),
    stories: (since) =>
      remember(`stories ${since}`, async () => {
        const dossiers = await Promise.all((await ledger.stories()).map(({ id }) => ledger.story(id)));
        const there = dossiers.filter((dossier) => dossier !== null);
        return storyList(there, { today: today(), since });
      }),
    story: (id, asOf) =>
      remember(`story ${id} ${asOf?.clock} ${asOf?.at}`, async () => {
        const dossier = await ledger.story(id, MOST_CLAIMS);
        return dossier && claimBoard(dossier, { today: today(), asOf });
      }),
    tallies: () =>
      remember('tallies', async () => {
        const day = today();
        const [{ open }, docket] = await Promise.all([
          ledger.review({ limit: 1 }),
          ledger.docket({ until: day, settled: false }),
        ]);
        return { proposals: open, due: docketPage(docket, { today: day }).overdue.length };
      }),
    articles: (story, asOf) =>
      remember(`articles ${story} ${asOf?.clock} ${asOf?.at}`, async () => {
        const dossier = await ledger.story(story);
        return dossier && articleList(dossier, asOf);
      }),
    sources: (story) =>
      remember(`sources ${story}`, async () => {
        const dossier = await ledger.story(story, MOST_CLAIMS);
        return dossier && sourceList(dossier);
      }),
  };
};

type SmallPages = Omit<Pages, 'stories' | 'story' | 'articles' | 'sources' | 'tallies'>;

const smallPages = (ledger: Ledger, today: () => string): SmallPages => ({
  claim: async (id, asOf) => {
    const dossier = await ledger.claim(id);
    return dossier && claimPage(dossier, { today: today(), asOf });
  },
  times: async (claims, asOf) => {
    const dossiers = await Promise.all(claims.map((id) => ledger.claim(id)));
    return claimTimes(
      dossiers.filter((dossier) => dossier !== null),
      asOf,
    );
  },
  article: async (id, revision) => {
    const dossier = await ledger.article(id, revision ?? undefined);
    return dossier && articlePage(dossier);
  },
  difference: async (id, from, to) => {
    const [older, newer] = await Promise.all([ledger.article(id, from), ledger.article(id, to)]);
    return older && newer && revisionDifference(older, newer);
  },
  source: async (id) => {
    const dossier = await ledger.source(id);
    return dossier && sourcePage(dossier);
  },
  fallen: async (id, story) => {
    const [dossier, source] = await Promise.all([ledger.story(story, MOST_CLAIMS), ledger.source(id)]);
    return dossier && source && fallenOrigin(dossier, source.source.id);
  },
  docket: async () => docketPage(await ledger.docket({ settled: true }), { today: today() }),
  review: async (query) => reviewQueue(await ledger.review(query)),
  decided: async (limit, before) => decidedPage(await ledger.decisions(limit, before ?? undefined)),
  search: async (text, limit) => searchResults(text, await ledger.search(text, limit)),
  capture: ledger.capture,
  head: ledger.head,
});
