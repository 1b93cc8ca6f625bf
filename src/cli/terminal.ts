import { stripVTControlCharacters, styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Where a command writes: its width in columns, and whether colours and progress are wanted there. */
export type Terminal = {
  readonly width: number;
  readonly colour: boolean;
  readonly paint: (style: Style, text: string) => string;
};

const wantsColour = (stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean => {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return stream.isTTY === true && environment.TERM !== 'dumb';
};

/** The terminal behind a stream; a pipe or a file gets plain text of 80 columns (NO_COLOR and FORCE_COLOR are heeded). */
export const terminalOf = (stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv = process.env): Terminal => {
  const colour = wantsColour(stream, environment);
  return {
    width: Math.max(40, Math.min(stream.columns ?? 80, 110)),
    colour,
    // Node 20 does not look at the stream by itself
    paint: (style, text) => (colour ? styleText(style, text) : text),
  };
};

/** Breaks `text` at spaces into lines of at most `width` characters; a longer word stands alone. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
};

/** Pieces on a line, two spaces apart; one that finds no room begins the next line. Escapes do not count as width. */
export const wrapPieces = (pieces: readonly string[], width: number): string[] => {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const longer = line === undefined ? piece : `${line}  ${piece}`;
    if (line === undefined || stripVTControlCharacters(longer).length > width) lines.push(piece);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

/** Text in a style of its own, to be broken into lines together with what stands before and behind it. */
export type Part = { readonly text: string; readonly style: Style };

/** `wrap` for parts in different styles: a word keeps the style of its part, and escapes do not count as width. */
export const wrapParts = (parts: readonly Part[], width: number, { paint }: Terminal): string[] => {
  const words = parts.flatMap(({ text, style }) => text.split(' ').map((word) => ({ word, style })));
  let next = 0;
  return wrap(words.map(({ word }) => word).join(' '), width).map((line) => {
    const count = line.split(' ').length;
    const inLine = words.slice(next, next + count);
    next += count;
    const runs: { style: Style; text: string }[] = [];
    for (const { word, style } of inLine) {
      const last = runs.at(-1);
      if (last && last.style === style) last.text += ` ${word}`;
      else runs.push({ style, text: word });
    }
    return runs.map(({ style, text }) => paint(style, text)).join(' ');
  });
};

export type Column<Row> = {
  readonly title: string;
  readonly of: (row: Row) => string;
  readonly align?: 'left' | 'right';
  /** The column that takes what width is left; its text is cut to fit. */
  readonly grows?: boolean;
};

/** Rows as aligned text under a header; the growing column shrinks so that a line fits the terminal. */
export const table = <Row>(rows: readonly Row[], columns: readonly Column<Row>[], terminal: Terminal): string => {
  const cells = rows.map((row) => columns.map((column) => column.of(row)));
  const widths = columns.map((column, at) =>
    Math.max(column.title.length, ...cells.map((line) => (line[at] ?? '').length)),
  );
  const growing = columns.findIndex((column) => column.grows);
  if (growing >= 0) {
    const others = widths.reduce((sum, width, at) => (at === growing ? sum : sum + width + 2), 0);
    widths[growing] = Math.max(12, Math.min(widths[growing] ?? 0, terminal.width - others));
  }
  const lay = (texts: readonly string[]): string =>
    texts
      .map((text, at) => {
        const width = widths[at] ?? 0;
        const fitted = text.length > width ? `${text.slice(0, width - 1)}…` : text;
        return columns[at]?.align === 'right' ? fitted.padStart(width) : fitted.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const header = terminal.paint('dim', lay(columns.map((column) => column.title)));
  return [header, ...cells.map(lay)].join('\n');
};
