import { Link } from 'wouter';
import type { Evidence } from '../../../src/ledger/record.ts';

/** The sentence that proves something, and the way to where it stands. */
export const EvidenceQuote = ({
  evidence,
  outlet,
}: {
  readonly evidence: Evidence;
  readonly outlet?: string | null;
}) => (
  <figure className="evidence">
    <blockquote>{evidence.text}</blockquote>
    <footer>
      {outlet && <span>{outlet}</span>}
      <Link href={`/article/${evidence.article}?revision=${evidence.revision}`}>In the article</Link>
    </footer>
  </figure>
);
