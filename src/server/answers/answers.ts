import { z } from 'zod';
import type { Added } from '../../ledger/ledger.ts';
import { readingSchema } from '../../reading/schema.ts';
import type { Tallies } from '../pages.ts';
import { ROLES } from '../person.ts';
import { articlePage, revisionDifference } from './article-answers.ts';
import { articleList, claimBoard, claimRow, claimTimes, storyList } from './board-answers.ts';
import { claimPage, decidedPage, mentionView, reviewQueue } from './claim-answers.ts';
import { change, entry } from './entry-answers.ts';
import { docketPage, fallenOrigin, searchResults, sourceList, sourcePage } from './list-answers.ts';
import { actor, article, bounds, certainty, count, entrySeq, evidence, moment, revision, text } from './parts.ts';

const tallies: z.ZodType<Tallies> = z.strictObject({ proposals: count, due: count });

const person = z.strictObject({ name: text, role: z.enum(ROLES) }).nullable();

const added: z.ZodType<Added> = z.strictObject({
  article,
  revision,
  outcome: z.enum(['added', 'revised', 'already']),
  mentions: count,
  claimsOpened: count,
  claimsJoined: count,
  echoes: count,
  proposals: count,
  head: z.int().nonnegative(),
});

/** Every answer of the API under its name: what openapi.json publishes, and what a test holds the live answers to. */
export const ANSWERS = {
  Me: z.strictObject({
    person,
    login: z.enum(['none', 'passphrase', 'proxy']),
    version: text,
    intake: z.strictObject({ open: z.boolean(), fetch: z.boolean(), example: z.boolean() }),
  }),
  Person: z.strictObject({ person }),
  StoryList: storyList,
  ClaimBoard: claimBoard,
  ClaimPage: claimPage,
  ClaimTimes: claimTimes,
  ArticleList: articleList,
  ArticlePage: articlePage,
  RevisionDifference: revisionDifference,
  SourceList: sourceList,
  SourcePage: sourcePage,
  FallenOrigin: fallenOrigin,
  DocketPage: docketPage,
  ReviewQueue: reviewQueue,
  DecidedPage: decidedPage,
  SearchResults: searchResults,
  Tallies: tallies,
  Entries: z.strictObject({
    entries: z.array(entry),
  }),
  Decided: z.strictObject({ entry: z.strictObject({ seq: entrySeq, at: moment, by: actor }) }),
  Read: z.strictObject({ reading: readingSchema }),
  Additions: z.strictObject({ added: z.array(added) }),
  Refusal: z.strictObject({ error: z.strictObject({ code: text, message: text, hint: text }) }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type AnswerName = keyof typeof ANSWERS;

/** Parts that get a name of their own in the document, so that it says each of them once. */
const PARTS = {
  Actor: actor,
  Bounds: bounds,
  Change: change,
  Certainty: certainty,
  Evidence: evidence,
  ClaimRow: claimRow,
  MentionView: mentionView,
  Reading: readingSchema,
} as const;

/** The components of the OpenAPI document, as JSON Schema. */
export const componentSchemas = (): Record<string, object> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...ANSWERS, ...PARTS })) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
};
