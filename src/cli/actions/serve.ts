import type { LedgerOption } from '../ledger-option.ts';
import { withLedger } from '../open.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

export type Options = LedgerOption & {
  readonly port: number;
  readonly host: string;
  readonly name?: readonly string[];
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

export const run = (options: Options): Promise<void> =>
  withLedger(options, (ledger) => {
    const login = loginFrom(process.env);
    return serveUntilStopped(ledger, {
      port: options.port,
      host: options.host,
      names: options.name ?? [],
      ...(login ? { login } : {}),
    });
  });
