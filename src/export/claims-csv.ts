import type { ClaimRow } from '../views/claim-row.ts';
import { renderCsv } from './csv.ts';

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
  ['forecast condition', ({ forecast }) => forecast?.condition ?? null],
];

/** The claims as CSV (RFC 4180), a header line first; every count has its unit in its column's name. */
export const claimRowsAsCsv = (rows: readonly ClaimRow[]): string =>
  renderCsv(
    COLUMNS.map(([title]) => title),
    rows.map((row) => COLUMNS.map(([, of]) => of(row))),
  );
