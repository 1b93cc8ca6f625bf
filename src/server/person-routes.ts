import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { checked } from './checked.ts';
import type { Desk, DeskEnv } from './context.ts';
import { addressOf } from './identify.ts';
import { openThrottle, SESSION_COOKIE } from './login.ts';
import { loginBody } from './query-schema.ts';
import { refusal } from './security.ts';

/** Who is at the desk, and logging in and out. Open to everybody. */
export const personRoutes = ({ login, sessions, intake, version }: Desk) => {
  const throttle = openThrottle(10);
  return new Hono<DeskEnv>()
    .get('/me', (c) =>
      c.json({
        person: c.get('person'),
        login: login.kind,
        version,
        intake: { open: intake !== null, fetch: intake?.fetch != null, example: intake?.example != null },
      }),
    )
    .post('/login', checked('json', loginBody), (c) => {
      if (!sessions) return c.json(refusal('LOGIN_NONE', 'This desk has no passphrase.', 'Go on without.'), 400);
      const now = Date.now();
      const address = addressOf(c);
      if (!throttle.allows(address, now))
        return c.json(refusal('LOGIN_SLOW', 'Too many wrong passphrases.', 'Wait a minute.'), 429);
      const { name, passphrase } = c.req.valid('json');
      const role = sessions.roleOf(passphrase);
      if (role === null) {
        throttle.failed(address, now);
        return c.json(refusal('LOGIN_WRONG', 'That passphrase is not known here.', 'Ask whoever runs this desk.'), 401);
      }
      const person = { name, role };
      setCookie(c, SESSION_COOKIE, sessions.issue(person, now), {
        httpOnly: true,
        sameSite: 'Strict',
        secure: c.req.header('x-forwarded-proto') === 'https',
        path: '/',
        maxAge: sessions.maxAge,
      });
      return c.json({ person });
    })
    .post('/logout', (c) => {
      deleteCookie(c, SESSION_COOKIE, { path: '/' });
      return c.json({ person: null });
    });
};
