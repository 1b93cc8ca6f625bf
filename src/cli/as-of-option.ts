import { readPublished } from '../ingest/published.ts';
import type { AsOf } from '../views/as-of.ts';

/** `--as-of 2026-03-03T14:00`: what had been published by then. Throws `bad-date`. */
export const readAsOf = (text: string | undefined): AsOf | null =>
  text === undefined ? null : { at: readPublished(text), clock: 'published' };
