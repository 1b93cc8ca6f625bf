/** What one cell may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** A cell that a spreadsheet would run as a formula is given as text: article text is hostile input. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;

const quoted = (cell: Cell): string => {
  const text = cell === null ? '' : typeof cell === 'string' ? harmless(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Comma-separated values as RFC 4180 has them, with a line of headings. */
export const renderCsv = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [headings, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
