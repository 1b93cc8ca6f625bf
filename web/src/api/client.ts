import { hc } from 'hono/client';
import type { Api } from '../../../src/server/app.ts';

/** The typed way to the server: every path, parameter and answer has the type of its route. */
export const client = hc<Api>('/api', { headers: { 'hearsay-client': 'desk' } });

type Refusal = { readonly error: { readonly code: string; readonly message: string; readonly hint: string } };

/** A refusal of the server, or no answer at all. */
export class DeskError extends Error {
  readonly code: string;
  readonly hint: string;
  constructor({ code, message, hint }: Refusal['error']) {
    super(message);
    this.name = 'DeskError';
    this.code = code;
    this.hint = hint;
  }
}

type Answer = { readonly ok: boolean; readonly json: () => Promise<unknown> };
type Page<A extends Answer> = Exclude<Awaited<ReturnType<A['json']>>, Refusal>;

/** The page out of an answer; throws a `DeskError` for a refusal. */
export const pageOf = async <A extends Answer>(asked: Promise<A>): Promise<Page<A>> => {
  const answer = await asked.catch(() => {
    throw new DeskError({
      code: 'UNREACHED',
      message: 'The desk does not answer.',
      hint: 'Is `hearsay serve` still running? This page comes back by itself.',
    });
  });
  const body = await answer.json().catch(() => null);
  if (answer.ok) return body as Page<A>;
  const refusal = body as Refusal | null;
  throw new DeskError(
    refusal?.error ?? { code: 'FAILED', message: 'The desk could not answer.', hint: 'Try again in a moment.' },
  );
};
