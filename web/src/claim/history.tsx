import type { ClaimPage } from '../../../src/views/claim-page.ts';
import { By } from '../parts/by.tsx';
import { EntryTable } from '../parts/entry-table.tsx';
import { EvidenceQuote } from '../parts/evidence.tsx';
import { Section } from '../parts/page.tsx';
import { STATUS_LOOKS, StatusMark } from '../parts/status-mark.tsx';
import { momentOf } from '../parts/when.tsx';

/** Where the claim stood when, by whose word and on what evidence, and every entry that speaks of it. */
export const History = ({ page }: { readonly page: ClaimPage }) => (
  <Section
    id="history"
    title="Status and its history"
    about="Nothing here is ever deleted; what is undone stays visible."
  >
    {page.statuses.length === 0 && (
      <p className="quiet">
        {STATUS_LOOKS[page.row.status].word}. No rule has proposed and nobody has decided otherwise.
      </p>
    )}
    <ol className="statuses">
      {page.statuses.map((event) => (
        <li key={event.entry} data-state={event.state}>
          <div className="row wrap">
            <StatusMark status={event.status} />
            {event.state !== 'proposed' && <span className="badge">{event.state}</span>}
            <span className="small quiet">
              {momentOf(event.at)}, <By actor={event.by} proposed />
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
      <EntryTable lines={page.history} />
    </details>
  </Section>
);
