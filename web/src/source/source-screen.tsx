import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { SourceId } from '../../../src/ledger/ids.ts';
import type { SaidLine, SourcePage } from '../../../src/views/source-page.ts';
import { sourceQuery } from '../api/queries.ts';
import { actWord } from '../article/act-word.ts';
import { CertaintyMark } from '../parts/certainty-mark.tsx';
import { Count, counted } from '../parts/count.tsx';
import { EntryTable } from '../parts/entry-table.tsx';
import { groupBy } from '../parts/group.ts';
import { Page, Section } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { isProposed, StatusMark } from '../parts/status-mark.tsx';
import { Record } from '../parts/track-record.tsx';
import { dayOf, When } from '../parts/when.tsx';
import { CertaintyShares, SharesKey } from './certainty-shares.tsx';
import { Falls } from './falls.tsx';
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
        <Section id="surely" title="How surely they put it" about={`${counted(mentionsOf(page), 'mention')}.`}>
          <CertaintyShares certainty={page.certainty} />
          <SharesKey certainty={page.certainty} />
          <p className="small quiet">
            {page.acts.map(({ act, mentions }) => `${actWord(act)} (${counted(mentions, 'mention')})`).join(' · ')}
          </p>
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
      <Section id="said" title="What they said" about="Each claim once, with every article that has it from them.">
        <ul className="rows">
          {[...groupBy(page.said, ({ claim }) => claim)].map(([claim, lines]) => (
            <Said key={claim} lines={lines} />
          ))}
        </ul>
        {page.truncated && <p className="small quiet">Only the newest are listed.</p>}
      </Section>
      <Falls source={source} />
      {page.history.length > 0 && (
        <Section id="history" title="What was decided about them" about="Nothing is deleted; what is undone stays.">
          <EntryTable lines={page.history} />
        </Section>
      )}
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
    <a className="count" href="#falls">
      What leans on them
    </a>
  </>
);

/** Words without the quotation marks and the comma they may end with. */
const bare = (words: string): string => words.replace(/^[“"]+|[”",.]+$/g, '');

/** One claim of theirs, and each time they are said to have made it. */
const Said = ({ lines }: { readonly lines: readonly SaidLine[] }) => {
  const [first] = lines;
  if (!first) return null;
  return (
    <li className="said">
      <StatusMark status={first.status} proposed={isProposed(first)} terse />
      <div>
        <Link href={`/claim/${first.claim}`} className="wording">
          {first.wording}
        </Link>
        {first.forecast && (
          <p className="claim-by">
            <span className="badge">forecast{first.due ? `, due ${dayOf(first.due)}` : ''}</span>
          </p>
        )}
        <ul>
          {lines.map((line, index) => (
            <li key={line.mention} className="claim-by">
              <CertaintyMark certainty={line.certainty} />
              {line.act && <i className="is-cue">{actWord(line.act)}</i>}
              <Link href={`/claim/${line.claim}#${line.mention}`} className="count">
                {line.outlet ?? 'Outlet unknown'}
              </Link>
              <When at={line.published} />
              {!first.wording.includes(bare(line.text)) && bare(line.text) !== bare(lines[index - 1]?.text ?? '') && (
                <q className="serif">{bare(line.text)}</q>
              )}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
};

const mentionsOf = ({ certainty }: SourcePage): number =>
  certainty.certain + certainty.probable + certainty.possible + certainty.unknown;
