import { z } from 'zod';
import { ECHO_KINDS } from '../../ledger/record.ts';
import {
  type ArticleMention,
  type ArticlePage,
  type ClaimChange,
  MARK_LAYERS,
  type RevisionDifference,
} from '../../views/article-page.ts';
import { claimId, mentionId, sourceId } from '../decision-schema.ts';
import {
  article,
  certainty,
  correction,
  count,
  evidence,
  moment,
  momentOrNull,
  revision,
  span,
  statementKind,
  status,
  statusBy,
  text,
  textOrNull,
} from './parts.ts';

const note: z.ZodType<ArticleMention> = z.strictObject({
  local: text,
  mention: mentionId.nullable(),
  claim: claimId.nullable(),
  claimWording: textOrNull,
  claimStatus: status.nullable(),
  claimStatusBy: statusBy.nullable(),
  kind: statementKind,
  start: count,
  end: count,
  speaker: textOrNull,
  speakerId: sourceId.nullable(),
  speakerNamed: z.boolean(),
  chain: z.array(text),
  act: textOrNull,
  quote: z.enum(['direct', 'indirect', 'mixed']).nullable(),
  source: text,
  cue: text,
  content: text,
  contextStart: count,
  context: text,
  corrections: z.array(correction),
  certainty,
  writerCertainty: certainty,
  verification: text,
  condition: textOrNull,
  said: momentOrNull,
  when: z.array(text),
  forecast: z.strictObject({ kind: text, from: momentOrNull, until: momentOrNull, window: textOrNull }).nullable(),
  speculation: z.boolean(),
  within: textOrNull,
});

export const articlePage: z.ZodType<ArticlePage> = z.strictObject({
  id: article,
  title: textOrNull,
  url: textOrNull,
  outlet: textOrNull,
  authors: z.array(text),
  published: momentOrNull,
  known: moment,
  revision,
  revisions: z.array(
    z.strictObject({ id: revision, known: moment, capture: textOrNull, shown: z.boolean(), reread: z.boolean() }),
  ),
  text,
  marks: z.array(z.strictObject({ start: count, end: count, layer: z.enum(MARK_LAYERS), group: text, note: text })),
  mentions: z.array(note),
  paragraphs: z.array(span),
  echoes: z.array(
    z.strictObject({
      article,
      of: article,
      kind: z.enum(ECHO_KINDS),
      share: z.number().min(0).max(1),
      direction: z.enum(['credit', 'dateline', 'time', 'unknown']),
      passages: z.array(z.strictObject({ here: span, there: span })),
      evidence: z.array(evidence),
      otherOutlet: textOrNull,
      otherTitle: textOrNull,
      role: z.enum(['repeats', 'is-repeated']),
    }),
  ),
  siblings: z.array(z.strictObject({ id: article, outlet: textOrNull, title: textOrNull })),
  capture: z.strictObject({ id: text, mediaType: text, bytes: count }).nullable(),
  madeBy: z.strictObject({ program: text, models: text }),
});

const changed = z.strictObject({ local: text, text, detail: text });

const change: z.ZodType<ClaimChange> = z.strictObject({
  change: z.enum([
    'appeared',
    'vanished',
    'softened',
    'hardened',
    'source-changed',
    'number-changed',
    'polarity-changed',
    'reworded',
  ]),
  claim: claimId.nullable(),
  before: changed.nullable(),
  after: changed.nullable(),
  announced: z.boolean(),
});

export const revisionDifference: z.ZodType<RevisionDifference> = z.strictObject({
  from: revision,
  to: revision,
  reread: z.boolean(),
  changes: z.array(change),
  words: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text })),
});
