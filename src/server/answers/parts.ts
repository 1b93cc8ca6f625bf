import { z } from 'zod';
import type { Actor } from '../../ledger/actor.ts';
import type { ArticleId } from '../../ledger/ids.ts';
import type { Bounds } from '../../ledger/independence/independence.ts';
import {
  type CertaintyValue,
  type Evidence,
  type ForecastWindow,
  GRADES_SOURCE,
  LINK_KINDS,
  type ProposalRecord,
  type SourceRecord,
  STATUSES,
  type StatusEvent,
} from '../../ledger/record.ts';
import { ACTS, CERTAINTY_VALUES, ENTITY_TYPES, POLARITIES, VERIFICATION_VALUES } from '../../meaning/meaning.ts';
import type { AsOf } from '../../views/as-of.ts';
import type { CorrectionView } from '../../views/corrections-of.ts';
import { articleId, claimId, mentionId, proposalId, sourceId } from '../decision-schema.ts';

/** What several answers are made of. Every schema is held to the type of its view: none can lack a field, and none takes one the view has not. */

export const text = z.string();
export const textOrNull = z.string().nullable();
export const count = z.int().nonnegative().meta({ description: 'How many of what the name says' });
export const entrySeq = z.int().positive().meta({ description: 'The number of an entry of the ledger' });
export const moment = z.string().meta({ description: 'ISO 8601: a day, or a moment with its time zone' });
export const momentOrNull = moment.nullable();
export const revision = z.string().meta({ description: 'A revision: the SHA-256 of its text' });
export const article: z.ZodType<ArticleId> = articleId;
export const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .meta({ description: 'UTF-16 code units: start inclusive, end exclusive' });

export const status = z.enum(STATUSES);
export const statusBy = z.enum(['machine', 'person']);
export const stance = z.enum(['states', 'denies', 'doubts']);
export const statementKind = z.enum(['attribution', 'assertion']);
export const act = z.enum(ACTS);
export const verification = z.enum(VERIFICATION_VALUES);
export const linkKind = z.enum(LINK_KINDS);
export const entityType = z.enum(ENTITY_TYPES);

export const bounds: z.ZodType<Bounds> = z.strictObject({ low: count, high: count }).meta({
  description: 'Between how many and how many: `low` where every likely merge holds, `high` where only proven ones do',
});

export const actor: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('machine'), name: text, version: text }),
  z.strictObject({ kind: z.literal('person'), name: text }),
]);

export const certainty: z.ZodType<CertaintyValue> = z.strictObject({
  value: z.enum(CERTAINTY_VALUES),
  polarity: z.enum(POLARITIES),
  score: z.number().min(-3).max(3),
});

export const asOf: z.ZodType<AsOf> = z.strictObject({ at: moment, clock: z.enum(['published', 'known']) });

export const evidence: z.ZodType<Evidence> = z
  .strictObject({ article, revision, spans: z.array(span), text })
  .meta({ description: 'Words that prove something: where they stand, and what they say' });

export const forecastWindow: z.ZodType<ForecastWindow> = z.strictObject({
  kind: text,
  from: momentOrNull,
  until: momentOrNull,
  window: textOrNull,
  condition: textOrNull,
});

export const correction: z.ZodType<CorrectionView> = z.strictObject({
  of: z.enum(['words', 'speaker', 'certainty']),
  by: actor,
  at: moment,
  reason: text,
  was: text,
  entry: entrySeq,
});

export const statusEvent: z.ZodType<StatusEvent> = z.strictObject({
  entry: entrySeq,
  at: moment,
  status,
  state: z.enum(['proposed', 'decided', 'rejected', 'undone']),
  by: actor,
  rule: textOrNull,
  reason: text,
  evidence: z.array(evidence),
});

export const proposal: z.ZodType<ProposalRecord> = z.strictObject({
  id: proposalId,
  entry: entrySeq,
  at: moment,
  by: actor,
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('same-claim'), mention: mentionId, claim: claimId, other: claimId }),
    z.strictObject({ kind: z.literal('claim-link'), from: claimId, to: claimId, link: linkKind }),
    z.strictObject({ kind: z.literal('status'), claim: claimId, status }),
    z.strictObject({ kind: z.literal('same-source'), source: sourceId, other: sourceId }),
  ]),
  likeness: z.number().min(0).max(1),
  reason: text,
  evidence: z.array(evidence),
  state: z.enum(['open', 'accepted', 'rejected', 'withdrawn']),
});

export const source: z.ZodType<SourceRecord> = z.strictObject({
  id: sourceId,
  name: text,
  type: entityType,
  named: z.boolean(),
  aliases: z.array(text),
  roles: z.array(text),
  country: textOrNull,
  mergedInto: sourceId.nullable(),
  grade: z.strictObject({ value: z.enum(GRADES_SOURCE), by: actor, at: moment, reason: text }).nullable(),
});

export const howSurely = z.strictObject({ certain: count, probable: count, possible: count, unknown: count });
