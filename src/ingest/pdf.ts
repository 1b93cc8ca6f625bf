import { getDocumentProxy } from 'unpdf';
import { HearsayError } from '../text/error.ts';
import { oneLine } from './clean-text.ts';
import type { Extract } from './document.ts';
import { extractOf } from './extract-of.ts';
import { joinBlocks } from './html/blocks.ts';
import { cleanBlocks } from './html/clean-blocks.ts';
import { readByline } from './html/names.ts';
import { raiseHint } from './limits.ts';
import { isPublished } from './published.ts';

/** A line of a page: where it stands, how high its letters are. */
type Line = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly right: number;
};

type Glyphs = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};
const isGlyphs = (item: object): item is Glyphs => 'str' in item && 'transform' in item;

/** Pieces of text on one height are one line; a gap wider than a third of the letters' height is a space. */
const linesOf = (items: readonly object[]): Line[] => {
  const lines: Line[] = [];
  for (const item of items) {
    if (!isGlyphs(item) || item.str === '') continue;
    const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
    const height = item.height || Math.abs(item.transform[3] ?? 0) || 10;
    const right = x + item.width;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < height * 0.5 && x >= last.x - 1) {
      const apart = x - last.right > height * 0.3 && !/\s$/.test(last.text) && !/^\s/.test(item.str);
      lines[lines.length - 1] = { ...last, text: last.text + (apart ? ' ' : '') + item.str, right };
    } else lines.push({ text: item.str, x, y, height, right });
  }
  return lines.map((line) => ({ ...line, text: oneLine(line.text) })).filter((line) => line.text !== '');
};

const placeAndWords = (line: Line): string => `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`;

const isApart = (a: Line | undefined, b: Line | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a.y - b.y) > Math.max(a.height, b.height) * 1.8;

/** The one or two lines at the top and the foot of a page that stand apart from its text. */
const edgesOf = (page: readonly Line[]): readonly Line[] => {
  const reversed = [...page].reverse();
  return [page, reversed].flatMap((lines) => {
    if (isApart(lines[1], lines[2])) return lines.slice(0, 2);
    return isApart(lines[0], lines[1]) ? lines.slice(0, 1) : [];
  });
};

