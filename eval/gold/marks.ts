import type { Span } from '../../src/text/span.ts';

export type Marked = {
  readonly text: string;
  /** Spans by label, in text order. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
};

const LABELS = /\{((?:\d+[skcv]|a\d+v?|t\d+|q\d+|x)(?:,(?:\d+[skcv]|a\d+v?|t\d+|q\d+|x))*):/y;

/** Reads `{label,label:words}` marks, which nest, out of a text. Throws on a brace that opens or closes nothing. */
export const readMarks = (source: string): Marked => {
  const spans = new Map<string, Span[]>();
  const open: { labels: string[]; start: number }[] = [];
  let text = '';
  for (let at = 0; at < source.length; at++) {
    const near = source.slice(Math.max(0, at - 30), at + 30);
    if (source[at] === '{') {
      LABELS.lastIndex = at;
      const match = LABELS.exec(source);
      if (!match) throw new Error(`not a mark: …${near}…`);
      open.push({ labels: match[1]!.split(','), start: text.length });
      at = LABELS.lastIndex - 1;
    } else if (source[at] === '}') {
      const mark = open.pop();
      if (!mark) throw new Error(`closes no mark: …${near}…`);
      if (text.length === mark.start) throw new Error(`empty mark: …${near}…`);
      for (const label of mark.labels) spans.set(label, [...(spans.get(label) ?? []), [mark.start, text.length]]);
    } else text += source[at];
  }
  if (open.length > 0) throw new Error(`mark left open: ${open.map(({ labels }) => labels.join()).join(' ')}`);
  for (const [label, list] of spans)
    spans.set(
      label,
      list.sort((a, b) => a[0] - b[0]),
    );
  return { text, spans };
};
