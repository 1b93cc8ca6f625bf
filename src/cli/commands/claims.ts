import type { Command } from 'commander';
import { STATUSES, type Status } from '../../ledger/record.ts';
import { HearsayError } from '../../text/error.ts';
import { claimBoard } from '../../views/claim-board.ts';
import type { ClaimRow } from '../../views/claim-row.ts';
import { readAsOf } from '../as-of-option.ts';
import { findStory } from '../find-story.ts';
import { DB_OPTION, type LedgerOption, today, withLedger } from '../open.ts';
import { renderClaimRow } from '../render-claims.ts';
import { terminalOf } from '../terminal.ts';

type Options = LedgerOption & {
  readonly story?: string;
  readonly status?: string;
  readonly search?: string;
  readonly asOf?: string;
  readonly limit: string;
  readonly json?: boolean;
};

const EXAMPLES = `
Examples:
  $ hearsay claims --status disputed
  $ hearsay claims --search "Kesra bridge" --as-of 2026-03-05
  $ hearsay claims --json | jq -r '.[].wording'`;

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

const run = (options: Options): Promise<void> =>
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

/** `hearsay claims`: the claims of the ledger, a few lines each. */
export const addClaimsCommand = (program: Command): void => {
  program
    .command('claims')
    .description('list the claims in the ledger: where each stands, who says so, and how many really do')
    .option('--story <name>', 'only those of one story')
    .option('--status <status>', `only those that stand so: ${STATUSES.join(', ')}`)
    .option('--search <words>', 'only those whose wording holds all these words')
    .option('--as-of <time>', 'as it could be known then, as 2026-03-05 or 2026-03-05T14:00Z')
    .option('--limit <n>', 'how many to show, 0 for all', '50')
    .option('--json', 'print them as JSON')
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(run);
};
