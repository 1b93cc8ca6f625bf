import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';
import { DEFAULT_PORT, readPort } from '../numbers.ts';

const EXAMPLES = `
Examples:
  $ hearsay serve
  $ hearsay serve --port 8080 --db story.db
  $ HEARSAY_ANALYST_PASSPHRASE="…" hearsay serve --host 0.0.0.0 --name desk.example.org

Away from 127.0.0.1 a login is needed: a passphrase for each role that may enter, in HEARSAY_READER_PASSPHRASE,
HEARSAY_ANALYST_PASSPHRASE and HEARSAY_ADMIN_PASSPHRASE, each of at least 12 characters.`;

/** `hearsay serve`: the web app on this machine. */
export const addServeCommand = (program: Command): void => {
  program
    .command('serve')
    .description('open the desk: the web app, served from this machine alone')
    .option('--port <n>', 'the port, 0 for any free one', readPort, DEFAULT_PORT)
    .option('--host <address>', 'the address to serve on; any but loopback needs a login', '127.0.0.1')
    .option('--name <host...>', 'names the desk is reached by, on a shared desk')
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/serve.ts')).run));
};
