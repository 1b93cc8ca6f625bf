import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuoteKind } from '../../src/attribution/attribution.ts';
import { covers, type Span } from '../../src/text/span.ts';
import {
  type Folder,
  type GoldArticle,
  type GoldAssertion,
  type GoldQuantity,
  type GoldRelation,
  type GoldTime,
  KINDS,
} from './gold.ts';
import { type Fields, readFields, readName, readQuantity, readTime } from './lines.ts';
import { type Marked, readMarks } from './marks.ts';

type Lines = ReadonlyMap<string, string>;
type Inside = {
  readonly times: readonly GoldTime[];
  readonly quantities: readonly GoldQuantity[];
  readonly loaded: readonly Span[];
};

const readHead = (source: string): ReadonlyMap<string, string> =>
  new Map(
    source
      .trim()
      .split('\n')
      .map((line) => {
        const [, key, value] = /^(kind|outlet|published|title|carrier): (.+)$/.exec(line) ?? [];
        if (key === undefined || value === undefined) throw new Error(`not a head line: ${line}`);
        return [key, value.trim()] as const;
      }),
  );

const readLines = (source: string): Lines => {
  const lines = new Map<string, string>();
  for (const line of source.split('\n').filter((candidate) => candidate.trim() !== '')) {
    const [, id, rest] = /^(\d+|a\d+|t\d+|q\d+)(?: (.*))?$/.exec(line.trim()) ?? [];
    if (id === undefined) throw new Error(`not a line: ${line}`);
    if (lines.has(id)) throw new Error(`two lines for ${id}`);
    lines.set(id, rest ?? '');
  }
  return lines;
};

const inContent = (content: readonly Span[], span: Span): boolean => content.some((part) => covers(part, span));

const proposition = (content: readonly Span[], fields: Fields, evidence: readonly Span[], inside: Inside) => ({
  content,
  certainty: fields.certainty ?? ({ value: 'certain', polarity: 'positive' } as const),
  verification: { value: fields.verification ?? ('none' as const), evidence },
  forecast: fields.forecast ?? null,
  times: inside.times.filter(({ span }) => inContent(content, span)).map(({ id }) => id),
  quantities: inside.quantities.filter(({ span }) => inContent(content, span)).map(({ id }) => id),
  loaded: inside.loaded.filter((span) => inContent(content, span)),
  optional: fields.optional ?? false,
});

const QUOTED = /“[^“”]*(?:”|(?=\n|$))|"[^"]*"|«[^«»]*»|(?<![\p{L}\p{N}])(?:‘[^‘]*?’|'[^'\n]*?')(?![\p{L}\p{N}])/gu;

/** direct: nothing but punctuation stands outside quotation marks; mixed: something does. */
export const quoteKindOf = (text: string, content: readonly Span[]): QuoteKind => {
  const outside = content.map(([start, end]) => text.slice(start, end).replace(QUOTED, ''));
  const quoted = content.some(([start, end], at) => outside[at] !== text.slice(start, end));
  if (!quoted) return 'indirect';
  return outside.every((rest) => !/[\p{L}\p{N}]/u.test(rest)) ? 'direct' : 'mixed';
};

const readRelation = (
  id: string,
  line: string,
  marked: Marked,
  inside: Inside,
  carrier: string | null,
): GoldRelation => {
  const at = line.indexOf(';');
  const fields = readFields(at < 0 ? '' : line.slice(at + 1));
  const speaker = readName(at < 0 ? line : line.slice(0, at));
  const spansOf = (role: string): readonly Span[] => marked.spans.get(`${id}${role}`) ?? [];
  const [source, cue, content] = [spansOf('s'), spansOf('k'), spansOf('c')];
  if (cue.length === 0 || content.length === 0) throw new Error(`relation ${id} lacks its cue or content`);
  if (source.length === 0 && speaker !== null) throw new Error(`relation ${id} has a speaker but no source`);
  return {
    ...proposition(content, fields, spansOf('v'), inside),
    id: Number(id),
    source,
    cue,
    quote: quoteKindOf(marked.text, content),
    speaker,
    chain: [...(carrier === null ? [] : [readName(carrier)]), ...(fields.chain ?? [speaker])],
    act: fields.act ?? 'say',
    writer: fields.writer ?? { value: 'unknown', polarity: 'positive' },
    said: fields.said ?? null,
    within: fields.within ?? null,
  };
};

