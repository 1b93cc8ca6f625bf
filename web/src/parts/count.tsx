import { Link } from 'wouter';
import type { Bounds } from '../../../src/ledger/independence/independence.ts';

export const boundsText = ({ low, high }: Bounds): string => (low === high ? String(low) : `${low}–${high}`);

export const countText = (bounds: Bounds, unit: string): string =>
  `${boundsText(bounds)} ${unit}${bounds.low === 1 && bounds.high === 1 ? '' : 's'}`;

/** "14 articles": a count never goes without its unit. */
export const counted = (count: number, unit: string): string => countText({ low: count, high: count }, unit);

type Props = { readonly of: Bounds | number; readonly unit: string; readonly href?: string };

/** A number with its unit; a link to what was counted wherever that can be shown; `#part` stays on the page. */
export const Count = ({ of, unit, href }: Props) => {
  const bounds = typeof of === 'number' ? { low: of, high: of } : of;
  const words = (
    <>
      <b>{boundsText(bounds)}</b> {unit}
      {bounds.low === 1 && bounds.high === 1 ? '' : 's'}
    </>
  );
  if (href?.startsWith('#'))
    return (
      <a href={href} className="count">
        {words}
      </a>
    );
  return href ? (
    <Link href={href} className="count">
      {words}
    </Link>
  ) : (
    <span className="count">{words}</span>
  );
};
