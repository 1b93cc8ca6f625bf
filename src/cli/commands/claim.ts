import type { Command } from 'commander';
import type { ClaimId } from '../../ledger/ids.ts';
import { HearsayError } from '../../text/error.ts';
import { claimPage } from '../../views/claim-page.ts';
import { readAsOf } from '../as-of-option.ts';
import { DB_OPTION, type LedgerOption, today, withLedger } from '../open.ts';
import { renderClaim } from '../render-claim.ts';
import { terminalOf } from '../terminal.ts';

type Options = LedgerOption & { readonly asOf?: string; readonly json?: boolean };

const readClaimId = (text: string): ClaimId => {
  if (/^c\d+$/.test(text)) return text as ClaimId;
  throw new HearsayError('no-claim', `"${text}" is no claim's id.`, 'Ids look like c12; hearsay claims lists them.');
};

const run = (id: string, options: Options): Promise<void> =>
  withLedger(options, async (ledger) => {
    const dossier = await ledger.claim(readClaimId(id));
    if (!dossier) throw new HearsayError('no-claim', `There is no claim ${id}.`, 'hearsay claims lists them.');
    const page = claimPage(dossier, { today: today(), asOf: readAsOf(options.asOf) });
    const shown = options.json ? JSON.stringify(page, null, 2) : renderClaim(page, terminalOf(process.stdout));
    process.stdout.write(`${shown}\n`);
  });

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
    .action(run);
};
