import { z } from 'zod';
import { revisionId } from './decision-schema.ts';

const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/)
  .meta({ description: 'ISO 8601: a day, or a moment with its time zone' });

/** As things stood: what was published by then, or what this ledger knew by then. */
export const asOfQuery = z.strictObject({
  asOf: moment.optional(),
  clock: z.enum(['published', 'known']).optional(),
});

export const sinceQuery = z.strictObject({ since: moment.optional() });
export const revisionQuery = z.strictObject({ revision: revisionId.optional() });
export const differenceQuery = z.strictObject({ from: revisionId, to: revisionId });
export const searchQuery = z.strictObject({
  q: z.string().max(500),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
export const storyQuery = z.strictObject({ story: z.string().max(128).optional() });
export const reviewQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(500).optional() });
export const entriesQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

export const loginBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
  passphrase: z.string().min(1).max(500),
});
