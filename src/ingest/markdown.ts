import { oneLine } from './clean-text.ts';
import type { BlockKind, Extract } from './document.ts';
import { extractOf } from './extract-of.ts';
import { joinBlocks } from './html/blocks.ts';
import { readByline } from './html/names.ts';
import { readPageDate } from './html/page-date.ts';
import { emptyDocument } from './plain-text.ts';

/** The words of a line without the marks of Markdown. */
const plainLine = (line: string): string =>
  oneLine(
    line
      .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '')
      .replace(/\[([^\]]{0,1000})\]\([^)]{0,2000}\)/g, '$1')
      .replace(/\[([^\]]{0,1000})\]\[[^\]]{0,200}\]/g, '$1')
      .replace(/\[\^[^\]]{1,50}\]/g, '')
      .replace(/<(https?:\/\/[^>\s]{1,2000})>/g, '$1')
      .replace(/<\/?[a-zA-Z][^<>]{0,500}>/g, '')
      .replace(/(\*\*|__)(?=\S)(.{0,2000}?\S)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)(.{0,2000}?\S)\1(?![\p{L}\p{N}])/gu, '$2')
      .replace(/(`+)(.{0,500}?)\1/g, '$2')
      .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1'),
  );

type FrontMatter = { readonly fields: ReadonlyMap<string, string>; readonly rest: string };

const readFrontMatter = (text: string): FrontMatter => {
  const match = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  const fields = new Map<string, string>();
  for (const line of match?.[1]?.split(/\r?\n/) ?? []) {
    const field = /^([A-Za-z][\w-]*)\s*:\s*(.+)$/.exec(line);
    if (field?.[1] && field[2]) fields.set(field[1].toLowerCase(), field[2].trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return { fields, rest: match ? text.slice(match[0].length) : text };
};

const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/, 'heading'],
  [/^ {0,3}>\s?(.*)$/, 'quote'],
  [/^\s{0,12}(?:[-*+]|\d{1,9}[.)])\s+(.*)$/, 'item'],
];

const IGNORED = /^ {0,3}(?:\[[^\]]+\]:\s*\S+.*|(?:[-*_]\s*){3,}|={3,}|\|?[\s:|-]*-{3,}[\s:|-]*\|?)$/;

const findBlocks = (text: string): { kind: BlockKind; text: string }[] => {
  const found: { kind: BlockKind; text: string }[] = [];
  let open: { kind: BlockKind; text: string } | null = null;
  let fence: string | null = null;
  const close = (): void => {
    const plain = open ? plainLine(open.text) : '';
    if (open && plain !== '') found.push({ kind: open.kind, text: plain });
    open = null;
  };
  for (const line of text.split(/\r?\n/)) {
    const fenced: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null || fenced) {
      close();
      fence = fence === null ? (fenced ?? null) : fenced?.startsWith(fence) ? null : fence;
      continue;
    }
    if (open && /^ {0,3}(?:={2,}|-{2,})\s*$/.test(line)) {
      open = { kind: 'heading', text: (open as { text: string }).text };
      close();
      continue;
    }
    if (line.trim() === '' || IGNORED.test(line)) {
      close();
      continue;
    }
    const [kind, inner] = kindOfLine(line);
    const before: { kind: BlockKind; text: string } | null = open;
    const goesOn: boolean = before !== null && (kind === 'paragraph' || (kind === 'quote' && before.kind === 'quote'));
    if (!goesOn) close();
    open = goesOn && before ? { kind: before.kind, text: `${before.text} ${inner}` } : { kind, text: inner };
    if (kind === 'heading') close();
  }
  close();
  return found;
};

const kindOfLine = (line: string): [BlockKind, string] => {
  for (const [form, kind] of KINDS) {
    const match = form.exec(line);
    if (match) return [kind, match[1] ?? ''];
  }
  return ['paragraph', line];
};

/** Markdown as cleaned text, its marks taken off; a front matter block gives the details. Throws `empty`. */
export const readMarkdown = (text: string, url: string | null): Extract => {
  const { fields, rest } = readFrontMatter(text);
  const found = findBlocks(rest);
  const named = fields.get('title') ?? null;
  const [opening] = found;
  const title = named ?? (opening?.kind === 'heading' ? opening.text : null);
  const body = opening?.kind === 'heading' && opening.text === title ? found.slice(1) : found;
  if (body.length === 0) throw emptyDocument();
  const date = fields.get('date') ?? fields.get('published') ?? fields.get('pubdate');
  const author = fields.get('author') ?? fields.get('authors') ?? fields.get('by');
  return extractOf({
    ...joinBlocks(body),
    article: {
      title,
      url: fields.get('url') ?? fields.get('source') ?? url,
      outlet: fields.get('outlet') ?? fields.get('site') ?? null,
      authors: author ? readByline(author.replace(/[[\]"']/g, '')) : [],
      published: date ? readPageDate(date) : null,
      language: fields.get('lang') ?? fields.get('language') ?? null,
    },
  });
};
