import { Popover } from '@base-ui/react/popover';
import { useMemo } from 'react';
import { STATUSES } from '../../../src/ledger/record.ts';
import { CERTAINTY_VALUES } from '../../../src/meaning/meaning.ts';
import type { ClaimRow } from '../../../src/views/claim-row.ts';
import { useWord, useWords } from '../desk/address.ts';
import { CertaintyMark } from '../parts/certainty-mark.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { momentOf } from '../parts/when.tsx';
import { FLAG_NAMES, FLAGS, SORT_NAMES, SORTS, tallyRows } from './filter-rows.ts';

/** Everything that narrows the board down. Each choice shows how many claims it holds; those that hold none are left out. */
export const FilterBar = ({ rows, shown }: { readonly rows: readonly ClaimRow[]; readonly shown: number }) => {
  const [text, setText] = useWord('q');
  const [sort, setSort] = useWord('sort');
  const [statuses, toggleStatus] = useWords('status', STATUSES);
  const [flags, toggleFlag] = useWords('only', FLAGS);
  const [since, setSince] = useWord('since');
  const tally = useMemo(() => tallyRows(rows), [rows]);
  return (
    <search className="filter-bar no-print">
      <div className="filter-row">
        <input
          id="claim-filter"
          className="input"
          type="search"
          placeholder="Filter by words or speaker"
          aria-label="Filter by words or speaker"
          value={text ?? ''}
          onChange={(event) => setText(event.target.value || null)}
        />
        <label className="hidden" htmlFor="claim-sort">
          Order
        </label>
        <select
          id="claim-sort"
          className="input"
          value={sort ?? 'weight'}
          onChange={(event) => setSort(event.target.value === 'weight' ? null : event.target.value)}
        >
          {SORTS.map((name) => (
            <option key={name} value={name}>
              {SORT_NAMES[name]}
            </option>
          ))}
        </select>
        <CertaintyFilter tally={tally.certainties} />
      </div>
      <fieldset className="toggles">
        <legend className="hidden">Status</legend>
        {tally.statuses
          .filter(({ status, count }) => count > 0 || statuses.has(status))
          .map(({ status, count }) => (
            <button
              key={status}
              type="button"
              className="toggle"
              aria-pressed={statuses.has(status)}
              onClick={() => toggleStatus(status)}
            >
              <StatusMark status={status} /> <Tally count={count} />
            </button>
          ))}
      </fieldset>
      <fieldset className="toggles">
        <legend className="hidden">Only claims that are</legend>
        {since && (
          <button type="button" className="toggle" aria-pressed="true" onClick={() => setSince(null)}>
            Changed since {momentOf(since)} ×
          </button>
        )}
        {tally.flags
          .filter(({ flag, count }) => count > 0 || flags.has(flag))
          .map(({ flag, count }) => (
            <button
              key={flag}
              type="button"
              className="toggle"
              aria-pressed={flags.has(flag)}
              onClick={() => toggleFlag(flag)}
            >
              {FLAG_NAMES[flag]} <Tally count={count} />
            </button>
          ))}
      </fieldset>
      <p className="small quiet number" aria-live="polite">
        {shown === rows.length ? claims(rows.length) : `${shown} of ${claims(rows.length)}`}
      </p>
    </search>
  );
};

const claims = (count: number): string => `${count} claim${count === 1 ? '' : 's'}`;

/** The figure beside a choice; its unit is the list's own, and is said where it is not seen. */
const Tally = ({ count }: { readonly count: number }) => (
  <span className="tally" title={claims(count)}>
    {count}
    <span className="hidden"> claim{count === 1 ? '' : 's'}</span>
  </span>
);

type CertaintyFilterProps = { readonly tally: ReturnType<typeof tallyRows>['certainties'] };

const CertaintyFilter = ({ tally }: CertaintyFilterProps) => {
  const [certainties, toggle] = useWords('certainty', CERTAINTY_VALUES);
  return (
    <Popover.Root>
      <Popover.Trigger className="button">
        Certainty
        {certainties.size > 0 && (
          <span className="tally">
            {[...certainties].map((value) => (value === 'unknown' ? 'not stated' : value)).join(', ')}
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="above">
          <Popover.Popup className="popup stack">
            <Popover.Title className="label">How surely it is put, at its surest</Popover.Title>
            {tally.map(({ value, count }) => (
              <label className="row" key={value}>
                <input type="checkbox" checked={certainties.has(value)} onChange={() => toggle(value)} />
                <CertaintyMark certainty={{ value, polarity: 'positive' }} />
                <Tally count={count} />
              </label>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
};
