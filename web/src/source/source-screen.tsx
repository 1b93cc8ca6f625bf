import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { SourceId } from '../../../src/ledger/ids.ts';
import type { SaidLine, SourcePage, TrackRecord } from '../../../src/views/source-page.ts';
import { sourceQuery } from '../api/queries.ts';
import { actWord } from '../article/act-word.ts';
import { CertaintyMark } from '../parts/certainty-mark.tsx';
import { Count } from '../parts/count.tsx';
import { Page, Section } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { dayOf, When } from '../parts/when.tsx';
import { CertaintyShares } from './certainty-shares.tsx';
import { Grade, Names } from './judge-source.tsx';

/** A source: what they said, on what, how surely, how it turned out, and how far a person trusts them. */
export const SourceScreen = ({ id }: { readonly id: string }) => (
  <Loaded query={useQuery(sourceQuery(id as SourceId))}>{(page) => <Source page={page} />}</Loaded>
);

const Source = ({ page }: { readonly page: SourcePage }) => {
  const { source } = page;
  return (
    <Page
      title={source.named ? source.name : `“${source.name}”`}
      crumbs={[
        { name: 'Sources', href: '/sources' },
        { name: source.id, href: `/source/${source.id}` },
      ]}
      json={`/api/sources/${source.id}`}
      aside={<Grade source={source} />}
      facts={<SourceFacts page={page} />}
    >
      {source.mergedInto && (
        <p className="problem">
          A person merged this source into <Link href={`/source/${source.mergedInto}`}>{source.mergedInto}</Link>.
        </p>
      )}
      <div className="halves">
        <Section id="surely" title="How surely they put it">
          <CertaintyShares certainty={page.certainty} />
          <p className="small quiet shares-key">
            <i className="share-certain" /> certain {page.certainty.certain} <i className="share-probable" /> probable{' '}
            {page.certainty.probable} <i className="share-possible" /> possible {page.certainty.possible}{' '}
            <i className="share-unknown" /> not stated {page.certainty.unknown}
          </p>
          <p className="small">{page.acts.map(({ act, mentions }) => `${actWord(act)} ${mentions}`).join(' · ')}</p>
        </Section>
        <Section id="record" title="Forecasts and how they turned out">
          <Record record={page.record} />
        </Section>
      </div>
      <Section
        id="grade"
        title="Grade"
        about="Source reliability of the Admiralty code, given by a person, with the reason."
      >
        {source.grade ? (
          <p>
            <b className="grade">{source.grade.value}</b> {source.grade.reason}{' '}
            <span className="quiet small">
              {source.grade.by.name}, {dayOf(source.grade.at)}
            </span>
          </p>
        ) : (
          <p>
            <b className="grade">F</b> cannot be judged: nobody has graded this source.
          </p>
        )}
      </Section>
      <Names page={page} />
      <Section id="said" title="What they said">
        <ul className="rows">
          {page.said.map((line) => (
            <Said key={line.mention} line={line} />
          ))}
        </ul>
        {page.truncated && <p className="small quiet">Only the newest are listed.</p>}
      </Section>
    </Page>
  );
};

const SourceFacts = ({ page: { source, claims, articles, outlets } }: { readonly page: SourcePage }) => (
  <>
    <span className="badge">{source.named ? source.type : `${source.type}, unnamed`}</span>
    {source.roles.slice(0, 3).map((role) => (
      <span key={role}>{role}</span>
    ))}
    <Count of={claims} unit="claim" href="#said" />
    <Count of={articles} unit="article" href="#said" />
    <Count of={outlets} unit="outlet" href="#said" />
  </>
);

const Said = ({ line }: { readonly line: SaidLine }) => (
  <li className="said">
    <StatusMark status={line.status} />
    <div>
      <Link href={`/claim/${line.claim}#${line.mention}`} className="wording">
        {line.text}
      </Link>
      <p className="claim-by">
        <CertaintyMark certainty={line.certainty} />
        {line.act && <i className="is-cue">{actWord(line.act)}</i>}
        <Link href={`/article/${line.article}`} className="count">
          {line.outlet ?? 'Outlet unknown'}
        </Link>
        <When at={line.published} />
        {line.forecast && <span className="badge">forecast{line.due ? `, due ${dayOf(line.due)}` : ''}</span>}
      </p>
    </div>
  </li>
);

const OUTCOMES = ['held', 'failed', 'void', 'ambiguous', 'due', 'pending'] as const;

const Record = ({ record }: { readonly record: TrackRecord }) => {
  const any = OUTCOMES.some((outcome) => record[outcome] > 0);
  if (!any) return <p className="quiet">No forecasts yet.</p>;
  return (
    <>
      <p className="facts">
        {OUTCOMES.filter((outcome) => record[outcome] > 0).map((outcome) => (
          <span key={outcome} className="row">
            <StatusMark status={outcome} /> <b className="number">{record[outcome]}</b>
          </span>
        ))}
      </p>
      {record.heldShare ? (
        <p>
          {percent(record.heldShare.value)} of {record.heldShare.of} held (95 % interval {percent(record.heldShare.low)}{' '}
          to {percent(record.heldShare.high)}).
        </p>
      ) : (
        <p className="small quiet">No score from fewer than ten that were settled held or failed.</p>
      )}
      {record.brier && (
        <p>
          Brier score {record.brier.value.toFixed(2)} over {record.brier.of} (95 % interval{' '}
          {record.brier.low.toFixed(2)} to {record.brier.high.toFixed(2)}; 0 is perfect, 0.25 a coin).
        </p>
      )}
    </>
  );
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;
