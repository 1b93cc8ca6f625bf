import type { LedgerOption } from '../ledger-option.ts';
import { type LimitOption, limitsOf } from '../limits.ts';
import { loginOf, type ProxyOptions } from '../login-choice.ts';
import { withLedger } from '../open.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

export type Options = LedgerOption &
  LimitOption &
  ProxyOptions & {
    readonly port: number;
    readonly host: string;
    readonly name?: readonly string[];
  };

export const run = (options: Options): Promise<void> =>
  withLedger(options, (ledger) => {
    const login = loginOf(options, process.env);
    return serveUntilStopped(ledger, {
      limits: limitsOf(options),
      port: options.port,
      host: options.host,
      names: options.name ?? [],
      ...(login ? { login } : {}),
    });
  });
