import { brief } from '../../views/brief.ts';
import { readAsOf } from '../as-of-option.ts';
import { findStory } from '../find-story.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { today, turnToToday, withKeptLedger } from '../open.ts';
import { renderBrief } from '../render-brief.ts';
import { terminalOf } from '../terminal.ts';

export type Options = LedgerOption & { readonly story?: string; readonly asOf?: string; readonly json?: boolean };

export const run = (options: Options): Promise<void> =>
  withKeptLedger(options, async (ledger) => {
    await turnToToday(ledger);
    const page = brief(await findStory(ledger, options.story), { today: today(), asOf: readAsOf(options.asOf) });
    const shown = options.json ? JSON.stringify(page, null, 2) : renderBrief(page, terminalOf(process.stdout));
    process.stdout.write(`${shown}\n`);
  });
