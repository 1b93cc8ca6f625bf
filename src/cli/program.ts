import { Command } from 'commander';
import { addAddCommand } from './commands/add.ts';
import { addArticlesCommand } from './commands/articles.ts';
import { addBriefCommand } from './commands/brief.ts';
import { addClaimCommand } from './commands/claim.ts';
import { addClaimsCommand } from './commands/claims.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addExportCommand } from './commands/export.ts';
import { addExtractCommand } from './commands/extract.ts';
import { addFallenCommand } from './commands/fallen.ts';
import { addLedgerCommand } from './commands/ledger.ts';
import { addLimitsCommand } from './commands/limits.ts';
import { addReadCommand } from './commands/read.ts';
import { addRereadCommand } from './commands/reread.ts';
import { addSchemaCommand } from './commands/schema.ts';
import { addServeCommand } from './commands/serve.ts';
import { addSourcesCommand } from './commands/sources.ts';
import { addWatchCommand } from './commands/watch.ts';
import { addWorkCommand } from './commands/work.ts';

const EXAMPLES = `
Examples:
  $ hearsay read article.html --published 2025-07-12      who says what, in one article
  $ hearsay add https://example.org/news article.txt      put articles in the ledger
  $ hearsay brief                                         what the ledger holds, on a page
  $ hearsay serve                                         open it in the browser
  $ hearsay extract corpus/ > readings.jsonl              a reading a line, at speed

Exit codes: 0 done; 1 failed, or something could not be read; 2 called in a way that makes no sense.
Everything stays on this machine. No account, no key, no language model.`;

// in the order of --help: what a newcomer needs first
const COMMANDS = [
  addDemoCommand,
  addReadCommand,
  addExtractCommand,
  addAddCommand,
  addBriefCommand,
  addClaimsCommand,
  addClaimCommand,
  addFallenCommand,
  addArticlesCommand,
  addServeCommand,
  addWatchCommand,
  addSourcesCommand,
  addRereadCommand,
  addExportCommand,
  addWorkCommand,
  addLedgerCommand,
  addLimitsCommand,
  addSchemaCommand,
];

/** The whole command line; each command lives in a file of its own. */
export const createProgram = (version: string): Command => {
  const program = new Command('hearsay')
    .description('Who says so? A ledger of the claims in the news.')
    .version(version)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'hearsay: ')) })
    .showHelpAfterError('(hearsay --help shows how it is used)')
    // 0 done, 1 failed in whole or in part, 2 called in a way that makes no sense
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .addHelpText('after', EXAMPLES);
  for (const add of COMMANDS) add(program);
  return program;
};
