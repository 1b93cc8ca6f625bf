import type { Status } from '../../ledger/record.ts';
import { claimBoard } from '../../views/claim-board.ts';
import type { ClaimRow } from '../../views/claim-row.ts';
import { readAsOf } from '../as-of-option.ts';
import { findStory } from '../find-story.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { today, turnToToday, withKeptLedger } from '../open.ts';
import { renderClaimRow } from '../render-claims.ts';
import { terminalOf } from '../terminal.ts';

export type Options = LedgerOption & {
  readonly story?: string;
  readonly status?: Status;
  readonly search?: string;
  readonly asOf?: string;
  readonly limit: number;
  readonly json?: boolean;
};

const matches = (row: ClaimRow, { status, search }: Options): boolean =>
  (status === undefined || row.status === status) &&
  (search === undefined ||
    search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => row.wording.toLowerCase().includes(word)));

const nothing = (of: number, asOf: string | undefined): string => {
  if (of > 0) return `None of the ${of} claims is so.`;
  return asOf === undefined ? 'No claims. Add articles with hearsay add.' : `Nobody had claimed anything by ${asOf}.`;
};

export const run = (options: Options): Promise<void> =>
  withKeptLedger(options, async (ledger) => {
    await turnToToday(ledger);
    const board = claimBoard(await findStory(ledger, options.story), { today: today(), asOf: readAsOf(options.asOf) });
    const rows = board.rows.filter((row) => matches(row, options));
    const shown = rows.slice(0, options.limit || rows.length);
    if (options.json) {
      process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
      return;
    }
    const terminal = terminalOf(process.stdout);
    const more = rows.length > shown.length ? `${rows.length - shown.length} more (--limit 0 shows all)` : '';
    const blocks = shown.map((row) => renderClaimRow(row, terminal));
    process.stdout.write(
      `${[...blocks, more].filter(Boolean).join('\n\n') || nothing(board.rows.length, options.asOf)}\n`,
    );
  });
