import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';

/** `hearsay sources`: the health of what is watched. */
export const addSourcesCommand = (program: Command): void => {
  program
    .command('sources')
    .description('list the feeds and pages that are watched, and which of them fail')
    .option('--failing', 'only those that fail')
    .option('--json', 'print them as JSON')
    .option(...DB_OPTION)
    .addHelpText('after', '\nExamples:\n  $ hearsay sources\n  $ hearsay sources --failing --json')
    .action(lazily(async () => (await import('../actions/sources.ts')).run));
};
