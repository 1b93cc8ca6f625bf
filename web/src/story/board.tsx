import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { STATUSES } from '../../../src/ledger/record.ts';
import { CERTAINTY_VALUES } from '../../../src/meaning/meaning.ts';
import type { ClaimBoard } from '../../../src/views/claim-board.ts';
import type { ClaimRow } from '../../../src/views/claim-row.ts';
import { linkTo, useAsOf, useWord, useWords } from '../desk/address.ts';
import { useKeys } from '../desk/keyboard.tsx';
import { ClaimLine } from '../parts/claim-line.tsx';
import { usePrinting } from '../parts/use-printing.ts';
import { FilterBar } from './filter-bar.tsx';
import { FLAGS, filterRows, orderRows, SORTS } from './filter-rows.ts';

const ROW_PX = 76;

/** The claims of a story: filtered, sorted, searched as one types, all in the address. Only what is in view is in the page. */
export const Board = ({ board }: { readonly board: ClaimBoard }) => {
  const [text] = useWord('q');
  const [statuses] = useWords('status', STATUSES);
  const [certainties] = useWords('certainty', CERTAINTY_VALUES);
  const [flags] = useWords('only', FLAGS);
  const [sortWord] = useWord('sort');
  const [since] = useWord('since');
  const sort = SORTS.find((name) => name === sortWord) ?? 'weight';
  const words = useDeferredValue(text ?? '');
  const statusWords = [...statuses].join();
  const certaintyWords = [...certainties].join();
  const flagWords = [...flags].join();
  const ordered = useMemo(() => orderRows(board.rows, sort), [board.rows, sort]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sets are made anew each time; their words say what is in them
  const rows = useMemo(
    () => filterRows(ordered, { text: words, statuses, certainties, flags, since }),
    [ordered, words, statusWords, certaintyWords, flagWords, since],
  );
  return (
    <>
      <FilterBar rows={board.rows} shown={rows.length} />
      {board.truncated && (
        <p className="small quiet">
          These are the newest {board.rows.length} claims of a larger story. Search finds the others.
        </p>
      )}
      {rows.length === 0 ? (
        <p className="empty">{board.rows.length === 0 ? 'No claims yet.' : 'No claim passes these filters.'}</p>
      ) : (
        <Rows rows={rows} />
      )}
    </>
  );
};

const MOST_PRINTED = 1000;

/** On the screen only what is in view; on paper everything. */
const Rows = ({ rows }: { readonly rows: readonly ClaimRow[] }) => {
  const [asOf] = useAsOf();
  if (!usePrinting()) return <ClaimRows rows={rows} />;
  return (
    <ul className="rows">
      {rows.slice(0, MOST_PRINTED).map((row) => (
        <li key={row.id}>
          <ClaimLine row={row} asOf={asOf} />
        </li>
      ))}
    </ul>
  );
};

const ClaimRows = ({ rows }: { readonly rows: readonly ClaimRow[] }) => {
  const list = useRef<HTMLUListElement>(null);
  const [asOf] = useAsOf();
  const [, go] = useLocation();
  const [at, setAt] = useState(-1);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setMargin(top + scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const move = (by: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    setAt(next);
    virtual.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${next}"] a.wording`)?.focus());
  };
  useKeys('Claims', [
    { keys: 'j', does: 'Next claim', run: () => move(1) },
    { keys: 'k', does: 'Claim before', run: () => move(-1) },
    {
      keys: 'o',
      does: 'Open the claim',
      run: () => {
        const row = rows[at];
        if (row) go(linkTo(`/claim/${row.id}`, asOf));
      },
    },
    { keys: 'f', does: 'Filter the claims', run: () => document.getElementById('claim-filter')?.focus() },
  ]);
  return (
    <ul className="claims" ref={list} style={{ height: virtual.getTotalSize() }} aria-label="Claims">
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index];
        return row ? (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            <ClaimLine row={row} asOf={asOf} />
          </li>
        ) : null;
      })}
    </ul>
  );
};
