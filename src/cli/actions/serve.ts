import type { LedgerOption } from '../ledger-option.ts';
import { loginOf, type ProxyOptions } from '../login-choice.ts';
import { withLedger } from '../open.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

export type Options = LedgerOption &
  ProxyOptions & {
    readonly port: number;
    readonly host: string;
    readonly name?: readonly string[];
  };

export const run = (options: Options): Promise<void> =>
  withLedger(options, (ledger) => {
    const login = loginOf(options, process.env);
    return serveUntilStopped(ledger, {
      port: options.port,
      host: options.host,
      names: options.name ?? [],
      ...(login ? { login } : {}),
    });
  });
