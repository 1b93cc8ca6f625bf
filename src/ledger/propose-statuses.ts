import type { Change } from './entry.ts';
import type { FoldContext } from './fold-context.ts';

type Proposed = Extract<Change, { kind: 'status-proposed' }>;

/** What the rules have to say on the claims an article touched. */
export const proposeStatuses = async (
  _context: FoldContext,
  _at: { readonly article: number; readonly touched: readonly number[]; readonly revised: boolean },
): Promise<Proposed[]> => [];