const readAssertion = (id: string, line: string, marked: Marked, inside: Inside): GoldAssertion => {
  const fields = readFields(line);
  return {
    ...proposition(marked.spans.get(id)!, fields, marked.spans.get(`${id}v`) ?? [], inside),
    id,
    speculation: fields.speculation ?? false,
  };
};

const single = (marked: Marked, label: string): Span => {
  const [span, ...more] = marked.spans.get(label) ?? [];
  if (!span || more.length > 0) throw new Error(`${label} must be marked once`);
  return span;
};

const lineFor = (lines: Lines, id: string): string => {
  const line = lines.get(id);
  if (line === undefined) throw new Error(`no line for ${id}`);
  return line;
};

const labelled = (marked: Marked, pattern: RegExp): string[] =>
  [...new Set([...marked.spans.keys()].flatMap((label) => pattern.exec(label)?.[1] ?? []))].sort(
    (a, b) => Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, '')),
  );

const checkReferences = (relations: readonly GoldRelation[], marked: Marked, lines: Lines): void => {
  for (const id of lines.keys()) {
    const label = /^\d/.test(id) ? `${id}c` : id;
    if (!marked.spans.has(label)) throw new Error(`nothing marked ${label}`);
  }
  for (const { id, within, said } of relations) {
    if (said !== null && !marked.spans.has(said)) throw new Error(`relation ${id}: no ${said}`);
    if (within === null) continue;
    const outer = relations.find((other) => other.id === within);
    const spans = marked.spans.get(`${id}c`)!;
    if (!outer || !spans.every((span) => inContent(outer.content, span))) {
      throw new Error(`relation ${id} is not within ${within}`);
    }
  }
};

/** Reads one gold file; throws, saying where, on anything that does not fit or points to nothing. */
export const readGoldArticle = (id: string, folder: Folder, source: string): GoldArticle => {
  try {
    const [head = '', body = '', tail = '', ...more] = source.split(/^---\n/m);
    if (more.length > 0 || tail === '') throw new Error('a gold file has three parts');
    const info = readHead(head);
    const kind = KINDS.find((candidate) => candidate === info.get('kind'));
    const published = info.get('published');
    if (kind === undefined || published === undefined) throw new Error('no kind or no date');
    const marked = readMarks(body.trim());
    const lines = readLines(tail);
    const inside: Inside = {
      times: labelled(marked, /^(t\d+)$/).map((t) =>
        readTime(t as GoldTime['id'], single(marked, t), lineFor(lines, t)),
      ),
      quantities: labelled(marked, /^(q\d+)$/).map((q) =>
        readQuantity(q as GoldQuantity['id'], single(marked, q), lineFor(lines, q)),
      ),
      loaded: marked.spans.get('x') ?? [],
    };
    const relations = labelled(marked, /^(\d+)[skcv]$/).map((r) =>
      readRelation(r, lineFor(lines, r), marked, inside, info.get('carrier') ?? null),
    );
    checkReferences(relations, marked, lines);
    const assertions = labelled(marked, /^(a\d+)$/).map((a) => readAssertion(a, lines.get(a) ?? '', marked, inside));
    const about = { title: info.get('title') ?? null, outlet: info.get('outlet') ?? null, published };
    return { id, folder, kind, ...about, text: marked.text, relations, assertions, ...inside };
  } catch (error) {
    throw new Error(`${folder}/${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

/** All gold articles of one folder, by name. */
export const readGold = (name: Folder): GoldArticle[] => {
  const folder = join(import.meta.dirname, name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readGoldArticle(file.slice(0, -4), name, readFileSync(join(folder, file), 'utf8')));
};
