import { oneLine, shorten } from '../text/display.ts';
import type { Brief, BriefClaim } from '../views/brief.ts';
import type { DocketLine } from '../views/docket-page.ts';
import { boundsText, certaintySign, statusSign } from './signs.ts';
import { type Terminal, wrap } from './terminal.ts';

const INDENT = 7;
const PAD = ' '.repeat(INDENT);

const renderBriefClaim = ({ row, saidBy, onWordOf, how }: BriefClaim, terminal: Terminal): string => {
  const body = terminal.width - INDENT;
  const [first = '', ...rest] = wrap(shorten(oneLine(row.wording), 300), body);
  const counts = [
    boundsText(row.articles, 'article'),
    boundsText(row.outlets, 'outlet'),
    boundsText(row.origins, 'origin'),
  ];
  return [
    terminal.paint('dim', row.id.padEnd(INDENT)) + terminal.paint('bold', first),
    ...rest.map((line) => PAD + terminal.paint('bold', line)),
    `${PAD}${statusSign(row.status, row.statusBy, terminal)}  ${certaintySign(row.latest, terminal)}  ${counts.join(' · ')}`,
    ...wrap(oneLine(`${saidBy}; on the word of ${onWordOf}; ${how}`), body).map(
      (line) => PAD + terminal.paint('dim', line),
    ),
  ].join('\n');
};

const renderForecast = (line: DocketLine, terminal: Terminal): string => {
  const due = line.until
    ? `due ${line.until}${line.dueInDays === null ? '' : line.dueInDays < 0 ? `, ${-line.dueInDays} days ago` : `, in ${line.dueInDays} days`}`
    : 'no due date';
  const who = line.speakers.length > 0 ? line.speakers.map((name) => oneLine(name)).join(', ') : 'the writer';
  const [first = '', ...rest] = wrap(shorten(oneLine(line.wording), 240), terminal.width - INDENT);
  return [
    terminal.paint('dim', line.claim.padEnd(INDENT)) + first,
    ...rest.map((text) => PAD + text),
    ...wrap(
      `${line.kind} by ${who}${line.window ? ` for “${oneLine(line.window)}”` : ''}, ${due}`,
      terminal.width - INDENT - 2,
    ).map((text) => PAD + terminal.paint('dim', text)),
    `${PAD}${statusSign(line.status, line.statusBy, terminal)}`,
  ].join('\n');
};

const section = (title: string, blocks: readonly string[], terminal: Terminal): string[] =>
  blocks.length === 0 ? [] : [terminal.paint(['bold', 'underline'], title), ...blocks];

const renderNumbers = ({ wording, values }: Brief['numbers'][number], terminal: Terminal): string => {
  const said = values.map(({ text, source, outlet }) => `${text} (${source}${outlet ? `, ${outlet}` : ''})`);
  return [...wrap(shorten(oneLine(wording), 200), terminal.width - 2), ...said.map((line) => `    ${oneLine(line)}`)]
    .map((line) => `  ${line}`)
    .join('\n');
};

/** A story on one page: the leading claims and who really says so, what is disputed, the numbers, the lost hedges, the forecasts. */
export const renderBrief = (brief: Brief, terminal: Terminal): string => {
  const { articles, outlets, claims, mentions, origins } = brief.totals;
  const totals = [
    `${articles} articles`,
    `${outlets} outlets`,
    boundsText(origins, 'origin'),
    `${claims} claims`,
    `${mentions} mentions`,
  ].join(' · ');
  const claimBlocks = (list: readonly BriefClaim[]): string[] => list.map((claim) => renderBriefClaim(claim, terminal));
  const hardened = brief.hardened.map(({ wording, outlet, from, to }) =>
    wrap(
      oneLine(`${outlet ?? 'An outlet'} has “${to}” where it stood “${from}” before: ${shorten(wording, 160)}`),
      terminal.width - 2,
    )
      .map((line) => `  ${line}`)
      .join('\n'),
  );
  const revised = brief.revised.map(({ title, outlet, what }) =>
    wrap(oneLine(`${outlet ?? 'An outlet'}, “${title}”: ${what}`), terminal.width - 2)
      .map((line) => `  ${line}`)
      .join('\n'),
  );
  return [
    `${terminal.paint('bold', oneLine(brief.title))}${brief.asOf ? ` as of ${brief.asOf.at}` : ''}\n${terminal.paint('dim', totals)}`,
    ...section('Leading claims', claimBlocks(brief.leading), terminal),
    ...section('Denied or disputed', claimBlocks(brief.disputed), terminal),
    ...section(
      'Numbers that differ',
      brief.numbers.map((line) => renderNumbers(line, terminal)),
      terminal,
    ),
    ...section('Hedges lost on the way', hardened, terminal),
    ...section('Pages that changed', revised, terminal),
    ...section(
      'Forecasts',
      brief.forecasts.map((line) => renderForecast(line, terminal)),
      terminal,
    ),
  ].join('\n\n');
};