/** Headers and footers: lines that stand at the top or foot of most pages. */
const findRunning = (pages: readonly (readonly Line[])[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(edgesOf(page).map(placeAndWords));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set(
    pages.length < 3 ? [] : [...counts].filter(([, count]) => count > pages.length / 2).map(([edge]) => edge),
  );
};

const isPageNumber = (line: Line): boolean =>
  /^(?:page |seite |p\. ?)?\d{1,4}(?: ?(?:\/|of|von) ?\d{1,4})?$/i.test(line.text);

/** A line opens a paragraph where the gap above is wide, it is set in, or the line above ended short. */
const opensParagraph = (line: Line, above: Line, width: number): boolean => {
  const gap = above.y - line.y;
  const short = above.right < width * 0.8 && /[.!?:"”)]$/.test(above.text);
  return (
    gap > line.height * 1.9 || Math.abs(line.height - above.height) > 1.5 || (line.x - above.x > 6 && gap > 0) || short
  );
};

const append = (text: string, next: string): string =>
  /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;

type Paragraph = { readonly text: string; readonly height: number };

const paragraphsOf = (pages: readonly (readonly Line[])[]): Paragraph[] => {
  const running = findRunning(pages);
  const paragraphs: Paragraph[] = [];
  for (const page of pages) {
    const lines = page.filter((line) => !isPageNumber(line) && !running.has(placeAndWords(line)));
    const width = Math.max(0, ...lines.map((line) => line.right));
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1];
      const last = paragraphs.at(-1);
      const overPage =
        !above && last !== undefined && !/[.!?:"”)]$/.test(last.text) && Math.abs(last.height - line.height) < 1;
      if (last && (above ? !opensParagraph(line, above, width) : overPage))
        paragraphs[paragraphs.length - 1] = { ...last, text: append(last.text, line.text) };
      else paragraphs.push({ text: line.text, height: line.height });
    }
  }
  return paragraphs;
};

const medianHeight = (paragraphs: readonly Paragraph[]): number => {
  const heights = paragraphs
    .flatMap(({ text, height }) => Array<number>(Math.ceil(text.length / 100)).fill(height))
    .sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
};

type Found = { readonly kind: 'heading' | 'paragraph'; readonly text: string };

/** The text without what stands before it (the title, who wrote it, the masthead) and without labels at its foot. */
const withoutEdges = (found: readonly Found[], title: string | null): readonly Found[] => {
  const { blocks } = cleanBlocks(
    found.map((block) => ({ ...block, linked: 0 })),
    title,
  );
  const isLabel = ({ text }: { text: string }): boolean => text.length < 40 && !/[.!?"”)…]$/.test(text);
  let end = blocks.length;
  while (end > 1 && isLabel(blocks[end - 1] as Found)) end -= 1;
  return end > 0 ? (blocks.slice(0, end) as Found[]) : found;
};

/** PDF dates: `D:20250712093000+02'00'`. */
const readPdfDate = (text: unknown): string | null => {
  const match = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(
    String(text ?? ''),
  );
  if (!match) return null;
  const [, year, month, day, hour, minute, second, utc, zoneHour, zoneMinute] = match;
  const zone = utc ?? (zoneHour ? `${zoneHour}:${zoneMinute ?? '00'}` : '');
  const date = `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second ?? '00'}${zone}` : ''}`;
  return isPublished(date) ? date : null;
};

const openPdf = async (bytes: Uint8Array): Promise<Awaited<ReturnType<typeof getDocumentProxy>>> => {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
  } catch (cause) {
    const locked = (cause as Error).name === 'PasswordException';
    const message = locked ? 'The PDF is locked with a password.' : `The PDF is broken: ${(cause as Error).message}`;
    throw new HearsayError(
      locked ? 'locked-pdf' : 'bad-pdf',
      message,
      locked ? 'Save a copy without the password.' : 'Fetch it again.',
      { cause },
    );
  }
};

const tooManyPages = (pages: number, most: number): HearsayError =>
  new HearsayError(
    'too-large',
    `The PDF has ${pages.toLocaleString('en')} pages, more than ${most.toLocaleString('en')}.`,
    raiseHint('pages'),
  );

/**
 * The text of a PDF of at most `most` pages in paragraphs, page headers and numbers left out. Throws `bad-pdf`, `locked-pdf`,
 * `too-large` or `no-text`.
 */
export const readPdf = async (bytes: Uint8Array, most: number): Promise<Extract> => {
  const pdf = await openPdf(bytes);
  if (pdf.numPages > most) throw tooManyPages(pdf.numPages, most);
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(() => null);
    const content = await page?.getTextContent().catch(() => null);
    pages.push(linesOf(content?.items ?? []));
    page?.cleanup();
  }
  const paragraphs = paragraphsOf(pages);
  const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> };
  if (paragraphs.length === 0)
    throw new HearsayError(
      'no-text',
      'The PDF holds pictures of pages and no text.',
      'Run text recognition on it first, for example with ocrmypdf.',
    );
  const median = medianHeight(paragraphs);
  const found = paragraphs.map(({ text, height }) => ({
    kind: height > median * 1.15 && text.length < 200 ? ('heading' as const) : ('paragraph' as const),
    text,
  }));
  const headings = found.slice(0, 4).filter(({ kind }) => kind === 'heading');
  const named = oneLine(String(info.Title ?? ''));
  const author = oneLine(String(info.Author ?? ''));
  const title = headings[0]?.text ?? (named === '' || /^untitled|\.\w{2,4}$/i.test(named) ? null : named);
  return extractOf({
    ...joinBlocks(withoutEdges(found, title)),
    article: {
      title,
      authors: author === '' ? [] : readByline(author),
      published: readPdfDate(info.CreationDate),
    },
    modified: readPdfDate(info.ModDate),
  });
};
