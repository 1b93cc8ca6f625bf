import { isIP } from 'node:net';
import type { Login } from '../server/login.ts';
import { HearsayError } from '../text/error.ts';

/** What `hearsay serve` is told of a reverse proxy that checks who somebody is. */
export type ProxyOptions = {
  readonly proxyHeader?: string;
  readonly proxyTrusted?: readonly string[];
  readonly analysts?: readonly string[];
  readonly admins?: readonly string[];
};

const refuse = (message: string, hint: string): never => {
  throw new HearsayError('LOGIN_INVALID', message, hint);
};

/** The passphrases in the environment; undefined where there is none. */
const passphraseLogin = (environment: NodeJS.ProcessEnv): Login | undefined => {
  const passphrases = Object.fromEntries(
    (['reader', 'analyst', 'admin'] as const).flatMap((role) => {
      const passphrase = environment[`HEARSAY_${role.toUpperCase()}_PASSPHRASE`];
      return passphrase ? [[role, passphrase]] : [];
    }),
  );
  return Object.keys(passphrases).length === 0 ? undefined : { kind: 'passphrase', passphrases };
};

const proxyLogin = ({ proxyHeader, proxyTrusted, analysts = [], admins = [] }: ProxyOptions): Login | undefined => {
  if (proxyHeader === undefined) {
    if (proxyTrusted || analysts.length > 0 || admins.length > 0)
      refuse(
        '--proxy-trusted, --analysts and --admins need --proxy-header.',
        'Name the header your proxy puts the person in.',
      );
    return undefined;
  }
  if (!/^[\w-]+$/.test(proxyHeader))
    refuse(`“${proxyHeader}” is no name of a header.`, 'Give one like X-Forwarded-User.');
  const trusted = proxyTrusted ?? [];
  const wrong = trusted.find((address) => isIP(address) === 0);
  if (trusted.length === 0 || wrong !== undefined)
    refuse(
      wrong === undefined ? 'Nobody’s header is believed without --proxy-trusted.' : `“${wrong}” is no IP address.`,
      'Give the IP addresses your proxy connects from, such as --proxy-trusted 127.0.0.1.',
    );
  return { kind: 'proxy', header: proxyHeader, trusted, analysts, admins };
};

/** The one login that was chosen, by options or by the environment; undefined for none. */
export const loginOf = (options: ProxyOptions, environment: NodeJS.ProcessEnv): Login | undefined => {
  const proxy = proxyLogin(options);
  const passphrase = passphraseLogin(environment);
  if (proxy && passphrase)
    refuse('A desk has one login: passphrases or a proxy, not both.', 'Unset the passphrases or drop --proxy-header.');
  return proxy ?? passphrase;
};
