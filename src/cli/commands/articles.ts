import type { Command } from 'commander';
import type { ArticleRecord } from '../../ledger/record.ts';
import { oneLine } from '../../text/display.ts';
import { findStory } from '../find-story.ts';
import { DB_OPTION, type LedgerOption, withLedger } from '../open.ts';
import { type Column, table, terminalOf } from '../terminal.ts';

type Options = LedgerOption & { readonly story?: string; readonly json?: boolean };

const COLUMNS: readonly Column<ArticleRecord>[] = [
  { title: 'published', of: ({ published }) => published?.slice(0, 10) ?? 'unknown' },
  { title: 'outlet', of: ({ outlet }) => oneLine(outlet ?? 'unknown') },
  { title: 'title', of: ({ title, url, id }) => oneLine(title ?? url ?? id), grows: true },
  { title: 'words', of: ({ words }) => String(words), align: 'right' },
  { title: 'seen', of: ({ revisions }) => (revisions.length > 1 ? `${revisions.length} texts` : 'once') },
];

const run = (options: Options): Promise<void> =>
  withLedger(options, async (ledger) => {
    const { articles } = await findStory(ledger, options.story);
    if (options.json) process.stdout.write(`${JSON.stringify(articles, null, 2)}\n`);
    else if (articles.length === 0) process.stdout.write('No articles yet. Add some with hearsay add.\n');
    else process.stdout.write(`${table(articles, COLUMNS, terminalOf(process.stdout))}\n`);
  });

/** `hearsay articles`: what the ledger was made from. */
export const addArticlesCommand = (program: Command): void => {
  program
    .command('articles')
    .description('list the articles in the ledger')
    .option('--story <name>', 'only those of one story')
    .option('--json', 'print them as JSON')
    .option(...DB_OPTION)
    .action(run);
};
