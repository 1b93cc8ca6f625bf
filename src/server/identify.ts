import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Desk, DeskEnv } from './context.ts';
import { SESSION_COOKIE } from './login.ts';
import { mayActAs, type Person, type Role } from './person.ts';
import { refusal } from './security.ts';

/** The address at the other end of the connection, IPv4 written plainly. */
export const addressOf = (c: Context): string => {
  const address = c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
  return address.replace(/^::ffff:/, '');
};

const personOf = (c: Context, { login, sessions }: Desk, now: number): Person | null => {
  switch (login.kind) {
    case 'none':
      return { name: login.person, role: 'admin' };
    case 'passphrase': {
      const token = getCookie(c, SESSION_COOKIE);
      return token && sessions ? sessions.read(token, now) : null;
    }
    case 'proxy': {
      const name = c.req.header(login.header)?.trim();
      if (!name || !login.trusted.includes(addressOf(c))) return null;
      const role: Role = login.admins.includes(name) ? 'admin' : login.analysts.includes(name) ? 'analyst' : 'reader';
      return { name, role };
    }
  }
};

/** Finds out who asks. It refuses nobody; `needs` does. */
export const identify =
  (desk: Desk): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    c.set('person', personOf(c, desk, Date.now()));
    return next();
  };

/** Lets only those through who may act as `role`. */
export const needs =
  (role: Role): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const person = c.get('person');
    if (person === null) return c.json(refusal('LOGIN_NEEDED', 'You are not logged in.', 'Log in and try again.'), 401);
    if (!mayActAs(person.role, role))
      return c.json(
        refusal('ROLE_NEEDED', `That takes the role ${role}; yours is ${person.role}.`, 'Ask an admin.'),
        403,
      );
    return next();
  };
