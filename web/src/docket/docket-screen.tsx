import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Status } from '../../../src/ledger/record.ts';
import type { DocketLine, DocketPage } from '../../../src/views/docket-page.ts';
import { docketQuery } from '../api/queries.ts';
import { useWord } from '../desk/address.ts';
import { dueText } from '../parts/claim-line.tsx';
import { Condition, Wording } from '../parts/condition.tsx';
import { useFirst } from '../parts/first-shown.tsx';
import { Page, Section } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { Record, TOO_FEW } from '../parts/track-record.tsx';
import { dayOf, windowOf } from '../parts/when.tsx';
import { Settle } from './settle.tsx';

const PARTS = [
  { key: 'overdue', title: 'Past due', about: 'Their day has gone by and nobody has settled them.' },
  { key: 'soon', title: 'Soon', about: undefined },
  { key: 'later', title: 'Later', about: undefined },
  { key: 'open', title: 'Without a day', about: 'Nobody said until when, so they never fall due by themselves.' },
  { key: 'settled', title: 'Settled', about: undefined },
] as const;

/** Forecasts by the day they fall due, and how they turned out. */
export const DocketScreen = () => (
  <Loaded query={useQuery(docketQuery())}>
    {(page) => (
      <Page title="Docket" json="/api/docket" facts={<DocketFacts page={page} />}>
        {PARTS.filter(({ key }) => page[key].length > 0).map((part) => (
          <Part key={part.key} part={part} lines={page[part.key]} />
        ))}
        {page.outlets.length > 0 && (
          <Section
            id="outlets"
            title="Outlets"
            about={`How the forecasts came out that each of them printed, whoever made them. ${TOO_FEW} Speakers have theirs on their own pages.`}
          >
            <ul className="rows">
              {page.outlets.map(({ outlet, record }) => (
                <li key={outlet} className="outlet-record">
                  <b>{outlet}</b>
                  <div>
                    <Record record={record} among />
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {PARTS.every(({ key }) => page[key].length === 0) && (
          <p className="empty">No forecasts yet. They come with articles that say what will happen, and by when.</p>
        )}
      </Page>
    )}
  </Loaded>
);

/** Lines of one part that are shown at once: a ledger of some thousand articles has as many forecasts, and each line has a dialog. */
const FIRST_SHOWN = 60;

const Part = ({
  part: { key, title, about },
  lines,
}: {
  readonly part: (typeof PARTS)[number];
  readonly lines: readonly DocketLine[];
}) => {
  const first = useFirst(key, FIRST_SHOWN);
  const [settled] = useWord('settle');
  return (
    <Section id={key} title={title} about={aboutOf(lines.length, about)}>
      <ul className="rows">
        {first
          .shown(lines, ({ claim }) => claim === settled)
          .map((line) => (
            <Line key={line.claim} line={line} />
          ))}
      </ul>
      {first.more(lines.length, 'forecast')}
    </Section>
  );
};

const forecasts = (count: number): string => `${count} forecast${count === 1 ? '' : 's'}`;

const aboutOf = (count: number, about: string | undefined): string =>
  about === undefined ? `${forecasts(count)}.` : `${forecasts(count)}. ${about}`;

const DocketFacts = ({ page }: { readonly page: DocketPage }) => (
  <>
    <span>Today is {dayOf(page.today)}</span>
    {PARTS.filter(({ key }) => page[key].length > 0).map(({ key, title }) => (
      <a key={key} className="count" href={`#${key}`}>
        <b>{page[key].length}</b> {title.toLowerCase()}
      </a>
    ))}
  </>
);

const SETTLED: readonly Status[] = ['held', 'failed', 'void', 'ambiguous'];

const Line = ({ line }: { readonly line: DocketLine }) => (
  <li className="docket-line">
    <div className="docket-when">
      {line.until ? (
        <>
          <b className="number">{dayOf(line.until)}</b>
          {line.dueInDays !== null && !SETTLED.includes(line.status) && (
            <span className="small quiet">{dueText(line.dueInDays)}</span>
          )}
        </>
      ) : (
        <span className="quiet">no day</span>
      )}
    </div>
    <div>
      <Link href={`/claim/${line.claim}`} className="wording">
        <Wording text={line.wording} condition={line.condition} />
      </Link>
      <p className="claim-by">
        <span>{line.speakers.join(', ') || 'the writer'}</span>
        <span className="badge">{line.kind}</span>
        {line.window && <span title={windowOf(line.from, line.until)}>“{line.window}”</span>}
        <Condition words={line.condition} beside={line.wording} />
        {line.probability && <span className="number">{probability(line.probability)}</span>}
        <span className="quiet">{line.outlets.join(', ')}</span>
      </p>
    </div>
    <div className="docket-state">
      <StatusMark status={line.status} proposed={line.statusBy === 'machine' && SETTLED.includes(line.status)} />
      {line.proposed && <span className="badge">{line.proposed} proposed</span>}
      <Settle line={line} />
    </div>
  </li>
);

const probability = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  const [a, b] = [Math.round(low * 100), Math.round(high * 100)];
  return a === b ? `${a} % likely` : `${a}–${b} % likely`;
};
