import type { AsOf } from '../../../src/views/as-of.ts';
import { dayOf } from './when.tsx';

/** Says that what is shown is not of now: of which moment, and by which clock. */
export const AsOfBadge = ({ asOf }: { readonly asOf: AsOf }) => (
  <span className="badge" data-tone="warn">
    as of {dayOf(asOf.at)}, by what {asOf.clock === 'known' ? 'this ledger knew' : 'was published'}
  </span>
);
