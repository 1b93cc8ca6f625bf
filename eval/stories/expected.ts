import { z } from 'zod';

/** The format of a story's two files; examples/README.md says what each field means. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const bounds = z.tuple([z.int().min(0), z.int().min(0)]).refine(([low, high]) => low <= high, 'low over high');
const place = z.strictObject({ in: z.string(), quote: z.string().min(1), nth: z.int().positive().optional() });

export const Manifest = z.strictObject({
  title: z.string(),
  half: z.enum(['example', 'tune', 'held']),
  feed: z.string().optional(),
  outlets: z.array(
    z.strictObject({
      name: z.string(),
      publisher: z.string(),
      kind: z.enum(['outlet', 'agency', 'ministry']),
      host: z.string(),
      aliases: z.array(z.string()),
    }),
  ),
  captures: z.array(
    z.strictObject({
      id: z.string(),
      article: z.string(),
      file: z.string(),
      url: z.url(),
      fetchedAt: z.iso.datetime({ offset: true }),
      outlet: z.string(),
      published: z.union([day, z.iso.datetime({ offset: true })]),
      title: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

export const ExpectedMention = place.extend({
  by: z.enum(['attribution', 'assertion']),
  stance: z.enum(['states', 'denies', 'doubts']),
  certainty: z.enum(['certain', 'probable', 'possible', 'unknown']),
  polarity: z.enum(['positive', 'negative']),
  speaker: z.string().nullable(),
  accept: z.array(z.string()).default([]),
  carriers: z.array(z.string()),
  origin: z.string().nullable(),
  optional: z.boolean().default(false),
});
export type ExpectedMention = z.infer<typeof ExpectedMention>;

const STATUSES = [
  ...['reported', 'corroborated', 'disputed', 'denied', 'corrected', 'retracted', 'dropped'],
  ...['pending', 'due', 'held', 'failed', 'void'],
] as const;

export const ExpectedClaim = z.strictObject({
  id: z.string(),
  wording: z.string(),
  kind: z.enum(['statement', 'forecast']),
  mentions: z.array(ExpectedMention).min(1),
  forecast: z
    .strictObject({
      window: z.string(),
      from: day.nullable(),
      until: day.nullable(),
      slackDays: z.int().min(0),
      condition: z.string().nullable(),
      outcome: z.enum(['pending', 'held', 'failed', 'void', 'ambiguous']),
      settledBy: z.string().nullable(),
      by: z.string().nullable(),
    })
    .optional(),
  status: z.enum(STATUSES),
  statusAlso: z.array(z.enum(STATUSES)).default([]),
  counts: z.strictObject({ articles: bounds, outlets: bounds, publishers: bounds, origins: bounds }),
});
export type ExpectedClaim = z.infer<typeof ExpectedClaim>;

export const Expected = z.strictObject({
  claims: z.array(ExpectedClaim),
  echoes: z.array(
    z.strictObject({
      articles: z.array(z.string()).min(2),
      from: z.string(),
      kind: z.enum(['syndicated', 'release', 'passage']),
    }),
  ),
  apart: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      link: z.enum(['denies', 'differs-in-number', 'updates', 'refines', 'supports', 'differs']),
      why: z.string(),
    }),
  ),
  same: z.array(z.strictObject({ a: place, b: place, why: z.string() })),
  pivots: z.array(
    z.strictObject({
      claim: z.string(),
      described: z.array(z.string()),
      articles: z.array(z.string()),
      why: z.string(),
    }),
  ),
  circles: z.array(z.strictObject({ claim: z.string(), articles: z.array(z.string()) })),
  drift: z.array(
    z.strictObject({
      claim: z.string(),
      steps: z.array(place.extend({ certainty: ExpectedMention.shape.certainty })),
      hedgeDroppedBy: z.string().nullable(),
    }),
  ),
  revisions: z.array(
    z.strictObject({
      article: z.string(),
      before: z.string(),
      after: z.string(),
      notice: z.boolean(),
      changes: z.array(
        z.strictObject({
          kind: z.enum(['appeared', 'vanished', 'softened', 'hardened', 'source', 'number', 'corrected']),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
    }),
  ),
  loaded: z.array(z.strictObject({ in: z.string(), term: z.string(), by: z.string().nullable() })),
  speculation: z.array(place),
  spellings: z.array(z.strictObject({ names: z.array(z.string()).min(2) })),
  cities: z.array(z.strictObject({ name: z.string(), for: z.string() })),
});
export type Expected = z.infer<typeof Expected>;
