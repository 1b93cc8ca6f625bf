import { z } from 'zod';
import type { Decision } from '../ledger/entry.ts';
import type { ClaimId, MentionId, ProposalId, SourceId } from '../ledger/ids.ts';
import { GRADES_INFORMATION, GRADES_SOURCE, LINK_KINDS, STATUSES } from '../ledger/record.ts';
import { CERTAINTY_VALUES, POLARITIES } from '../meaning/meaning.ts';

/** A ledger id from outside: its letter and a number. The type it carries is the ledger's. */
const id = <T extends string>(letter: string, what: string) =>
  z
    .string()
    .regex(new RegExp(`^${letter}\\d{1,15}$`))
    .meta({ description: what }) as unknown as z.ZodType<T>;

export const claimId = id<ClaimId>('c', 'A claim: `c` and a number');
export const mentionId = id<MentionId>('m', 'A mention: `m` and a number');
export const sourceId = id<SourceId>('p', 'A source: `p` and a number');
export const proposalId = id<ProposalId>('k', 'A proposal: `k` and a number');
export const articleId = z.templateLiteral(['r', z.string().regex(/[0-9a-f]{6,64}/)]);
export const revisionId = z.string().regex(/^[0-9a-f]{64}$/);
export const storyId = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,127}$/u);

const reason = z.string().trim().max(2000).meta({ description: 'Why, in the words of whoever decides' });
const name = z.string().trim().min(1).max(500);
const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();
const spans = z.array(span).max(200).readonly();

const evidence = z
  .array(
    z
      .object({ article: articleId, revision: revisionId, spans, text: z.string().max(20_000) })
      .strict()
      .readonly(),
  )
  .max(100)
  .readonly();

const link = z.enum(LINK_KINDS);

/** Decisions that come in as they are kept. */
const PLAIN = [
  z.strictObject({ kind: z.literal('status-decided'), claim: claimId, status: z.enum(STATUSES), reason, evidence }),
  z.strictObject({ kind: z.literal('proposal-accepted'), proposal: proposalId, reason }),
  z.strictObject({ kind: z.literal('proposal-rejected'), proposal: proposalId, reason }),
  z.strictObject({ kind: z.literal('claims-merged'), from: claimId, into: claimId, reason }),
  z.strictObject({ kind: z.literal('claims-linked'), from: claimId, to: claimId, link, reason, evidence }),
  z.strictObject({ kind: z.literal('claims-unlinked'), from: claimId, to: claimId, link, reason }),
  z.strictObject({ kind: z.literal('claim-worded'), claim: claimId, wording: name }),
  z.strictObject({ kind: z.literal('source-graded'), source: sourceId, grade: z.enum(GRADES_SOURCE), reason }),
  z.strictObject({ kind: z.literal('claim-graded'), claim: claimId, grade: z.enum(GRADES_INFORMATION), reason }),
  z.strictObject({ kind: z.literal('sources-merged'), from: sourceId, into: sourceId, reason }),
  z.strictObject({ kind: z.literal('outlet-owned'), outlet: name, publisher: name, reason }),
  z.strictObject({ kind: z.literal('origins-judged'), left: name, right: name, same: z.boolean(), reason }),
  z.strictObject({ kind: z.literal('story-made'), story: storyId, title: name }),
  z.strictObject({ kind: z.literal('article-filed'), article: articleId, story: storyId }),
  z.strictObject({
    kind: z.literal('spans-corrected'),
    mention: mentionId,
    source: spans,
    cue: spans,
    content: spans,
    reason,
  }),
  z.strictObject({
    kind: z.literal('certainty-corrected'),
    mention: mentionId,
    value: z.enum(CERTAINTY_VALUES),
    polarity: z.enum(POLARITIES),
    reason,
  }),
  z.strictObject({ kind: z.literal('undone'), entry: z.int().positive(), reason }),
] as const;

/** Decisions that may open a claim or a source, whose id the ledger gives. */
const moved = z.strictObject({
  kind: z.literal('mention-moved'),
  mention: mentionId,
  claim: claimId.nullable(),
  reason,
});
const split = z.strictObject({
  kind: z.literal('claim-split'),
  claim: claimId,
  mentions: z.array(mentionId).min(1).max(500).readonly(),
  reason,
});
const sourceSplit = z.strictObject({ kind: z.literal('source-split'), source: sourceId, alias: name, reason });
const speaker = z.strictObject({
  kind: z.literal('speaker-corrected'),
  mention: mentionId,
  speaker: sourceId.nullable(),
  name: name.nullable(),
  reason,
});

/** What a person may decide at the desk, checked before it comes near the ledger. The ledger's own ids (`opens`) are not taken from outside. */
export const decisionSchema: z.ZodType<Decision> = z.discriminatedUnion('kind', [
  ...PLAIN,
  moved,
  split,
  sourceSplit,
  speaker.refine(
    ({ speaker, name }) => speaker === null || name === null,
    'Give the speaker by id or by name, not both',
  ),
]);

/** Decisions as the ledger keeps them: with what they opened. */
export const KEPT_DECISIONS = [
  ...PLAIN,
  moved.extend({ opens: z.exactOptional(claimId) }),
  split.extend({ opens: z.exactOptional(claimId) }),
  sourceSplit.extend({ opens: z.exactOptional(sourceId) }),
  speaker.extend({ opens: z.exactOptional(sourceId) }),
] as const;
