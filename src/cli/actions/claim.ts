import type { ClaimId } from '../../ledger/ids.ts';
import { HearsayError } from '../../text/error.ts';
import { claimPage } from '../../views/claim-page.ts';
import { readAsOf } from '../as-of-option.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { today, turnToToday, withKeptLedger } from '../open.ts';
import { renderClaim } from '../render-claim.ts';
import { terminalOf } from '../terminal.ts';

export type Options = LedgerOption & { readonly asOf?: string; readonly json?: boolean };

const readClaimId = (text: string): ClaimId => {
  if (/^c\d+$/.test(text)) return text as ClaimId;
  throw new HearsayError('no-claim', `"${text}" is no claim's id.`, 'Ids look like c12; hearsay claims lists them.');
};

export const run = (id: string, options: Options): Promise<void> =>
  withKeptLedger(options, async (ledger) => {
    await turnToToday(ledger);
    const dossier = await ledger.claim(readClaimId(id));
    if (!dossier) throw new HearsayError('no-claim', `There is no claim ${id}.`, 'hearsay claims lists them.');
    const page = claimPage(dossier, { today: today(), asOf: readAsOf(options.asOf) });
    const shown = options.json ? JSON.stringify(page, null, 2) : renderClaim(page, terminalOf(process.stdout));
    process.stdout.write(`${shown}\n`);
  });
