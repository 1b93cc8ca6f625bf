import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { HearsayError } from '../../text/error.ts';

/** Hosts that may be fetched although they are private: `wiki.intra`, `10.0.0.7`, `127.0.0.1:8080`. */
export type AllowedHosts = readonly string[];

/** Ports of mail, shells, databases and the like, which no web page is on. */
const CLOSED_PORTS = new Set(
  '7 9 13 19 21 22 23 25 53 69 110 111 119 123 135 137 139 143 161 179 389 427 445 465 514 515 548 554 587 631 636 873 993 995 1433 1521 2049 3306 3389 5060 5432 5900 6000 6379 6667 9200 11211 27017'.split(
    ' ',
  ),
);

const refused = (what: string, hint: string): HearsayError => new HearsayError('address-refused', what, hint);

/** Whether an IP address lies on the public internet; IPv4 inside IPv6 counts as what it carries. */
export const isPublicAddress = (address: string): boolean => {
  try {
    return ipaddr.process(address.replace(/%.*$/, '')).range() === 'unicast';
  } catch {
    return false;
  }
};

const isAllowed = (hostname: string, port: string, allowed: AllowedHosts): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  return allowed.some((each) => each.toLowerCase() === host || each.toLowerCase() === `${host}:${port}`);
};

const privateAddress = (host: string): HearsayError =>
  refused(
    `${host} is an address inside a network, not on the internet.`,
    'If you mean to read from it, name it in the setting HEARSAY_ALLOWED_HOSTS.',
  );

const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80');

/**
 * Checks an address before it is fetched: http or https, no credentials, no port of another service, no IP address inside a
 * network. Host names are checked when they are resolved, by `guardedLookup`. Throws `address-refused` or `bad-address`.
 */
export const checkAddress = (address: string, allowed: AllowedHosts): URL => {
  let url: URL;
  try {
    url = new URL(address);
  } catch (cause) {
    throw new HearsayError('bad-address', `"${address.slice(0, 200)}" is no web address.`, 'Give one as https://…', {
      cause,
    });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(`${url.protocol} addresses are not fetched.`, 'Give an http or https address, or a path for a file.');
  if (url.username !== '' || url.password !== '')
    throw refused(
      'The address carries a user name or password.',
      'Take them out; pages behind a login are not fetched.',
    );
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isAllowed(host, portOf(url), allowed)) return url;
  if (CLOSED_PORTS.has(portOf(url))) throw refused(`Port ${portOf(url)} is not one of the web.`, 'Check the address.');
  if (ipaddr.isValid(host) && !isPublicAddress(host)) throw privateAddress(host);
  if (/(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa)$/i.test(host)) throw privateAddress(host);
  return url;
};

/**
 * Name resolution for connections that checks what a name stands for at the moment of connecting, so that no second answer
 * of a name server can lead inside. A name with one address inside a network is refused as a whole.
 */
export const guardedLookup =
  (allowed: AllowedHosts, resolve: typeof lookup = lookup): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { all: true, family: options.family ?? 0 }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const trusted = allowed.some((each) => each.replace(/:\d+$/, '').toLowerCase() === hostname.toLowerCase());
      const inside = trusted ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      if (inside) return done(privateAddress(`${hostname} (${inside.address})`), '', 0);
      const [first] = addresses;
      if (options.all) return done(null, addresses);
      if (!first) return done(refused(`${hostname} has no address.`, 'Check the address.'), '', 0);
      return done(null, first.address, first.family);
    });
  };
