import type { Limits } from '../ingest/limits.ts';
import { openReaderPool, type ReaderPool } from '../intake/reader-pool.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Login } from '../server/login.ts';
import { type ServerOptions, startServer } from '../server/start.ts';
import { deskIntake } from './desk-intake.ts';
import { type Terminal, terminalOf } from './terminal.ts';

export type ServeChoice = {
  readonly limits: Limits;
  readonly port: number;
  readonly host: string;
  readonly login?: Login;
  readonly names?: readonly string[];
  /** The day that what is due is counted from; by default the machine's. */
  readonly today?: () => string;
};

const stopped = (): Promise<void> =>
  new Promise((done) => {
    const stop = (): void => done();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.once('SIGHUP', stop);
  });

const announce = (url: string, terminal: Terminal): void => {
  process.stdout.write(`\nThe desk is open at ${terminal.paint(['bold', 'underline'], url)}  (Ctrl-C closes it)\n`);
};

/** Serves the desk until the program is told to stop, then closes it cleanly: no request is cut, no thread left over. */
export const serveUntilStopped = async (
  ledger: Ledger,
  { limits, ...choice }: ServeChoice,
  pool: ReaderPool = openReaderPool(),
): Promise<void> => {
  const options: ServerOptions = {
    ledger,
    intake: deskIntake(ledger, pool, limits),
    uploadBytes: limits.uploadBytes,
    ...choice,
  };
  const server = await startServer(options);
  announce(server.url, terminalOf(process.stdout));
  await stopped();
  process.stdout.write('\nClosing the desk.\n');
  await server.close();
  await pool.close();
};
