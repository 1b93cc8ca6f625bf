import { z } from 'zod';
import type { Change, Entry } from '../../ledger/entry.ts';
import { ECHO_KINDS } from '../../ledger/record.ts';
import { articleInfoSchema } from '../../reading/schema.ts';
import { claimId, KEPT_DECISIONS, mentionId, proposalId, sourceId } from '../decision-schema.ts';
import {
  actor,
  article,
  count,
  entrySeq,
  evidence,
  forecastWindow,
  linkKind,
  moment,
  revision,
  span,
  stance,
  status,
  text,
  textOrNull,
} from './parts.ts';

const hash = text.meta({ description: 'A SHA-256' });
const likeness = z.number();
const proof = z.array(evidence);

const captured = z.strictObject({
  kind: z.literal('article-captured'),
  article,
  capture: hash,
  mediaType: text,
  bytes: count,
  url: textOrNull,
  fetched: moment,
});

const read = z.strictObject({
  kind: z.literal('revision-read'),
  article,
  revision,
  capture: hash.nullable(),
  reading: hash,
  info: articleInfoSchema,
  words: count,
  madeBy: z.strictObject({ program: text, models: text }),
});

const linked = z.strictObject({
  kind: z.literal('mentions-linked'),
  article,
  revision,
  opened: z.array(
    z.strictObject({
      claim: claimId,
      wording: text,
      wordingFrom: mentionId.nullable(),
      forecast: forecastWindow.nullable(),
    }),
  ),
  decisions: z.array(
    z.strictObject({ mention: mentionId, local: text, claim: claimId, stance, rule: text, likeness, reason: text }),
  ),
  links: z.array(
    z.strictObject({
      from: claimId,
      to: claimId,
      proposal: proposalId,
      link: linkKind,
      likeness,
      reason: text,
      evidence: proof,
    }),
  ),
  proposals: z.array(
    z.strictObject({
      proposal: proposalId,
      mention: mentionId,
      claim: claimId,
      other: claimId,
      likeness,
      reason: text,
    }),
  ),
  sources: z.array(
    z.strictObject({
      source: sourceId,
      local: text,
      keys: z.array(text),
      opened: z.boolean(),
      alike: z.strictObject({ proposal: proposalId, source: sourceId }).exactOptional(),
    }),
  ),
});

const echoes = z.strictObject({
  kind: z.literal('echoes-found'),
  article,
  echoes: z.array(
    z.strictObject({
      article,
      of: article,
      echo: z.enum(ECHO_KINDS),
      share: z.number(),
      direction: z.enum(['credit', 'dateline', 'time', 'unknown']),
      passages: z.array(z.strictObject({ here: span, there: span })),
      evidence: proof,
    }),
  ),
});

const proposed = z.strictObject({
  kind: z.literal('status-proposed'),
  proposal: proposalId,
  claim: claimId,
  status,
  rule: text,
  reason: text,
  evidence: proof,
});

/** What an entry changed: by a machine the first five kinds, by a person the rest. */
export const change: z.ZodType<Change> = z.discriminatedUnion('kind', [
  captured,
  read,
  linked,
  echoes,
  proposed,
  ...KEPT_DECISIONS,
]);

export const entry: z.ZodType<Entry> = z.strictObject({
  seq: entrySeq,
  at: moment,
  by: actor,
  change,
  previous: hash,
  hash,
});
