import type { Reading } from '../../reading/reading.ts';
import { covers, hull, mergeSpans, type Span } from '../../text/span.ts';
import type { Decision } from '../entry.ts';
import { sentencesAround } from '../linking/terms.ts';
import type { MentionWords } from '../record.ts';
import type { StoredDetail } from '../store/rows.ts';
import { type FoldContext, numberOf } from './fold-context.ts';

type Corrected = Extract<Decision, { kind: 'spans-corrected' }>;

/** The words as a person marks them. What the machine took for the context stays in it, so that nothing tied to it is lost. */
const wordsOf = ({ text }: Pick<Reading, 'text'>, change: Corrected, machine: MentionWords): MentionWords => {
  const content = mergeSpans(change.content);
  const sourceSpans = mergeSpans(change.source);
  const cueSpans = mergeSpans(change.cue);
  const before: Span = [machine.contextStart, machine.contextStart + machine.context.length];
  const around = sentencesAround(text, hull([...content, ...sourceSpans, ...cueSpans]) ?? before);
  const [from, until] = hull([before, around]) ?? before;
  return {
    text: content.map((span) => text.slice(...span)).join(' … '),
    context: text.slice(from, until),
    contextStart: from,
    content,
    condition: content.some((span) => machine.condition && covers(span, machine.condition)) ? machine.condition : null,
    sourceSpans,
    cueSpans,
  };
};

/** Puts the last correction that holds beside what the machine marked, which stays; none, and the machine's is all there is. */
export const deriveSpans = async ({ tx, prepared }: FoldContext, mention: string): Promise<void> => {
  const id = numberOf(mention);
  const row = await tx
    .selectFrom('mentions')
    .innerJoin('revisions', 'revisions.id', 'mentions.revision')
    .select(['mentions.detail as detail', 'revisions.reading as reading'])
    .where('mentions.id', '=', id)
    .executeTakeFirst();
  if (!row) return;
  const last = await tx
    .selectFrom('subjects')
    .innerJoin('decisions', 'decisions.entry', 'subjects.entry')
    .select(['decisions.entry as entry', 'change', 'actor', 'at'])
    .where('subject', '=', `spans:${mention}`)
    .where('active', '=', 1)
    .where('kind', '=', 'spans-corrected')
    .orderBy('decisions.entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { correction: _, ...machine } = JSON.parse(row.detail) as StoredDetail;
  const change = last ? (JSON.parse(last.change) as Corrected) : null;
  const detail: StoredDetail =
    last && change
      ? {
          ...machine,
          correction: {
            entry: last.entry,
            at: last.at,
            by: JSON.parse(last.actor),
            reason: change.reason,
            words: wordsOf((await prepared(row.reading)).reading, change, machine),
          },
        }
      : machine;
  await tx
    .updateTable('mentions')
    .set({ detail: JSON.stringify(detail) })
    .where('id', '=', id)
    .execute();
};
