import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Bounds } from '../../../src/ledger/independence/independence.ts';
import type { SourceRecord } from '../../../src/ledger/record.ts';
import type { Leaning } from '../../../src/views/fallen-origin.ts';
import { fallenQuery } from '../api/queries.ts';
import { useDialogWord } from '../desk/address.ts';
import { useDecide } from '../desk/decide.ts';
import { boundsText, counted, countText } from '../parts/count.tsx';
import { Section } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { isProposed, StatusMark } from '../parts/status-mark.tsx';

const DecideDialog = lazy(() => import('../claim/decide-dialog.tsx').then((m) => ({ default: m.DecideDialog })));

/** What leans on a source's word, and what is left of each claim without it; where it stands then is for a person to decide. */
export const Falls = ({ source }: { readonly source: SourceRecord }) => (
  <Section
    id="falls"
    title="If this source falls"
    about="Every claim that leans on their word, and what is left of it without. Nothing changes until somebody decides it."
  >
    <Loaded query={useQuery(fallenQuery(source.id))} part>
      {({ claims }) => <Leanings claims={claims} />}
    </Loaded>
  </Section>
);

const GROUPS = [
  { regraded: 'no-origin-left', title: 'On the word of nobody known any more' },
  { regraded: 'no-longer-corroborated', title: 'No longer corroborated' },
] as const satisfies readonly { readonly regraded: Leaning['regraded']; readonly title: string }[];

const Leanings = ({ claims }: { readonly claims: readonly Leaning[] }) => {
  const { mayDecide } = useDecide();
  const deciding = useDialogWord('decide');
  const [reason, setReason] = useState('');
  if (claims.length === 0) return <p className="empty">No claim leans on this source.</p>;
  const standing = claims.filter(({ regraded }) => regraded === 'unchanged');
  const decided = claims.find(({ claim }) => claim === deciding.word);
  const decide = mayDecide ? deciding.open : null;
  return (
    <>
      {GROUPS.map(({ regraded, title }) => {
        const hit = claims.filter((one) => one.regraded === regraded);
        if (hit.length === 0) return null;
        return (
          <div key={regraded} className="falls" data-regraded={regraded}>
            <h3>
              {title} <span className="quiet small">{counted(hit.length, 'claim')}</span>
            </h3>
            <ul className="rows">
              {hit.map((one) => (
                <Leans key={one.claim} leaning={one} onDecide={decide} />
              ))}
            </ul>
          </div>
        );
      })}
      {standing.length > 0 && (
        <details open={standing.length === claims.length}>
          <summary className="small">
            {counted(standing.length, 'claim')} {standing.length === 1 ? 'stands as it stood' : 'stand as they stood'}
          </summary>
          <ul className="rows">
            {standing.map((one) => (
              <Leans key={one.claim} leaning={one} onDecide={decide} />
            ))}
          </ul>
        </details>
      )}
      <Suspense fallback={null}>
        {decided && mayDecide && (
          <DecideDialog
            claim={{ ...decided, id: decided.claim, suggested: decided.proposed ?? decided.status }}
            reason={reason}
            onDecided={setReason}
            onClose={deciding.close}
          />
        )}
      </Suspense>
    </>
  );
};

type LeansProps = { readonly leaning: Leaning; readonly onDecide: ((claim: string) => void) | null };

/** One claim: where it stands and would stand, of how many origins it is and would be, and which mentions of it lean. */
const Leans = ({ leaning, onDecide }: LeansProps) => {
  const { claim, wording, status, proposed, origins, without, mentions } = leaning;
  return (
    <li className="said">
      <p className="turn">
        <StatusMark status={status} proposed={isProposed(leaning)} terse />
        {proposed && (
          <>
            <span className="arrow" role="img" aria-label="would be">
              →
            </span>
            <StatusMark status={proposed} proposed />
          </>
        )}
      </p>
      <div>
        <Link href={`/claim/${claim}`} className="wording">
          {wording}
        </Link>
        <p className="claim-by">
          <span className="number">
            <b>{countText(origins, 'origin')}</b> now, <b>{noneOr(without)}</b> without
          </span>
          <Link href={`/claim/${claim}#${mentions[0]}`} className="count">
            {counted(mentions.length, 'mention')} {mentions.length === 1 ? 'leans' : 'lean'} on them
          </Link>
          {onDecide && (
            <button type="button" className="count no-print" onClick={() => onDecide(claim)}>
              Decide<span className="hidden"> where it stands: {wording}</span>
            </button>
          )}
        </p>
      </div>
    </li>
  );
};

const noneOr = (bounds: Bounds): string => (bounds.high === 0 ? 'none' : boundsText(bounds));
