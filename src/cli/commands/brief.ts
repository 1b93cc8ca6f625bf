import type { Command } from 'commander';
import { brief } from '../../views/brief.ts';
import { readAsOf } from '../as-of-option.ts';
import { findStory } from '../find-story.ts';
import { DB_OPTION, type LedgerOption, today, withLedger } from '../open.ts';
import { renderBrief } from '../render-brief.ts';
import { terminalOf } from '../terminal.ts';

type Options = LedgerOption & { readonly story?: string; readonly asOf?: string; readonly json?: boolean };

const EXAMPLES = `
Examples:
  $ hearsay brief --story "The Kesra bridge"
  $ hearsay brief --as-of 2026-03-05T14:00Z     what could be known then`;

const run = (options: Options): Promise<void> =>
  withLedger(options, async (ledger) => {
    const page = brief(await findStory(ledger, options.story), { today: today(), asOf: readAsOf(options.asOf) });
    const shown = options.json ? JSON.stringify(page, null, 2) : renderBrief(page, terminalOf(process.stdout));
    process.stdout.write(`${shown}\n`);
  });

/** `hearsay brief`: a story on one page. */
export const addBriefCommand = (program: Command): void => {
  program
    .command('brief')
    .description('a story on one page: its claims, on whose word, how surely, how many origins, what falls due')
    .option('--story <name>', 'one story (default: everything in the ledger)')
    .option('--as-of <time>', 'as it could be known then, as 2026-03-05 or 2026-03-05T14:00Z')
    .option('--json', 'print it as JSON')
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(run);
};
