import type { MentionView } from '../../../src/views/claim-page.ts';
import { momentOf } from './when.tsx';

/** Says what of it is a person's word and not the machine's, and what the machine had read. */
export const CorrectedBy = ({ corrections }: Pick<MentionView, 'corrections'>) =>
  corrections.map(({ of, by, at, was, reason }) => (
    <span
      key={of}
      className="badge"
      data-outline
      title={`Read as: ${was}. ${momentOf(at)}${reason ? `: ${reason}` : ''}`}
    >
      {of} corrected by {by.name}
    </span>
  ));
