import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';

/** `hearsay claim ID`: one claim with all its mentions and the reasons for every count. */
export const addClaimCommand = (program: Command): void => {
  program
    .command('claim')
    .description('show one claim: its mentions, its origins and why they are not more, its links and its history')
    .argument('<id>', 'the claim, as c12')
    .option('--as-of <time>', 'as it could be known then, as 2026-03-05 or 2026-03-05T14:00Z')
    .option('--json', 'print it as JSON')
    .option(...DB_OPTION)
    .addHelpText('after', '\nExample:\n  $ hearsay claim c12 --as-of 2026-03-05')
    .action(lazily(async () => (await import('../actions/claim.ts')).run));
};
