import type { ReviewDossier } from '../ledger/dossier.ts';
import type { ClaimId, MentionId, ProposalId, SourceId } from '../ledger/ids.ts';
import type { MentionRecord, ProposalRecord, Status } from '../ledger/record.ts';
import type { MentionView } from './claim-page.ts';
import { mentionView } from './mention-view.ts';

/** One proposal with both sides laid out, ready to accept or reject. */
export type ReviewItem = {
  readonly id: ProposalId;
  readonly proposal: ProposalRecord;
  readonly title: string;
  readonly reason: string;
  readonly left: ReviewSide;
  readonly right: ReviewSide;
};

export type ReviewSide = {
  readonly heading: string;
  readonly claim: ClaimId | null;
  readonly mention: MentionId | null;
  readonly wording: string;
  /** Where the claim stands, or would stand; null where the side is no claim and no status. */
  readonly status: Status | null;
  readonly view: MentionView | null;
};

/** `open` and `kinds`: how many wait in all and of each kind; `items`: the first of those that were asked for. */
export type ReviewQueue = Pick<ReviewDossier, 'open' | 'kinds'> & { readonly items: readonly ReviewItem[] };

const TITLES: Readonly<Record<ProposalRecord['subject']['kind'], string>> = {
  'same-claim': 'Are these the same claim?',
  'claim-link': 'Are these claims tied in this way?',
  status: 'Is this where the claim stands?',
  'same-source': 'Are these the same source?',
};

const sideOf = (
  dossier: ReviewDossier,
  heading: string,
  claim: ClaimId | null,
  mention: MentionRecord | undefined,
  other: string,
): ReviewSide => {
  const found = dossier.claims.find((one) => one.id === claim);
  const shown = mention ?? dossier.mentions.find((one) => one.claim === claim);
  const articles = new Map(dossier.articles.map((article) => [article.id as string, article]));
  return {
    heading,
    claim,
    mention: shown?.id ?? null,
    wording: found?.wording ?? shown?.text ?? '',
    status: found?.status ?? null,
    view: shown ? mentionView({ mention: shown, articles, echoes: [], best: other }) : null,
  };
};

/** Where a person said the claim stands; null where only a rule did, which is what is being asked. */
const signedStatus = ({ claims }: ReviewDossier, id: ClaimId): Status | null => {
  const claim = claims.find((one) => one.id === id);
  return claim?.statusBy === 'person' ? claim.status : null;
};

const sidesOf = (dossier: ReviewDossier, { subject }: ProposalRecord): readonly [ReviewSide, ReviewSide] => {
  const wording = (id: ClaimId): string => dossier.claims.find((claim) => claim.id === id)?.wording ?? '';
  const mention = (id: MentionId): MentionRecord | undefined => dossier.mentions.find((one) => one.id === id);
  switch (subject.kind) {
    case 'same-claim':
      return [
        sideOf(dossier, 'This mention', subject.claim, mention(subject.mention), wording(subject.other)),
        sideOf(dossier, 'may be this claim', subject.other, undefined, wording(subject.claim)),
      ];
    case 'claim-link':
      return [
        sideOf(dossier, 'This claim', subject.from, undefined, wording(subject.to)),
        sideOf(dossier, LINK_WORDS[subject.link], subject.to, undefined, wording(subject.from)),
      ];
    case 'status':
      return [
        {
          ...sideOf(dossier, 'This claim', subject.claim, undefined, ''),
          status: signedStatus(dossier, subject.claim),
        },
        { heading: 'would be', claim: null, mention: null, wording: '', status: subject.status, view: null },
      ];
    case 'same-source': {
      const side = (heading: string, id: SourceId): ReviewSide => ({
        ...sideOf(
          dossier,
          heading,
          null,
          dossier.mentions.find(({ speaker }) => speaker === id),
          '',
        ),
        wording: dossier.sources.find((source) => source.id === id)?.name ?? '',
      });
      return [side('This source', subject.source), side('may be', subject.other)];
    }
  }
};

const LINK_WORDS = {
  denies: 'denies this one',
  'differs-in-number': 'gives another number than',
  updates: 'updates',
  refines: 'adds detail to',
  supports: 'supports',
} as const;

/** Proposals that wait for a person, the gravest kind first and the likest of each, with both sides laid out. */
export const reviewQueue = (dossier: ReviewDossier): ReviewQueue => ({
  open: dossier.open,
  kinds: dossier.kinds,
  items: dossier.proposals.map((proposal) => {
    const [left, right] = sidesOf(dossier, proposal);
    return { id: proposal.id, proposal, title: TITLES[proposal.subject.kind], reason: proposal.reason, left, right };
  }),
});
