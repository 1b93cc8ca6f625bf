import { isPublished, readPublished } from '../ingest/published.ts';
import { HearsayError } from '../text/error.ts';
import type { AsOf } from '../views/as-of.ts';

/** `--as-of 2026-03-03T14:00`: what had been published by then. Throws `bad-date`. */
export const readAsOf = (text: string | undefined): AsOf | null => {
  if (text === undefined) return null;
  if (!isPublished(text.trim()))
    throw new HearsayError(
      'bad-date',
      `"${text}" is neither a day nor a time.`,
      'Give one that exists, as 2026-03-05 or 2026-03-05T14:00Z.',
    );
  return { at: readPublished(text), clock: 'published' };
};
