import type { MentionView } from '../../../src/views/claim-page.ts';
import { momentOf } from './when.tsx';

/** Says that a person, not the machine, marked these words. */
export const CorrectedBy = ({ corrected }: Pick<MentionView, 'corrected'>) =>
  corrected && (
    <span className="badge" data-outline title={`Source, cue and content, ${momentOf(corrected.at)}`}>
      words corrected by {corrected.by.name}
    </span>
  );
