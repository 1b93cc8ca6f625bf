import type { Decision } from '../../../src/ledger/entry.ts';
import type { ReviewItem } from '../../../src/views/review-queue.ts';

/** One thing a person may do with a proposal, and its key. */
export type Verdict = {
  readonly keys: string;
  readonly name: string;
  readonly means: string;
  readonly said: string;
  readonly main: boolean;
  readonly decision: (reason: string) => Decision;
};

type Names = { readonly accept: string; readonly reject: string };

const namesOf = (item: ReviewItem): Names => {
  switch (item.proposal.subject.kind) {
    case 'same-claim':
      return { accept: 'Same claim', reject: 'Not the same' };
    case 'claim-link':
      return { accept: 'Link them', reject: 'No link' };
    case 'status':
      return { accept: `Set to ${item.proposal.subject.status}`, reject: 'Leave as it is' };
    case 'same-source':
      return { accept: 'Same source', reject: 'Not the same' };
  }
};

/** What can be decided about this proposal; accept and reject always, merge and split where there is something to. */
export const verdictsFor = (item: ReviewItem): readonly Verdict[] => {
  const { id: proposal, proposal: record } = item;
  const names = namesOf(item);
  const basic: Verdict[] = [
    {
      keys: 'a',
      name: names.accept,
      means: 'The machine is right',
      said: `Accepted: ${names.accept.toLowerCase()}.`,
      main: true,
      decision: (reason) => ({ kind: 'proposal-accepted', proposal, reason }),
    },
    {
      keys: 'r',
      name: names.reject,
      means: 'The machine is wrong',
      said: `Rejected: ${names.reject.toLowerCase()}.`,
      main: false,
      decision: (reason) => ({ kind: 'proposal-rejected', proposal, reason }),
    },
  ];
  const { subject } = record;
  const merge: Verdict[] =
    subject.kind === 'claim-link'
      ? [
          {
            keys: 'm',
            name: 'Merge',
            means: 'They are one claim',
            said: `${subject.from} merged into ${subject.to}.`,
            main: false,
            decision: (reason) => ({ kind: 'claims-merged', from: subject.from, into: subject.to, reason }),
          },
        ]
      : [];
  const split: Verdict[] =
    subject.kind === 'same-claim'
      ? [
          {
            keys: 'x',
            name: 'Split off',
            means: 'The mention belongs to neither: a claim of its own',
            said: `${subject.mention} is now a claim of its own.`,
            main: false,
            decision: (reason) => ({ kind: 'mention-moved', mention: subject.mention, claim: null, reason }),
          },
        ]
      : [];
  return [...basic, ...merge, ...split];
};
