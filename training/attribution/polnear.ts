import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/text/span.ts';

/** One annotated relation: UTF-16 spans. */
export type GoldRelation = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

export type Annotation = { readonly annotator: string; readonly relations: readonly GoldRelation[] };

/** An article of PolNeAR with all its annotators' files, the first by name first. */
export type PolnearArticle = {
  readonly id: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
};

/** PolNeAR counts code points; this turns such an offset into UTF-16 code units. */
const codeUnitsOf = (text: string): ((offset: number) => number) => {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
  const starts = [0];
  for (const sign of text) starts.push(starts.at(-1)! + sign.length);
  return (offset) => starts[Math.min(offset, starts.length - 1)]!;
};

const spansIn = (body: string, at: (offset: number) => number): Span[] =>
  body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((part) => part.split(' ').map((offset) => at(Number(offset))) as [number, number])
    .sort((a, b) => a[0] - b[0]);

/** Reads brat standoff; relations without a cue or a content are left out, as the benchmark does. */
export const readStandoff = (standoff: string, text: string): GoldRelation[] => {
  const at = codeUnitsOf(text);
  const spans = new Map<string, Span[]>();
  const events: string[][] = [];
  for (const line of standoff.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (/^T\d+$/.test(id)) spans.set(id, spansIn(body, at));
    else if (/^E\d+$/.test(id) && body.startsWith('Attribution')) events.push(body.split(' ').slice(1));
  }
  return events
    .map((parts) => {
      const of = (role: string): Span[] =>
        parts
          .filter((part) => part.replace(/\d*:.*/, '') === role)
          .flatMap((part) => spans.get(part.split(':')[1] ?? '') ?? [])
          .sort((a, b) => a[0] - b[0]);
      return { source: of('Source'), cue: of('Cue'), content: of('Content') };
    })
    .filter((relation) => relation.cue.length > 0 && relation.content.length > 0);
};

/** The articles of one part of PolNeAR, by name. */
export const readPolnear = (corpora: string, part: 'train' | 'dev'): PolnearArticle[] => {
  const folder = join(corpora, 'polnear', part);
  const files = new Map<string, string[]>();
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const id = /^(.*)_[0-9a-f]{4}\.ann$/.exec(file)?.[1];
    if (id !== undefined) files.set(id, [...(files.get(id) ?? []), file]);
  }
  return [...files].map(([id, names]) => {
    const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8');
    const annotations = names.map((name) => ({
      annotator: name.slice(-8, -4),
      relations: readStandoff(readFileSync(join(folder, 'attributions', name), 'utf8'), text),
    }));
    return { id, text, annotations };
  });
};
