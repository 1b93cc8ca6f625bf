import type { ArticleRecord } from '../../ledger/record.ts';
import { oneLine } from '../../text/display.ts';
import { findStory } from '../find-story.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { withKeptLedger } from '../open.ts';
import { type Column, table, terminalOf } from '../terminal.ts';

export type Options = LedgerOption & { readonly story?: string; readonly json?: boolean };

/** How many different pages were kept of it; one page read twice is one. */
const pagesOf = ({ revisions }: ArticleRecord): number =>
  new Set(revisions.map(({ id, capture }) => capture ?? id)).size;

const COLUMNS: readonly Column<ArticleRecord>[] = [
  { title: 'published', of: ({ published }) => published?.slice(0, 10) ?? 'unknown' },
  { title: 'outlet', of: ({ outlet }) => oneLine(outlet ?? 'unknown') },
  { title: 'title', of: ({ title, url, id }) => oneLine(title ?? url ?? id), grows: true },
  { title: 'words', of: ({ words }) => String(words), align: 'right' },
  { title: 'seen', of: (article) => (pagesOf(article) > 1 ? `${pagesOf(article)} times` : 'once') },
];

export const run = (options: Options): Promise<void> =>
  withKeptLedger(options, async (ledger) => {
    const { articles } = await findStory(ledger, options.story);
    if (options.json) process.stdout.write(`${JSON.stringify(articles, null, 2)}\n`);
    else if (articles.length === 0) process.stdout.write('No articles yet. Add some with hearsay add.\n');
    else process.stdout.write(`${table(articles, COLUMNS, terminalOf(process.stdout))}\n`);
  });
