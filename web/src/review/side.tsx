import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ReviewSide } from '../../../src/views/review-queue.ts';
import { MentionCard } from '../claim/mentions.tsx';
import { STATUS_LOOKS, StatusMark } from '../parts/status-mark.tsx';

/** One of the two things a proposal is about. */
export const Side = ({ side, children }: { readonly side: ReviewSide; readonly children?: ReactNode }) => (
  <section className="side" aria-label={side.heading}>
    <h3 className="label">{side.heading}</h3>
    {side.claim ? (
      <Link href={`/claim/${side.claim}`} className="wording">
        {side.wording}
      </Link>
    ) : (
      side.wording !== '' && <p className="wording">{side.wording}</p>
    )}
    {side.status && (
      <p className="row wrap">
        <StatusMark status={side.status} proposed={side.claim === null} />
        <span className="small quiet">{STATUS_LOOKS[side.status].means}</span>
      </p>
    )}
    {side.view && (
      <div className="mention" data-stance={side.view.stance}>
        <MentionCard mention={side.view} />
      </div>
    )}
    {children}
  </section>
);
