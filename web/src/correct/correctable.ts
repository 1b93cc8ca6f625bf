import type { ArticleMention, ArticlePage } from '../../../src/views/article-page.ts';
import type { MentionView } from '../../../src/views/claim-page.ts';

/** What of a mention a person may put right. */
export type Correctable = Pick<
  MentionView,
  'id' | 'claim' | 'kind' | 'article' | 'revision' | 'context' | 'contextStart' | 'marks' | 'speaker' | 'certainty'
>;

const PARTS = { source: 'source', cue: 'cue', content: 'content', assertion: 'content' } as const;

/** A statement of an article's page; null for one that the ledger keeps no mention of. */
export const correctableIn = (page: ArticlePage, note: ArticleMention): Correctable | null => {
  const { mention: id, claim, kind, context, contextStart, certainty } = note;
  if (id === null || claim === null) return null;
  const marks = page.marks.flatMap(({ group, layer, start, end }) => {
    const part = group === note.local && layer in PARTS ? PARTS[layer as keyof typeof PARTS] : null;
    return part ? [{ kind: part, start: start - contextStart, end: end - contextStart }] : [];
  });
  const speaker =
    note.speakerId && note.speaker ? { id: note.speakerId, name: note.speaker, named: note.speakerNamed } : null;
  const { id: article, revision } = page;
  return { id, claim, kind, article, revision, context, contextStart, marks, speaker, certainty };
};

/** The same statement before the whole text of its article instead of the sentences around it. */
export const inWholeText = (mention: Correctable, text: string): Correctable => ({
  ...mention,
  context: text,
  contextStart: 0,
  marks: mention.marks.map(({ kind, start, end }) => ({
    kind,
    start: start + mention.contextStart,
    end: end + mention.contextStart,
  })),
});
