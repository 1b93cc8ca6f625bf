import type { ClaimPage } from '../../../src/views/claim-page.ts';
import { useDecide } from '../desk/decide.ts';
import { By } from '../parts/by.tsx';
import { EvidenceQuote } from '../parts/evidence.tsx';
import { Section } from '../parts/page.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { momentOf } from '../parts/when.tsx';

/** Where the claim stood when, by whose word and on what evidence, and every entry that speaks of it. */
export const History = ({ page }: { readonly page: ClaimPage }) => {
  const { undo, mayDecide } = useDecide();
  return (
    <Section
      id="history"
      title="Status and its history"
      about="Nothing here is ever deleted; what is undone stays visible."
    >
      {page.statuses.length === 0 && (
        <p className="quiet">Reported. No rule has proposed and nobody has decided otherwise.</p>
      )}
      <ol className="statuses">
        {page.statuses.map((event) => (
          <li key={event.entry} data-state={event.state}>
            <div className="row wrap">
              <StatusMark status={event.status} />
              {event.state !== 'proposed' && <span className="badge">{event.state}</span>}
              <span className="small quiet">
                {momentOf(event.at)}, <By actor={event.by} proposed={event.state === 'proposed'} />
              </span>
            </div>
            <p>{event.reason}</p>
            {event.evidence.map((evidence) => (
              <EvidenceQuote key={`${evidence.revision}-${evidence.text}`} evidence={evidence} />
            ))}
          </li>
        ))}
      </ol>
      <details>
        <summary className="small">
          {page.history.length === 1 ? 'The entry' : `All ${page.history.length} entries`} about this claim
        </summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Entry</th>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Who</th>
              <th scope="col">
                <span className="hidden">Undo</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {page.history.map((line) => (
              <tr key={line.entry} data-undone={line.undone || undefined}>
                <td className="number">{line.entry}</td>
                <td className="number">{momentOf(line.at)}</td>
                <td>{line.undone ? <s>{line.what}</s> : line.what}</td>
                <td>{line.by.kind === 'person' ? line.by.name : `${line.by.name} (machine)`}</td>
                <td className="end">
                  {line.undoable && !line.undone && mayDecide && (
                    <button type="button" className="count" onClick={() => undo(line.entry)}>
                      Undo
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
};
