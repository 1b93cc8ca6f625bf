import { Command } from 'commander';
import { addExtractCommand } from './commands/extract.ts';
import { addReadCommand } from './commands/read.ts';
import { addSchemaCommand } from './commands/schema.ts';

const EXAMPLES = `
Examples:
  $ hearsay read article.html --published 2025-07-12      who says what, in one article
  $ hearsay add https://example.org/news article.txt      put articles in the ledger
  $ hearsay brief                                         what the ledger holds, on a page
  $ hearsay serve                                         open it in the browser
  $ hearsay extract corpus/ > readings.jsonl              a reading a line, at speed

Everything stays on this machine. No account, no key, no language model.`;

const COMMANDS = [addReadCommand, addExtractCommand, addSchemaCommand];

/** The whole command line; each command lives in a file of its own. */
export const createProgram = (version: string): Command => {
  const program = new Command('hearsay')
    .description('Who says so? A ledger of the claims in the news.')
    .version(version)
    .showHelpAfterError('(hearsay --help shows how it is used)')
    .addHelpText('after', EXAMPLES);
  for (const add of COMMANDS) add(program);
  return program;
};
