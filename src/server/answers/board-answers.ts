import { z } from 'zod';
import { ECHO_KINDS } from '../../ledger/record.ts';
import type { ClaimBoard, DayCount, MatrixCell, TimelineItem } from '../../views/claim-board.ts';
import type { ClaimRow } from '../../views/claim-row.ts';
import type { StoryList } from '../../views/story-list.ts';
import type { ArticleList } from '../article-list.ts';
import type { ClaimTimes } from '../claim-times.ts';
import { claimId, mentionId } from '../decision-schema.ts';
import {
  article,
  asOf,
  bounds,
  certainty,
  count,
  forecastWindow,
  linkKind,
  moment,
  momentOrNull,
  status,
  statusBy,
  text,
  textOrNull,
} from './parts.ts';

const story = z.strictObject({ id: text, title: text });

export const claimRow: z.ZodType<ClaimRow> = z.strictObject({
  id: claimId,
  wording: text,
  status,
  statusBy,
  statusProposed: status.nullable(),
  forecast: forecastWindow.nullable(),
  dueInDays: z.int().nullable(),
  mentions: count,
  articles: bounds,
  outlets: bounds,
  publishers: bounds,
  origins: bounds,
  unknownOrigins: count,
  independence: text,
  surest: certainty,
  leastSure: certainty,
  latest: certainty,
  disputed: z.boolean(),
  differs: z.boolean(),
  speakers: z.array(text),
  firstPublished: momentOrNull,
  lastPublished: momentOrNull,
  opened: moment,
  changed: moment,
  speculation: z.boolean(),
});

const day: z.ZodType<DayCount> = z.strictObject({
  day: moment,
  articles: count,
  claims: count,
  outlets: count,
  origins: bounds,
});

const cell: z.ZodType<MatrixCell> = z.strictObject({
  claim: claimId,
  outlet: text,
  mentions: z.array(mentionId),
  articles: z.array(article),
  stance: z.enum(['states', 'denies', 'doubts', 'mixed']),
  certainty,
  firstPublished: momentOrNull,
  echoOnly: z.boolean(),
});

const timelineItem: z.ZodType<TimelineItem> = z.strictObject({
  clock: z.enum(['happened', 'said', 'published', 'known']),
  from: moment,
  until: moment,
  label: text,
  claim: claimId.nullable(),
  article: article.nullable(),
  forecast: z.boolean(),
});

export const claimBoard: z.ZodType<ClaimBoard> = z.strictObject({
  story,
  asOf: asOf.nullable(),
  rows: z.array(claimRow),
  outlets: z.array(z.strictObject({ name: text, publisher: textOrNull, articles: count })),
  matrix: z.array(cell),
  timeline: z.array(timelineItem),
  days: z.array(day),
  links: z.array(
    z.strictObject({ from: claimId, to: claimId, kind: linkKind, state: z.enum(['proposed', 'decided']) }),
  ),
  totals: z.strictObject({
    claims: count,
    mentions: count,
    articles: count,
    outlets: count,
    publishers: bounds,
    origins: bounds,
  }),
  undated: count,
  truncated: z.boolean(),
});

export const storyList: z.ZodType<StoryList> = z.strictObject({
  stories: z.array(
    z.strictObject({
      id: text,
      title: text,
      claims: count,
      articles: count,
      outlets: count,
      origins: bounds,
      disputed: count,
      due: count,
      proposals: count,
      from: momentOrNull,
      until: momentOrNull,
      days: z.array(day),
      since: z.strictObject({ at: moment, articles: count, claims: count, statuses: count, changed: count }).nullable(),
    }),
  ),
});

export const claimTimes: z.ZodType<ClaimTimes> = z.strictObject({ items: z.array(timelineItem) });

export const articleList: z.ZodType<ArticleList> = z.strictObject({
  story,
  articles: z.array(
    z.strictObject({
      id: article,
      title: textOrNull,
      outlet: textOrNull,
      published: momentOrNull,
      known: moment,
      words: count,
      claims: count,
      revisions: count,
      repeats: z
        .strictObject({ article, outlet: textOrNull, kind: z.enum(ECHO_KINDS), share: z.number().min(0).max(1) })
        .nullable(),
    }),
  ),
});
