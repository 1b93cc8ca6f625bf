import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { DEFAULT_LIMITS } from '../ingest/limits.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { HearsayError } from '../text/error.ts';
import { appOf } from './app.ts';
import { openCalendar } from './calendar.ts';
import type { Intake } from './intake.ts';
import { openLive } from './live.ts';
import { type Login, openSessions } from './login.ts';
import { openPages } from './open-pages.ts';

export type ServerOptions = {
  readonly ledger: Ledger;
  /** 0 takes any free port. */
  readonly port: number;
  /** Loopback unless told. Another address needs a login. */
  readonly host?: string;
  readonly login?: Login;
  /** Names the desk answers to beside its own address, for a shared desk ("desk.example.org"). */
  readonly names?: readonly string[];
  /** How articles are taken in; without it the desk only shows. */
  readonly intake?: Intake;
  /** The largest file or text that may be handed in. */
  readonly uploadBytes?: number;
  /** Where the built web app lies; by default beside the program. */
  readonly webFolder?: string;
  readonly version?: string;
  /** Today's day, for what is due; by default the machine's, in UTC. */
  readonly today?: () => string;
};

export type RunningServer = { readonly url: string; readonly close: () => Promise<void> };

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]', '::1'];
const LOOK_EVERY_MS = 1000;

/** Serves the desk. Throws a `HearsayError` where the port is taken, the login is missing or the address is not ours. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const host = options.host ?? '127.0.0.1';
  const login = options.login ?? { kind: 'none', person: whoAmI() };
  if (!LOOPBACK.includes(host) && login.kind === 'none')
    throw new HearsayError(
      'SERVER_LOGIN_NEEDED',
      `Serving on ${host} would open the ledger to everybody on the network.`,
      'Set a passphrase or name the header of your proxy, or serve on 127.0.0.1.',
    );
  const live = openLive(options.ledger.head, LOOK_EVERY_MS);
  const today = options.today ?? (() => new Date().toISOString().slice(0, 10));
  const calendar = await openCalendar(options.ledger, today);
  const desk = {
    pages: openPages(options.ledger, today),
    decide: options.ledger.decide,
    entries: options.ledger.entries,
    intake: options.intake ?? null,
    uploadBytes: options.uploadBytes ?? DEFAULT_LIMITS.uploadBytes,
    live,
    login,
    sessions: login.kind === 'passphrase' ? openSessions(login.passphrases) : null,
    version: options.version ?? '0.1.0',
  };
  const app = appOf(desk, hostsOf(host, options.names ?? []), webFolderOf(options.webFolder));
  const work = openWork();
  const server = createAdaptorServer({ fetch: (request, env) => work.doing(app.fetch(request, env)) });
  const port = await listen(server, options.port, host);
  return {
    url: `http://${host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host}:${port}`,
    close: async () => {
      live.close();
      calendar.close();
      await new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await work.done();
    },
  };
};

/** What is being answered: an article half added is finished before the ledger may be closed, even if nobody waits for it. */
const openWork = () => {
  const underWay = new Set<Promise<unknown>>();
  return {
    doing: async <Answer>(answer: Answer | Promise<Answer>): Promise<Answer> => {
      const promise = Promise.resolve(answer);
      underWay.add(promise);
      return promise.finally(() => underWay.delete(promise));
    },
    done: async (): Promise<void> => void (await Promise.allSettled(underWay)),
  };
};

const whoAmI = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'someone at this machine';
  }
};

/** On every address there is no telling the names beforehand: then only those given count, and any where none is given. */
const hostsOf = (host: string, names: readonly string[]): readonly string[] | null => {
  if (LOOPBACK.includes(host)) return [...LOOPBACK, ...names];
  const wildcard = host === '0.0.0.0' || host === '::';
  if (wildcard && names.length === 0) return null;
  return [...LOOPBACK, ...(wildcard ? [] : [host]), ...names];
};

/** Works from the sources and from the build: both lie two folders below the package. */
const webFolderOf = (given: string | undefined): string | null => {
  const folder = given ?? resolve(import.meta.dirname, '../../dist/web');
  return existsSync(resolve(folder, 'index.html')) ? folder : null;
};

const listen = (server: ReturnType<typeof createAdaptorServer>, port: number, host: string): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(listenError(error, port, host)));
    server.listen(port, host.replace(/[[\]]/g, ''), () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });

const listenError = (error: NodeJS.ErrnoException, port: number, host: string): HearsayError => {
  if (error.code === 'EADDRINUSE')
    return new HearsayError(
      'SERVER_PORT_TAKEN',
      `Port ${port} on ${host} is in use.`,
      `Take another with --port ${port + 1}, or --port 0 for any free one.`,
      { cause: error },
    );
  if (error.code === 'EACCES')
    return new HearsayError('SERVER_PORT_REFUSED', `Port ${port} may not be used.`, 'Take one above 1023.', {
      cause: error,
    });
  return new HearsayError(
    'SERVER_FAILED',
    `The desk could not be served on ${host}:${port}: ${error.message}.`,
    'Check the address.',
    { cause: error },
  );
};
