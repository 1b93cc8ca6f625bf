import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';
import { LIMIT_OPTION } from '../limits.ts';
import { DEFAULT_PORT, readPort } from '../numbers.ts';

const EXAMPLES = `
Examples:
  $ hearsay serve
  $ hearsay serve --port 8080 --db story.db
  $ hearsay serve --name desk.example.org --proxy-header X-Forwarded-User --proxy-trusted 127.0.0.1 --admins ada
  $ HEARSAY_ANALYST_PASSPHRASE="…" hearsay serve --host 0.0.0.0 --name desk.example.org

Away from 127.0.0.1 a login is needed: a passphrase for each role that may enter, in HEARSAY_READER_PASSPHRASE,
HEARSAY_ANALYST_PASSPHRASE and HEARSAY_ADMIN_PASSPHRASE, each of at least 12 characters;
or a reverse proxy that has checked who somebody is and says so in a header.`;

/** `hearsay serve`: the web app on this machine. */
export const addServeCommand = (program: Command): void => {
  program
    .command('serve')
    .description('open the desk: the web app, served from this machine alone')
    .option('--port <n>', 'the port, 0 for any free one', readPort, DEFAULT_PORT)
    .option('--host <address>', 'the address to serve on; any but loopback needs a login', '127.0.0.1')
    .option('--name <host...>', 'names the desk is reached by, on a shared desk')
    .option('--proxy-header <name>', 'the header in which your reverse proxy says who somebody is')
    .option('--proxy-trusted <address...>', 'the IP addresses that header is believed from')
    .option('--analysts <name...>', 'who may add and decide, of those the proxy names; others only read')
    .option('--admins <name...>', 'who may also undo what others decided')
    .option(...LIMIT_OPTION)
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/serve.ts')).run));
};
