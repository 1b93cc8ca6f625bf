import { oneLine, shorten } from '../text/display.ts';
import type { Brief, BriefClaim } from '../views/brief.ts';
import type { DocketLine } from '../views/docket-page.ts';
import { boundsText, certaintySign, statusSign } from './signs.ts';
import { type Terminal, wrap, wrapPieces } from './terminal.ts';

const INDENT = 6;
const PAD = ' '.repeat(INDENT);
/** A brief is brief: so many of each kind, and where the rest is to be found. */
const MOST = { leading: 8, disputed: 5, numbers: 3, values: 4, hardened: 4, forecasts: 8, against: 2 };

/** `3 days`, `1 day`. */
const days = (n: number): string => `${n} day${n === 1 ? '' : 's'}`;

const indented = (text: string, terminal: Terminal): string[] =>
  wrap(oneLine(text), terminal.width - INDENT).map((line) => PAD + line);

/** The id in the margin, the wording beside it. */
const titled = (id: string, wording: string, terminal: Terminal): string[] => {
  const [first = '', ...rest] = wrap(shorten(oneLine(wording), 240), terminal.width - INDENT);
  return [
    terminal.paint('dim', id.padEnd(INDENT)) + terminal.paint('bold', first),
    ...rest.map((line) => PAD + terminal.paint('bold', line)),
  ];
};

const renderClaim = ({ row, saidBy, onWordOf, how, against }: BriefClaim, terminal: Terminal): string => {
  const counts = [
    boundsText(row.articles, 'article'),
    boundsText(row.outlets, 'outlet'),
    boundsText(row.origins, 'origin'),
  ];
  return [
    ...titled(row.id, row.wording, terminal),
    ...wrapPieces(
      [statusSign(row.status, row.statusBy, terminal), certaintySign(row.latest, terminal), counts.join(' · ')],
      terminal.width - INDENT,
    ).map((line) => PAD + line),
    ...indented(`said by ${saidBy}; on the word of ${onWordOf}; ${how}`, terminal).map((line) =>
      terminal.paint('dim', line),
    ),
    ...against
      .slice(0, MOST.against)
      .flatMap(({ claim, wording, saidBy: by }) =>
        indented(
          claim === null ? `✕ denied by ${by}` : `✕ against it ${claim}: ${shorten(oneLine(wording), 110)} (${by})`,
          terminal,
        ),
      ),
  ].join('\n');
};

const dueText = ({ until, dueInDays }: DocketLine): string => {
  if (until === null) return 'no due date';
  if (dueInDays === null) return `due ${until}`;
  return `due ${until}, ${dueInDays < 0 ? `${days(-dueInDays)} ago` : `in ${days(dueInDays)}`}`;
};

const renderForecast = (line: DocketLine, terminal: Terminal): string => {
  const who = line.speakers.length > 0 ? line.speakers.join(', ') : 'the writer';
  const window = line.window ? ` for “${line.window}”` : '';
  return [
    ...titled(line.claim, line.wording, terminal),
    ...indented(`${line.kind} by ${who}${window}`, terminal).map((text) => terminal.paint('dim', text)),
    `${PAD}${statusSign(line.status, line.statusBy, terminal)}  ${dueText(line)}`,
  ].join('\n');
};

/** The claims whose numbers clash, a line each with who gives it. */
const renderNumbers = ({ values }: Brief['numbers'][number], terminal: Terminal): string =>
  values
    .slice(0, MOST.values)
    .map(({ text, source, outlet }) => {
      const [first = '', ...rest] = wrap(shorten(oneLine(text), 150), terminal.width - 4);
      const by = terminal.paint('dim', `    ${oneLine(`${source}${outlet ? `, ${outlet}` : ''}`)}`);
      return [`  ≠ ${first}`, ...rest.map((line) => `    ${line}`), by].join('\n');
    })
    .join('\n');

const sentence = (text: string, terminal: Terminal): string =>
  wrap(oneLine(text), terminal.width - 2)
    .map((line) => `  ${line}`)
    .join('\n');

type Section = {
  readonly title: string;
  readonly blocks: readonly string[];
  readonly most: number;
  readonly rest: string;
};

const renderSection = ({ title, blocks, most, rest }: Section, terminal: Terminal): string[] => {
  if (blocks.length === 0) return [];
  const more = blocks.length > most ? [terminal.paint('dim', `${PAD}and ${blocks.length - most} more: ${rest}`)] : [];
  return [terminal.paint(['bold', 'underline'], title), ...blocks.slice(0, most), ...more];
};

const sectionsOf = (brief: Brief, terminal: Terminal): Section[] => {
  const claims = (list: readonly BriefClaim[]): string[] => list.map((claim) => renderClaim(claim, terminal));
  const shown = new Set(brief.leading.slice(0, MOST.leading).map(({ row }) => row.id));
  const disputed = brief.disputed.filter(({ row }) => !shown.has(row.id) && row.articles.high > 0);
  const hardened = brief.hardened.map(({ wording, outlet, from, to }) =>
    sentence(
      `${outlet ?? 'An outlet'} has “${to}” where it stood “${from}” before: ${shorten(wording, 160)}`,
      terminal,
    ),
  );
  const revised = brief.revised.map(({ title, outlet, what }) =>
    sentence(`${outlet ?? 'An outlet'}, “${title}”: ${what}`, terminal),
  );
  const dated = [...brief.forecasts].sort((a, b) => Number(a.until === null) - Number(b.until === null));
  return [
    { title: 'Leading claims', blocks: claims(brief.leading), most: MOST.leading, rest: 'hearsay claims' },
    {
      title: 'Denied or disputed',
      blocks: claims(disputed),
      most: MOST.disputed,
      rest: 'hearsay claims --status denied',
    },
    {
      title: 'Numbers that differ',
      blocks: brief.numbers.filter(({ values }) => values.length > 1).map((line) => renderNumbers(line, terminal)),
      most: MOST.numbers,
      rest: 'hearsay claim ID names them',
    },
    { title: 'Hedges lost on the way', blocks: hardened, most: MOST.hardened, rest: 'hearsay claim ID names them' },
    { title: 'Pages that changed', blocks: revised, most: MOST.hardened, rest: 'hearsay articles' },
    {
      title: 'Forecasts',
      blocks: dated.map((line) => renderForecast(line, terminal)),
      most: MOST.forecasts,
      rest: 'hearsay claims --status pending',
    },
  ];
};

/** A story on one page: the leading claims and who really says so, what is disputed, the numbers, the lost hedges, the forecasts. */
export const renderBrief = (brief: Brief, terminal: Terminal): string => {
  const { articles, outlets, claims, mentions, origins } = brief.totals;
  const totals = [
    `${articles} article${articles === 1 ? '' : 's'}`,
    `${outlets} outlet${outlets === 1 ? '' : 's'}`,
    boundsText(origins, 'origin'),
    `${claims} claims`,
    `${mentions} mentions`,
  ].join(' · ');
  return [
    `${terminal.paint('bold', oneLine(brief.title))}${brief.asOf ? ` as of ${brief.asOf.at}` : ''}\n${terminal.paint('dim', totals)}`,
    ...sectionsOf(brief, terminal).flatMap((section) => renderSection(section, terminal)),
  ].join('\n\n');
};
