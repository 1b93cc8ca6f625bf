import { oneLine, shorten } from '../text/display.ts';
import type { ClaimRow } from '../views/claim-row.ts';
import { boundsText, certaintySign, statusSign } from './signs.ts';
import { type Terminal, wrap, wrapPieces } from './terminal.ts';

const INDENT = 7;

const dueText = ({ forecast, dueInDays }: ClaimRow): string | undefined => {
  if (!forecast) return undefined;
  const said = forecast.window ? `“${oneLine(forecast.window)}”` : 'no window given';
  if (dueInDays === null) return `forecast, ${said}`;
  const days = Math.abs(dueInDays);
  const unit = days === 1 ? 'day' : 'days';
  return `forecast, ${said}: due ${forecast.until}, ${dueInDays < 0 ? `${days} ${unit} ago` : `in ${days} ${unit}`}`;
};

/** A claim on a few lines: id and wording, where it stands, who says so, how many really do, and when it falls due. */
export const renderClaimRow = (row: ClaimRow, terminal: Terminal): string => {
  const pad = ' '.repeat(INDENT);
  const [first = '', ...rest] = wrap(shorten(oneLine(row.wording), 400), terminal.width - INDENT);
  const said =
    row.speakers.length > 0
      ? `said by ${shorten(oneLine(row.speakers.join(', ')), 60)}`
      : 'said in the writers’ own voice';
  const counts = [
    boundsText(row.articles, 'article'),
    boundsText(row.outlets, 'outlet'),
    boundsText(row.origins, 'origin'),
  ];
  const due = dueText(row);
  return [
    terminal.paint('dim', row.id.padEnd(INDENT)) + terminal.paint('bold', first),
    ...rest.map((line) => pad + terminal.paint('bold', line)),
    ...wrapPieces(
      [statusSign(row.status, row.statusBy, terminal), certaintySign(row.latest, terminal), counts.join(' · ')],
      terminal.width - INDENT,
    ).map((line) => pad + line),
    ...wrap(said, terminal.width - INDENT).map((line) => pad + terminal.paint('dim', line)),
    ...(due ? wrap(due, terminal.width - INDENT).map((line) => pad + terminal.paint('cyan', line)) : []),
  ].join('\n');
};
