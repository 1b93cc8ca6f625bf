import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';

const EXAMPLES = `
Examples:
  $ hearsay brief --story "The Kesra bridge"
  $ hearsay brief --as-of 2026-03-05T14:00Z     what could be known then`;

/** `hearsay brief`: a story on one page. */
export const addBriefCommand = (program: Command): void => {
  program
    .command('brief')
    .description('a story on one page: its claims, on whose word, how surely, how many origins, what falls due')
    .option('--story <name>', 'one story (default: everything in the ledger)')
    .option('--as-of <time>', 'as it could be known then, as 2026-03-05 or 2026-03-05T14:00Z')
    .option('--json', 'print it as JSON')
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/brief.ts')).run));
};
