import { type Command, InvalidArgumentError } from 'commander';
import { DB_OPTION, type LedgerOption, withLedger } from '../open.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

export const DEFAULT_PORT = 4173;

type Options = LedgerOption & {
  readonly port: number;
  readonly host: string;
  readonly name?: readonly string[];
};

const EXAMPLES = `
Examples:
  $ hearsay serve
  $ hearsay serve --port 8080 --db story.db
  $ HEARSAY_ANALYST_PASSPHRASE="…" hearsay serve --host 0.0.0.0 --name desk.example.org

Away from 127.0.0.1 a login is needed: a passphrase for each role that may enter, in HEARSAY_READER_PASSPHRASE,
HEARSAY_ANALYST_PASSPHRASE and HEARSAY_ADMIN_PASSPHRASE, each of at least 12 characters.`;

/** A port number from the command line. */
export const readPort = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
};

/** The passphrases in the environment; undefined where there is none. */
const loginFrom = (environment: NodeJS.ProcessEnv) => {
  const passphrases = Object.fromEntries(
    (['reader', 'analyst', 'admin'] as const).flatMap((role) => {
      const passphrase = environment[`HEARSAY_${role.toUpperCase()}_PASSPHRASE`];
      return passphrase ? [[role, passphrase]] : [];
    }),
  );
  return Object.keys(passphrases).length === 0 ? undefined : { kind: 'passphrase' as const, passphrases };
};

const run = (options: Options): Promise<void> =>
  withLedger(options, (ledger) => {
    const login = loginFrom(process.env);
    return serveUntilStopped(ledger, {
      port: options.port,
      host: options.host,
      names: options.name ?? [],
      ...(login ? { login } : {}),
    });
  });

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
    .action(run);
};
