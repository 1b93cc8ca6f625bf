const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** `2026-03-02` or a date-time, as people write it; UTC throughout, so that every desk sees the same. */
export const dayOf = (iso: string): string => format(DAY, iso);
export const shortDayOf = (iso: string): string => format(SHORT_DAY, iso);

const format = (formatter: Intl.DateTimeFormat, iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : formatter.format(date);
};

/** With the time of day where the moment has one. */
export const momentOf = (iso: string): string => {
  const date = new Date(iso);
  if (!iso.includes('T') || Number.isNaN(date.getTime())) return dayOf(iso);
  return `${DAY.format(date)}, ${CLOCK.format(date)} UTC`;
};

/** From and until, the way a person writes a window. */
export const windowOf = (from: string | null, until: string | null): string => {
  if (from && until) return from === until ? dayOf(from) : `${shortDayOf(from)} to ${dayOf(until)}`;
  if (until) return `by ${dayOf(until)}`;
  return from ? `from ${dayOf(from)}` : 'no date given';
};

export const When = ({ at, short = false }: { readonly at: string | null; readonly short?: boolean }) => {
  if (at === null) return <span className="quiet">no date</span>;
  return (
    <time dateTime={at} title={momentOf(at)} className="number">
      {short ? shortDayOf(at) : dayOf(at)}
    </time>
  );
};
