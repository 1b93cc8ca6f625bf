import type { Ledger } from '../ledger/ledger.ts';
import type { Intake } from './intake.ts';
import type { Live } from './live.ts';
import type { Login, Sessions } from './login.ts';
import type { Pages } from './pages.ts';
import type { Person } from './person.ts';

/** What the routes work with; made once when the server starts. */
export type Desk = {
  readonly pages: Pages;
  readonly decide: Ledger['decide'];
  readonly entries: Ledger['entries'];
  readonly intake: Intake | null;
  /** The largest file or text that may be handed in. */
  readonly uploadBytes: number;
  readonly live: Live;
  readonly login: Login;
  readonly sessions: Sessions | null;
  readonly version: string;
};

/** What Hono carries along a request. `person` is null only for those who have not logged in. */
export type DeskEnv = { Variables: { person: Person | null } };
