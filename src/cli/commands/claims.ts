import { type Command, Option } from 'commander';
import { STATUSES } from '../../ledger/record.ts';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';
import { readLimit } from '../numbers.ts';

const EXAMPLES = `
Examples:
  $ hearsay claims --status disputed
  $ hearsay claims --search "Kesra bridge" --as-of 2026-03-05
  $ hearsay claims --json | jq -r '.[].wording'`;

/** `hearsay claims`: the claims of the ledger, a few lines each. */
export const addClaimsCommand = (program: Command): void => {
  program
    .command('claims')
    .description('list the claims in the ledger: where each stands, who says so, and how many really do')
    .option('--story <name>', 'only those of one story')
    .addOption(new Option('--status <status>', 'only those that stand so').choices(STATUSES))
    .option('--search <words>', 'only those whose wording holds all these words')
    .option('--as-of <time>', 'as it could be known then, as 2026-03-05 or 2026-03-05T14:00Z')
    .option('--limit <n>', 'how many to show, 0 for all', readLimit, 50)
    .option('--json', 'print them as JSON')
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/claims.ts')).run));
};
