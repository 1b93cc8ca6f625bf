import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';

/** `hearsay articles`: what the ledger was made from. */
export const addArticlesCommand = (program: Command): void => {
  program
    .command('articles')
    .description('list the articles in the ledger')
    .option('--story <name>', 'only those of one story')
    .option('--json', 'print them as JSON')
    .option(...DB_OPTION)
    .addHelpText('after', '\nExample:\n  $ hearsay articles --story "The Kesra bridge"')
    .action(lazily(async () => (await import('../actions/articles.ts')).run));
};
