import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';
import { LIMIT_OPTION } from '../limits.ts';

const EXAMPLES = `
Examples:
  $ hearsay add https://example.org/news/bridge
  $ hearsay add articles/ --story "The Kesra bridge"
  $ hearsay add archive.warc.gz feed.xml clippings.jsonl`;

/** `hearsay add`: articles into the ledger. */
export const addAddCommand = (program: Command): void => {
  program
    .command('add')
    .description('read articles and put them in the ledger; what is there already is not added twice')
    .argument('<source...>', 'files, folders, addresses, feeds, web archives, .jsonl files, or - for standard input')
    .option('--story <title>', 'file them under this story')
    .option('--published <date>', 'when they were published, where they do not say')
    .option('--outlet <name>', 'who published them')
    .option('--queue', 'leave the reading to "hearsay work": for a ledger on PostgreSQL')
    .option(...LIMIT_OPTION)
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/add.ts')).run));
};
