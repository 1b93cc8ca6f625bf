import { z } from 'zod';
import { PROPOSAL_KINDS } from '../ledger/record.ts';
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

const MOST_CLAIMS = 100;

/** Several claims at once, as `c1,c2`. */
export const timesQuery = asOfQuery.extend({
  claims: z
    .string()
    .regex(/^c\d{1,15}(,c\d{1,15})*$/)
    .refine((text) => text.split(',').length <= MOST_CLAIMS, `At most ${MOST_CLAIMS} claims at once`)
    .meta({ description: 'Claims, as `c1,c2`' }),
});

export const sinceQuery = z.strictObject({ since: moment.optional() });
export const revisionQuery = z.strictObject({ revision: revisionId.optional() });
export const differenceQuery = z.strictObject({ from: revisionId, to: revisionId });
export const searchQuery = z.strictObject({
  q: z.string().max(500),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
export const storyQuery = z.strictObject({ story: z.string().max(128).optional() });
export const articlesQuery = asOfQuery.extend({ story: z.string().max(128).optional() });
export const decidedQuery = z.strictObject({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
export const reviewQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).optional(),
  kind: z.enum(PROPOSAL_KINDS).optional(),
});
export const entriesQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

export const loginBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
  passphrase: z.string().min(1).max(500),
});
