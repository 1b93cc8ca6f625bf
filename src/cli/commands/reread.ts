import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';
import { LIMIT_OPTION } from '../limits.ts';

const NOTES = `
The kept page of each article's newest revision is cleaned by today's rules. Where its text comes out differently, it is
read with today's models and added as a re-reading of the same page, not as an edit by its outlet; what was there stays.
Articles whose text comes out the same keep their reading, unless --models asks for new ones. A new reading is a new entry:
the one before stays in the ledger, claims keep what persons decided, and an article whose statements a person corrected
keeps the reading they corrected.
Examples:
  $ hearsay reread --dry-run
  $ hearsay reread --models --story "The Kesra bridge"`;

/** `hearsay reread`: kept pages, read again by better rules. */
export const addRereadCommand = (program: Command): void => {
  program
    .command('reread')
    .description('clean the kept pages again with the rules of this version, and read the texts that changed')
    .option('--story <name>', 'only those of one story')
    .option('--models', 'also read the texts again that other models or another version read')
    .option('--dry-run', 'only list what would change')
    .option(...LIMIT_OPTION)
    .option(...DB_OPTION)
    .addHelpText('after', NOTES)
    .action(lazily(async () => (await import('../actions/reread.ts')).run));
};
