import { z } from 'zod';
import type { DocketLine, DocketPage } from '../../views/docket-page.ts';
import type { FallenOrigin } from '../../views/fallen-origin.ts';
import type { SourcePage, TrackRecord } from '../../views/source-page.ts';
import { claimId, mentionId, sourceId } from '../decision-schema.ts';
import type { SearchResults } from '../search-results.ts';
import type { SourceList } from '../source-list.ts';
import { historyLine } from './claim-answers.ts';
import {
  article,
  bounds,
  certainty,
  count,
  howSurely,
  moment,
  momentOrNull,
  source,
  status,
  statusBy,
  text,
  textOrNull,
} from './parts.ts';

const line: z.ZodType<DocketLine> = z.strictObject({
  claim: claimId,
  wording: text,
  kind: text,
  from: momentOrNull,
  until: momentOrNull,
  window: textOrNull,
  condition: textOrNull,
  status,
  statusBy,
  proposed: status.nullable(),
  dueInDays: z.int().nullable(),
  speakers: z.array(text),
  outlets: z.array(text),
  probability: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
});

const lines = z.array(line);

const share = z.strictObject({ value: z.number(), low: z.number(), high: z.number(), of: count });

const record: z.ZodType<TrackRecord> = z.strictObject({
  pending: count,
  due: count,
  held: count,
  failed: count,
  void: count,
  ambiguous: count,
  heldShare: share.nullable(),
  brier: share.nullable(),
});

export const docketPage: z.ZodType<DocketPage> = z.strictObject({
  today: moment,
  overdue: lines,
  soon: lines,
  later: lines,
  open: lines,
  settled: lines,
  outlets: z.array(z.strictObject({ outlet: text, forecasts: count, record })),
});

export const sourcePage: z.ZodType<SourcePage> = z.strictObject({
  source,
  said: z.array(
    z.strictObject({
      mention: mentionId,
      claim: claimId,
      wording: text,
      text,
      act: textOrNull,
      certainty,
      status,
      statusBy,
      article,
      outlet: textOrNull,
      published: momentOrNull,
      forecast: z.boolean(),
      due: momentOrNull,
    }),
  ),
  claims: count,
  articles: count,
  outlets: count,
  certainty: howSurely,
  acts: z.array(z.strictObject({ act: text, mentions: count })),
  record,
  alike: z.array(z.strictObject({ id: sourceId, name: text })),
  truncated: z.boolean(),
  history: z.array(historyLine),
});

export const sourceList: z.ZodType<SourceList> = z.strictObject({
  story: z.strictObject({ id: text, title: text }),
  sources: z.array(
    z.strictObject({
      id: sourceId,
      name: text,
      named: z.boolean(),
      mentions: count,
      claims: count,
      outlets: count,
      certainty: howSurely,
    }),
  ),
});

export const fallenOrigin: z.ZodType<FallenOrigin> = z.strictObject({
  source: sourceId,
  claims: z.array(
    z.strictObject({
      claim: claimId,
      wording: text,
      status,
      statusBy,
      forecast: z.boolean(),
      mentions: z.array(mentionId),
      origins: bounds,
      without: bounds,
      regraded: z.enum(['unchanged', 'no-longer-corroborated', 'no-origin-left']),
      proposed: status.nullable(),
    }),
  ),
});

export const searchResults: z.ZodType<SearchResults> = z.strictObject({
  query: text,
  results: z.array(
    z.strictObject({ kind: z.enum(['claim', 'article', 'source']), id: text, title: text, detail: text }),
  ),
});
