import { HearsayError } from '../../text/error.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { withKeptLedger } from '../open.ts';
import { progressOn } from '../progress.ts';

/** `hearsay ledger verify`. */
export const verify = (options: LedgerOption): Promise<void> =>
  withKeptLedger(options, async (ledger) => {
    const progress = progressOn(process.stderr);
    const { ok, entries, head, fault } = await ledger.verify((done, of) => progress.show(`${done} of ${of} entries`));
    progress.clear();
    if (!ok)
      throw new HearsayError(
        'ledger-broken',
        `Entry ${fault?.seq ?? 0} does not hold: ${fault?.what ?? 'unknown'}.`,
        'Restore the ledger from a copy; everything before that entry is sound.',
      );
    process.stdout.write(`${entries} entries, every one in its chain; the last is ${head.slice(0, 16)}\n`);
  });

/** `hearsay ledger rebuild`. */
export const rebuild = (options: LedgerOption): Promise<void> =>
  withKeptLedger(options, async (ledger) => {
    const progress = progressOn(process.stderr);
    await ledger.rebuild((done, of) => progress.show(`${done} of ${of} entries`));
    progress.clear();
    const { entries, articles, claims, mentions } = await ledger.counts();
    process.stdout.write(`${entries} entries folded: ${articles} articles, ${claims} claims, ${mentions} mentions\n`);
  });
