import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';

/** `hearsay ledger verify` and `hearsay ledger rebuild`. */
export const addLedgerCommand = (program: Command): void => {
  const ledger = program.command('ledger').description('look after the ledger itself');
  ledger
    .command('verify')
    .description('walk the chain of entries and check every hash')
    .option(...DB_OPTION)
    .addHelpText('after', '\nExample:\n  $ hearsay ledger verify --db story.db')
    .action(lazily(async () => (await import('../actions/ledger.ts')).verify));
  ledger
    .command('rebuild')
    .description('make every table again from the entries')
    .option(...DB_OPTION)
    .addHelpText('after', '\nExample:\n  $ hearsay ledger rebuild')
    .action(lazily(async () => (await import('../actions/ledger.ts')).rebuild));
};
