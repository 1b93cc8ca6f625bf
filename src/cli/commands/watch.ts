import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';
import { LIMIT_OPTION } from '../limits.ts';

const EXAMPLES = `
Examples:
  $ hearsay watch https://example.org/feed.xml --story "The Kesra bridge"
  $ hearsay watch                    go on with what is watched already
  $ hearsay watch --once             visit what is due, then end (for cron)

Young articles are visited often, old ones rarely; robots.txt, conditional requests and a pause for each host are kept to. Set
HEARSAY_CONTACT to an address that servers are told. hearsay sources shows how each source fares.`;

/** `hearsay watch`: follow feeds and pages. */
export const addWatchCommand = (program: Command): void => {
  program
    .command('watch')
    .description('follow feeds, sitemaps and pages: add what is new, and see what was changed')
    .argument('[address...]', 'addresses to watch from now on')
    .option('--story <title>', 'file what comes under this story')
    .option('--once', 'end when nothing is due any more')
    .option(...LIMIT_OPTION)
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/watch.ts')).run));
};
