import { Link } from 'wouter';
import type { AsOf } from '../../../src/views/as-of.ts';
import type { ClaimRow } from '../../../src/views/claim-row.ts';
import { linkTo } from '../desk/address.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { Condition, Wording } from './condition.tsx';
import { boundsText, Count } from './count.tsx';
import { isProposed, StatusMark } from './status-mark.tsx';
import { shortDayOf } from './when.tsx';

/** One claim on one line: where it stands, what it says, who says it, how many really do, how surely. */
export const ClaimLine = ({ row, asOf }: { readonly row: ClaimRow; readonly asOf: AsOf | null }) => {
  const to = linkTo(`/claim/${row.id}`, asOf);
  return (
    <article className="claim-line">
      <div className="claim-status">
        <StatusMark status={row.status} proposed={isProposed(row)} terse />
      </div>
      <div className="claim-said">
        <Link href={to} className="wording">
          <Wording text={row.wording} condition={row.forecast?.condition ?? null} />
        </Link>
        <p className="claim-by">
          <Speakers names={row.speakers} />
          <Dates row={row} />
          <Flags row={row} />
        </p>
      </div>
      <div className="claim-counts">
        <Link href={`${to}#echo`} className="origins-count" title={row.independence}>
          <b className="number">{boundsText(row.origins)}</b> origin{row.origins.high === 1 ? '' : 's'}
        </Link>
        <span className="small quiet">
          <Count of={row.articles} unit="article" href={`${to}#mentions`} />
        </span>
      </div>
      <div className="claim-certainty">
        <CertaintyMark certainty={row.latest} />
      </div>
    </article>
  );
};

const SHOWN_SPEAKERS = 2;

const Speakers = ({ names }: { readonly names: readonly string[] }) => {
  if (names.length === 0) return <span>in the writer's voice</span>;
  const more = names.length - SHOWN_SPEAKERS;
  return (
    <span title={names.join(', ')}>
      {names.slice(0, SHOWN_SPEAKERS).join(', ')}
      {more > 0 && ` and ${more} more`}
    </span>
  );
};

const Dates = ({ row }: { readonly row: ClaimRow }) => {
  const { firstPublished: first, lastPublished: last } = row;
  if (!first) return null;
  const same = !last || first.slice(0, 10) === last.slice(0, 10);
  return (
    <span className="number">
      {shortDayOf(first)}
      {!same && `–${shortDayOf(last)}`}
    </span>
  );
};

const Flags = ({ row }: { readonly row: ClaimRow }) => (
  <>
    {row.disputed && row.status !== 'disputed' && row.status !== 'denied' && (
      <span className="badge" data-tone="warn">
        ≠ denied by some
      </span>
    )}
    {row.differs && (
      <span className="badge" data-tone="turn">
        # numbers differ
      </span>
    )}
    {row.dueInDays !== null && row.forecast && <span className="badge">{dueText(row.dueInDays)}</span>}
    <Condition words={row.forecast?.condition ?? null} beside={row.wording} />
    {row.speculation && <span className="badge">speculation</span>}
    {row.statusProposed && (
      <span className="badge" data-outline>
        {row.statusProposed} proposed
      </span>
    )}
  </>
);

export const dueText = (days: number): string => {
  if (days === 0) return 'due today';
  const count = `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
  return days < 0 ? `due ${count} ago` : `due in ${count}`;
};
