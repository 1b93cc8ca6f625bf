import type { Command } from 'commander';
import { HearsayError } from '../../text/error.ts';
import { DB_OPTION, type LedgerOption, withLedger } from '../open.ts';
import { progressOn } from '../progress.ts';

const verify = (options: LedgerOption): Promise<void> =>
  withLedger(options, async (ledger) => {
    const { ok, entries, head, fault } = await ledger.verify();
    if (!ok)
      throw new HearsayError(
        'ledger-broken',
        `Entry ${fault?.seq ?? 0} of ${entries} does not hold: ${fault?.what ?? 'unknown'}.`,
        'Restore the ledger from a copy; everything before that entry is sound.',
      );
    process.stdout.write(`${entries} entries, every one in its chain; the last is ${head.slice(0, 16)}\n`);
  });

const rebuild = (options: LedgerOption): Promise<void> =>
  withLedger(options, async (ledger) => {
    const progress = progressOn(process.stderr);
    await ledger.rebuild((done, of) => progress.show(`${done} of ${of} entries`));
    progress.clear();
    const { entries, articles, claims, mentions } = await ledger.counts();
    process.stdout.write(`${entries} entries folded: ${articles} articles, ${claims} claims, ${mentions} mentions\n`);
  });

/** `hearsay ledger verify` and `hearsay ledger rebuild`. */
export const addLedgerCommand = (program: Command): void => {
  const ledger = program.command('ledger').description('look after the ledger itself');
  ledger
    .command('verify')
    .description('walk the chain of entries and check every hash')
    .option(...DB_OPTION)
    .action(verify);
  ledger
    .command('rebuild')
    .description('make every table again from the entries')
    .option(...DB_OPTION)
    .action(rebuild);
};
