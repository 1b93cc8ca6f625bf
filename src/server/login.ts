import { createHmac, scryptSync, timingSafeEqual } from 'node:crypto';
import { HearsayError } from '../text/error.ts';
import { type Person, ROLES, type Role } from './person.ts';

/** How the desk learns who somebody is. Without a login it serves one person, on loopback only. */
export type Login =
  | { readonly kind: 'none'; readonly person: string }
  /** One passphrase for each role that may enter; a person gives their name with it. */
  | { readonly kind: 'passphrase'; readonly passphrases: Partial<Readonly<Record<Role, string>>> }
  /** A reverse proxy that has checked them names the person in a header. Only proxies at `trusted` addresses are believed. */
  | {
      readonly kind: 'proxy';
      readonly header: string;
      readonly trusted: readonly string[];
      readonly analysts: readonly string[];
      readonly admins: readonly string[];
    };

export const SESSION_COOKIE = 'hearsay_session';
const SESSION_DAYS = 14;

export type Sessions = {
  /** The role a passphrase opens; null where it opens none. */
  readonly roleOf: (passphrase: string) => Role | null;
  readonly issue: (person: Person, now: number) => string;
  readonly read: (token: string, now: number) => Person | null;
  readonly maxAge: number;
};

/** Sessions are signed with a key drawn from the passphrases: changing one ends every session, a restart ends none. */
export const openSessions = (passphrases: Partial<Readonly<Record<Role, string>>>): Sessions => {
  const pairs = ROLES.flatMap((role) => {
    const passphrase = passphrases[role];
    return passphrase ? [[role, passphrase] as const] : [];
  });
  checkPassphrases(pairs);
  const key = scryptSync(JSON.stringify(pairs), 'hearsay session', 32);
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const digest = (text: string): Buffer => createHmac('sha256', key).update(`passphrase ${text}`).digest();
  const known = pairs.map(([role, passphrase]) => ({ role, digest: digest(passphrase) }));
  const maxAge = SESSION_DAYS * 86_400;
  return {
    maxAge,
    roleOf: (passphrase) => {
      const given = digest(passphrase);
      const matches = known.filter((entry) => timingSafeEqual(entry.digest, given));
      return matches.at(-1)?.role ?? null;
    },
    issue: (person, now) => {
      const body = Buffer.from(JSON.stringify({ ...person, until: now + maxAge * 1000 })).toString('base64url');
      return `${body}.${sign(body)}`;
    },
    read: (token, now) => {
      const [body = '', signature = ''] = token.split('.');
      const expected = sign(body);
      if (signature.length !== expected.length) return null;
      if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return null;
      const { name, role, until } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
      return until > now ? { name, role } : null;
    },
  };
};

const checkPassphrases = (pairs: readonly (readonly [Role, string])[]): void => {
  const wrong = (message: string): HearsayError =>
    new HearsayError('LOGIN_INVALID', message, 'Give each role its own passphrase of at least 12 characters.');
  if (pairs.length === 0) throw wrong('The login has no passphrase.');
  if (pairs.some(([, passphrase]) => passphrase.length < 12)) throw wrong('A passphrase is too short.');
  if (new Set(pairs.map(([, passphrase]) => passphrase)).size < pairs.length)
    throw wrong('Two roles have the same passphrase.');
};

/** Slows guessing down: at most `limit` wrong passphrases a minute from one address. */
export const openThrottle = (limit: number) => {
  const failures = new Map<string, number[]>();
  const recent = (address: string, now: number): number[] =>
    (failures.get(address) ?? []).filter((at) => at > now - 60_000);
  return {
    allows: (address: string, now: number): boolean => recent(address, now).length < limit,
    failed: (address: string, now: number): void => {
      if (failures.size > 10_000) failures.clear();
      failures.set(address, [...recent(address, now), now]);
    },
  };
};
