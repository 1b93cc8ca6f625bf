import { STATUSES, type Status } from '../../ledger/record.ts';
import { HearsayError } from '../../text/error.ts';
import { claimBoard } from '../../views/claim-board.ts';
import type { ClaimRow } from '../../views/claim-row.ts';
import { readAsOf } from '../as-of-option.ts';
import { findStory } from '../find-story.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { today, withLedger } from '../open.ts';
import { renderClaimRow } from '../render-claims.ts';
import { terminalOf } from '../terminal.ts';

export type Options = LedgerOption & {
  readonly story?: string;
  readonly status?: string;
  readonly search?: string;
  readonly asOf?: string;
  readonly limit: string;
  readonly json?: boolean;
};

const readStatus = (text: string): Status => {
  const status = STATUSES.find((known) => known === text);
  if (status) return status;
  throw new HearsayError('no-status', `"${text}" is no status.`, `Give one of ${STATUSES.join(', ')}.`);
};

const matches = (row: ClaimRow, { status, search }: Options): boolean =>
  (status === undefined || row.status === readStatus(status)) &&
  (search === undefined ||
    search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => row.wording.toLowerCase().includes(word)));

export const run = (options: Options): Promise<void> =>
  withLedger(options, async (ledger) => {
    const board = claimBoard(await findStory(ledger, options.story), { today: today(), asOf: readAsOf(options.asOf) });
    const rows = board.rows.filter((row) => matches(row, options));
    const shown = rows.slice(0, Number(options.limit) || rows.length);
    if (options.json) {
      process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
      return;
    }
    const terminal = terminalOf(process.stdout);
    const more = rows.length > shown.length ? `${rows.length - shown.length} more (--limit 0 shows all)` : '';
    const blocks = shown.map((row) => renderClaimRow(row, terminal));
    process.stdout.write(
      `${[...blocks, more].filter(Boolean).join('\n\n') || 'No claims. Add articles with hearsay add.'}\n`,
    );
  });
