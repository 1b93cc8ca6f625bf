import type { ClaimRow } from '../views/claim-row.ts';

/** A cell that a spreadsheet takes for text: quoted where needed, and never for a formula. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const COLUMNS: readonly (readonly [title: string, of: (row: ClaimRow) => string | number | null])[] = [
  ['claim', ({ id }) => id],
  ['wording', ({ wording }) => wording],
  ['status', ({ status }) => status],
  ['status by', ({ statusBy }) => statusBy],
  ['certainty', ({ latest }) => latest.value],
  ['polarity', ({ latest }) => latest.polarity],
  ['mentions', ({ mentions }) => mentions],
  ['articles', ({ articles }) => articles.high],
  ['outlets', ({ outlets }) => outlets.high],
  ['publishers, at least', ({ publishers }) => publishers.low],
  ['publishers, at most', ({ publishers }) => publishers.high],
  ['origins, at least', ({ origins }) => origins.low],
  ['origins, at most', ({ origins }) => origins.high],
  ['disputed', ({ disputed }) => (disputed ? 'yes' : 'no')],
  ['said by', ({ speakers }) => speakers.join('; ')],
  ['first published', ({ firstPublished }) => firstPublished],
  ['last published', ({ lastPublished }) => lastPublished],
  ['forecast from', ({ forecast }) => forecast?.from ?? null],
  ['forecast until', ({ forecast }) => forecast?.until ?? null],
];

/** The claims as CSV (RFC 4180), a header line first; every count has its unit in its column's name. */
export const claimRowsAsCsv = (rows: readonly ClaimRow[]): string =>
  [COLUMNS.map(([title]) => cell(title)), ...rows.map((row) => COLUMNS.map(([, of]) => cell(of(row))))]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');
