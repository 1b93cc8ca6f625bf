import { z } from 'zod';
import { QUOTE_KINDS } from '../attribution/attribution.ts';
import {
  ACTS,
  type AssertionId,
  type AttributionId,
  CERTAINTY_VALUES,
  ENTITY_TYPES,
  type EntityId,
  POLARITIES,
  QUANTITY_BOUNDS,
  QUANTITY_CHANGES,
  type QuantityId,
  TIME_TYPES,
  type TimeId,
  VERIFICATION_VALUES,
} from '../meaning/meaning.ts';
import { READING_SCHEMA, type Reading } from './reading.ts';

const id = <T extends string>(letter: string, meaning: string) =>
  z.templateLiteral([letter, z.int().nonnegative()]).meta({ description: meaning }) as unknown as z.ZodType<T>;

const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .readonly()
  .meta({ description: 'UTF-16 code units into `text`: start inclusive, end exclusive' });
const spans = z.array(span).readonly().meta({ description: 'Sorted, without overlaps' });
const day = z.string().nullable().meta({ description: 'ISO 8601; null where unknown' });
const textOrNull = z.string().nullable();

const certainty = z
  .object({
    value: z.enum(CERTAINTY_VALUES),
    polarity: z.enum(POLARITIES),
    score: z.number().min(-3).max(3),
    estimative: z.object({ word: z.string(), low: z.number(), high: z.number() }).readonly().nullable(),
    evidence: spans,
  })
  .readonly();

const forecast = z
  .object({
    kind: z.enum(['promise', 'plan', 'prediction', 'threat', 'deadline']),
    from: day,
    until: day,
    window: textOrNull,
    condition: textOrNull,
    evidence: spans,
  })
  .readonly();

const entityId = id<EntityId>('e', 'An entity of this reading');
const timeId = id<TimeId>('t', 'A time of this reading');
const quantityId = id<QuantityId>('q', 'A quantity of this reading');
const attributionId = id<AttributionId>('a', 'An attribution of this reading');

const entity = z
  .object({
    id: entityId,
    name: z.string(),
    type: z.enum(ENTITY_TYPES),
    roles: z.array(z.string()).readonly(),
    named: z.boolean(),
    aliases: z.array(z.string()).readonly(),
    country: textOrNull,
    mentions: spans,
  })
  .readonly();

const time = z
  .object({
    id: timeId,
    span,
    type: z.enum(TIME_TYPES),
    value: z.string(),
    mod: textOrNull,
    zone: z
      .string()
      .optional()
      .meta({ description: 'Of the hour, ISO 8601 (Z, +03:00); only where the text names it' }),
    from: day,
    until: day,
  })
  .readonly();

const quantity = z
  .object({
    id: quantityId,
    span,
    value: z.number(),
    high: z.number().nullable(),
    unit: textOrNull,
    of: textOrNull,
    change: z.enum(QUANTITY_CHANGES).nullable(),
    bound: z.enum(QUANTITY_BOUNDS),
  })
  .readonly();

const proposition = {
  content: spans,
  certainty,
  verification: z.object({ value: z.enum(VERIFICATION_VALUES), evidence: spans }).readonly(),
  condition: span.nullable().default(null).meta({ description: 'The words of the content that set a condition to it' }),
  said: timeId.nullable(),
  times: z.array(timeId).readonly(),
  forecast: forecast.nullable(),
  quantities: z.array(quantityId).readonly(),
  loaded: z.array(z.object({ span, term: z.string() }).readonly()).readonly(),
};

const attribution = z
  .object({
    id: attributionId,
    source: spans,
    cue: spans,
    ...proposition,
    quote: z.enum(QUOTE_KINDS),
    speaker: entityId.nullable(),
    chain: z
      .array(z.object({ entity: entityId, role: z.enum(['carrier', 'origin']), evidence: spans }).readonly())
      .readonly()
      .meta({ description: 'Carriers from the reader back, the origin last' }),
    act: z.enum(ACTS),
    writerCertainty: certainty,
    within: attributionId.nullable(),
    confidence: z.number().min(0).max(1),
  })
  .readonly();

const assertion = z
  .object({ id: id<AssertionId>('s', 'An assertion of this reading'), ...proposition, speculation: z.boolean() })
  .readonly();

export const articleInfoSchema = z
  .object({
    title: textOrNull,
    url: textOrNull,
    outlet: textOrNull,
    authors: z.array(z.string()).readonly(),
    published: day,
    language: textOrNull,
    creditLine: z.string().optional().meta({ description: 'Whose copy the page says it is; no part of `text`' }),
    correctionsNote: z.string().optional().meta({ description: 'What the page says it corrected; no part of `text`' }),
  })
  .readonly();

/** The reading contract as a schema: checks a reading that comes from outside, and is published as JSON Schema. */
export const readingSchema: z.ZodType<Reading> = z
  .object({
    schema: z.literal(READING_SCHEMA),
    id: z.string(),
    article: articleInfoSchema,
    text: z.string(),
    entities: z.array(entity).readonly(),
    times: z.array(time).readonly(),
    quantities: z.array(quantity).readonly(),
    attributions: z.array(attribution).readonly(),
    assertions: z.array(assertion).readonly(),
    madeBy: z.object({ program: z.string(), models: z.string() }).readonly(),
  })
  .readonly();

/** The contract as JSON Schema (draft 2020-12), for programs in other languages. */
export const readingJsonSchema = (): object => ({
  $id: READING_SCHEMA,
  title: 'A Hearsay reading',
  ...z.toJSONSchema(readingSchema, { io: 'input' }),
});
