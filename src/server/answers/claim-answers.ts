import { z } from 'zod';
import { type Independence, LAYERS, MERGE_REASONS, type XrayStep } from '../../ledger/independence/independence.ts';
import { GRADES_INFORMATION } from '../../ledger/record.ts';
import type { ClaimPage, MentionView } from '../../views/claim-page.ts';
import type { DecidedPage } from '../../views/decided-page.ts';
import type { HistoryLine } from '../../views/history.ts';
import type { ReviewQueue, ReviewSide } from '../../views/review-queue.ts';
import { claimId, mentionId, proposalId, sourceId } from '../decision-schema.ts';
import { claimRow } from './board-answers.ts';
import {
  act,
  actor,
  article,
  asOf,
  bounds,
  certainty,
  correction,
  count,
  entrySeq,
  evidence,
  linkKind,
  moment,
  momentOrNull,
  proposal,
  revision,
  stance,
  statementKind,
  status,
  statusEvent,
  text,
  textOrNull,
  verification,
} from './parts.ts';

const step: z.ZodType<XrayStep> = z.strictObject({
  from: text,
  to: text,
  reason: z.enum(MERGE_REASONS),
  sure: z.boolean(),
  why: text,
  evidence: z.array(evidence),
});

const independence: z.ZodType<Independence> = z.strictObject({
  articles: bounds,
  outlets: bounds,
  publishers: bounds,
  origins: bounds,
  unknownPublishers: count,
  unknownOrigins: count,
  nodes: z.array(
    z.strictObject({
      key: text,
      layer: z.enum(LAYERS),
      label: text,
      article: article.nullable(),
      source: sourceId.nullable(),
      unknown: z.boolean(),
      mentions: z.array(mentionId),
      first: momentOrNull,
    }),
  ),
  steps: z.array(step),
  merges: z.array(step),
  pivots: z.array(z.strictObject({ origin: text, description: text, outlets: z.array(text) })),
  circles: z.array(z.strictObject({ through: z.array(text), evidence: z.array(evidence) })),
  sentence: text,
});

export const mentionView: z.ZodType<MentionView> = z.strictObject({
  id: mentionId,
  claim: claimId,
  local: text,
  article,
  revision,
  current: z.boolean(),
  outlet: textOrNull,
  articleTitle: textOrNull,
  published: momentOrNull,
  known: moment,
  kind: statementKind,
  stance,
  speaker: z.strictObject({ id: sourceId, name: text, named: z.boolean() }).nullable(),
  chain: z.array(
    z.strictObject({
      name: text,
      role: z.enum(['outlet', 'carrier', 'origin']),
      source: sourceId.nullable(),
      named: z.boolean(),
    }),
  ),
  act: act.nullable(),
  certainty,
  writerCertainty: certainty,
  verification,
  condition: textOrNull,
  speculation: z.boolean(),
  context: text,
  contextStart: count,
  marks: z.array(
    z.strictObject({
      kind: z.enum(['source', 'cue', 'content', 'condition', 'verification', 'loaded']),
      start: z.int(),
      end: z.int(),
    }),
  ),
  text,
  pieces: z.array(z.strictObject({ text, kind: z.enum(['same', 'other', 'number', 'hedge', 'negation']) })),
  framing: z.array(text),
  quantities: z.array(text),
  echoOf: z.strictObject({ article, outlet: textOrNull, kind: text, share: z.number() }).nullable(),
  linkedBy: actor,
  linkReason: text,
  corrections: z.array(correction),
});

const lineOfHistory = {
  entry: entrySeq,
  at: moment,
  by: actor,
  what: text,
  undoable: z.boolean(),
  undone: z.boolean(),
};

export const historyLine: z.ZodType<HistoryLine> = z.strictObject(lineOfHistory);

export const decidedPage: z.ZodType<DecidedPage> = z.strictObject({
  lines: z.array(
    z.strictObject({
      ...lineOfHistory,
      about: z
        .strictObject({ kind: z.enum(['claim', 'source']), id: z.union([claimId, sourceId]), name: text })
        .nullable(),
    }),
  ),
  more: z.boolean(),
});

export const claimPage: z.ZodType<ClaimPage> = z.strictObject({
  asOf: asOf.nullable(),
  row: claimRow,
  wordingFrom: mentionId.nullable(),
  mergedInto: claimId.nullable(),
  grade: z.enum(GRADES_INFORMATION).nullable(),
  mentions: z.array(mentionView),
  independence,
  statuses: z.array(statusEvent),
  links: z.array(
    z.strictObject({
      claim: claimId,
      wording: text,
      kind: linkKind,
      direction: z.enum(['out', 'in']),
      state: z.enum(['proposed', 'decided']),
      by: actor,
      reason: text,
    }),
  ),
  drift: z.array(
    z.strictObject({
      mention: mentionId,
      article,
      outlet: textOrNull,
      at: momentOrNull,
      holder: z.enum(['speaker', 'writer']),
      certainty,
      condition: textOrNull,
    }),
  ),
  drops: z.array(
    z.strictObject({
      mention: mentionId,
      outlet: textOrNull,
      at: momentOrNull,
      from: certainty,
      to: certainty,
      condition: textOrNull,
      before: mentionId,
      first: z.boolean(),
    }),
  ),
  numbers: z.array(
    z.strictObject({
      mention: mentionId,
      claim: claimId,
      article,
      outlet: textOrNull,
      source: textOrNull,
      at: momentOrNull,
      value: z.number(),
      high: z.number().nullable(),
      unit: textOrNull,
      of: textOrNull,
      bound: text,
      text,
    }),
  ),
  proposals: z.array(proposal),
  history: z.array(historyLine),
  sources: z.array(z.strictObject({ id: sourceId, name: text, type: text, grade: textOrNull })),
});

const side: z.ZodType<ReviewSide> = z.strictObject({
  heading: text,
  claim: claimId.nullable(),
  mention: mentionId.nullable(),
  wording: text,
  status: status.nullable(),
  view: mentionView.nullable(),
});

export const reviewQueue: z.ZodType<ReviewQueue> = z.strictObject({
  open: count,
  kinds: z.strictObject({ status: count, 'claim-link': count, 'same-source': count, 'same-claim': count }),
  items: z.array(z.strictObject({ id: proposalId, proposal, title: text, reason: text, left: side, right: side })),
});
