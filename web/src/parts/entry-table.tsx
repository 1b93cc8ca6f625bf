import type { ReactNode } from 'react';
import type { HistoryLine } from '../../../src/views/history.ts';
import { useDecide } from '../desk/decide.ts';
import { momentOf } from './when.tsx';

type Props<L extends HistoryLine> = {
  readonly lines: readonly L[];
  /** What an entry is about, where the entries of a table are about different things. */
  readonly about?: (line: L) => ReactNode;
};

/** Entries of the ledger, each with who made it; what may be taken back can be taken back here. */
export const EntryTable = <L extends HistoryLine>({ lines, about }: Props<L>) => {
  const { undo, mayUndo, busy } = useDecide();
  return (
    <table className="table entries">
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          {about && <th scope="col">About</th>}
          <th scope="col">
            <span className="hidden">Undo</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.entry} data-undone={line.undone || undefined}>
            <td className="number quiet">{line.entry}</td>
            <td className="number">{momentOf(line.at)}</td>
            <td>{line.by.kind === 'person' ? <b>{line.by.name}</b> : `${line.by.name} (machine)`}</td>
            <td>
              {line.undone ? <s>{line.what}</s> : line.what} {line.undone && <span className="badge">undone</span>}
            </td>
            {about && <td>{about(line)}</td>}
            <td className="end">
              {line.undoable && mayUndo(line.by) && (
                <button type="button" className="count" disabled={busy} onClick={() => void undo(line.entry)}>
                  Undo<span className="hidden"> entry {line.entry}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
