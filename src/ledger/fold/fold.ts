import type { Change, Entry } from '../entry.ts';
import { foldEchoes, foldRevision } from './fold-article.ts';
import type { FoldContext } from './fold-context.ts';
import { foldDecision } from './fold-decision.ts';
import { foldLinks } from './fold-links.ts';
import { foldStatusProposed } from './fold-status.ts';

/**
 * Brings the projections from before an entry to after it. `before` is the entry just before: a revision's capture is told by it.
 * Adding and rebuilding both go through here, so they cannot differ.
 */
export const foldEntry = async (context: FoldContext, entry: Entry, before: Change | null): Promise<void> => {
  const { change } = entry;
  switch (change.kind) {
    case 'article-captured':
      return;
    case 'revision-read':
      return foldRevision(
        context,
        entry,
        change,
        before?.kind === 'article-captured' && before.capture === change.capture ? before : null,
      );
    case 'mentions-linked':
      return foldLinks(context, entry, change);
    case 'echoes-found':
      return foldEchoes(context, change);
    case 'status-proposed':
      return foldStatusProposed(context, entry, change);
    default:
      return foldDecision(context, entry, change);
  }
};
