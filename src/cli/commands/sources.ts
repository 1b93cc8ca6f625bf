import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';

const EXAMPLES = `
Examples:
  $ hearsay sources
  $ hearsay sources --failing --json
  $ hearsay sources --remove https://example.org/feed.xml`;

/** `hearsay sources`: the health of what is watched. */
export const addSourcesCommand = (program: Command): void => {
  program
    .command('sources')
    .description('list the feeds and pages that are watched, and which of them fail')
    .option('--failing', 'only those that fail')
    .option('--remove <address...>', 'watch these no more; what came from them stays in the ledger')
    .option('--json', 'print them as JSON')
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/sources.ts')).run));
};
