import type { Actor } from '../ledger/actor.ts';
import type { Change, Entry } from '../ledger/entry.ts';
import type { EntrySeq } from '../ledger/ids.ts';

/** One entry as a line of a history: what was done, by whom, and whether it still holds. */
export type HistoryLine = {
  readonly entry: EntrySeq;
  readonly at: string;
  readonly by: Actor;
  readonly what: string;
  readonly undoable: boolean;
  readonly undone: boolean;
};

const LABEL: Partial<Record<Change['kind'], string>> = {
  'mentions-linked': 'opened the claim',
  'mention-moved': 'moved a mention',
  'claims-merged': 'merged two claims',
  'claim-split': 'split the claim',
  'claims-linked': 'linked two claims',
  'claims-unlinked': 'took a link away',
  'claim-worded': 'reworded the claim',
  'spans-corrected': 'corrected which words are source, cue and content',
  'speaker-corrected': 'corrected who speaks',
  'certainty-corrected': 'corrected how surely it is put',
  'proposal-accepted': 'accepted a proposal',
  'proposal-rejected': 'rejected a proposal',
  'sources-merged': 'merged two sources',
  'article-filed': 'filed an article under a story',
};

const deedOf = (change: Change): string => {
  switch (change.kind) {
    case 'status-proposed':
      return `proposed ${change.status}`;
    case 'status-decided':
      return `decided ${change.status}`;
    case 'claim-graded':
      return `graded the information ${change.grade}`;
    case 'source-graded':
      return `graded the source ${change.grade}`;
    case 'source-split':
      return `split “${change.alias}” off`;
    case 'outlet-owned':
      return `named ${change.publisher} as the publisher of ${change.outlet}`;
    case 'origins-judged':
      return change.same ? 'judged two origins to be one' : 'judged two origins not to be the same';
    case 'story-made':
      return `made the story ${change.title}`;
    case 'undone':
      return `took entry ${change.entry} back`;
    default:
      return LABEL[change.kind] ?? change.kind;
  }
};

/** What an entry did, with the reason given. */
export const whatOf = ({ change }: Pick<Entry, 'change'>): string =>
  `${deedOf(change)}${'reason' in change && change.reason ? `: ${change.reason}` : ''}`;

/** Entries as lines. `taken` are the decisions that hold no more; by default those that the entries themselves take back. */
export const historyOf = (
  entries: readonly Entry[],
  taken: ReadonlySet<EntrySeq> = takenBack(entries),
): HistoryLine[] =>
  entries.map((entry) => ({
    entry: entry.seq,
    at: entry.at,
    by: entry.by,
    what: whatOf(entry),
    undoable: entry.by.kind === 'person' && !taken.has(entry.seq),
    undone: taken.has(entry.seq),
  }));

const takenBack = (entries: readonly Entry[]): ReadonlySet<EntrySeq> => {
  const taken = new Set<EntrySeq>();
  const turn = (seq: EntrySeq): void => {
    if (!taken.delete(seq)) taken.add(seq);
    const undone = entries.find((entry) => entry.seq === seq)?.change;
    if (undone?.kind === 'undone') turn(undone.entry);
  };
  for (const { change } of entries) if (change.kind === 'undone') turn(change.entry);
  return taken;
};
