import mammoth from 'mammoth';
import { HearsayError } from '../text/error.ts';
import { readAll } from './byte-source.ts';
import type { Extract } from './document.ts';
import { extractOf } from './extract-of.ts';
import { findBlocks, joinBlocks } from './html/blocks.ts';
import { buildTree } from './html/build-tree.ts';
import { readPageDate } from './html/page-date.ts';
import { emptyDocument } from './plain-text.ts';
import { readZip } from './zip.ts';

const MOST_ENTRIES = 5000;

/**
 * Unpacks every entry once and counts, before a library that trusts the sizes an archive claims gets to see it. Gives the
 * document's own properties.
 */
const checkArchive = async (bytes: Uint8Array, most: number): Promise<string> => {
  let total = 0;
  let properties = '';
  for await (const entry of readZip(bytes, MOST_ENTRIES)) {
    const unpacked = await readAll(entry.stream(), most - total, 'innerBytes');
    total += unpacked.length;
    if (entry.name === 'docProps/core.xml') properties = new TextDecoder().decode(unpacked.subarray(0, 65_536));
  }
  return properties;
};

const property = (xml: string, name: string): string | null =>
  new RegExp(`<${name}\\b[^>]*>([^<]{1,500})</${name}>`).exec(xml)?.[1]?.trim() || null;

/**
 * The text of a Word document that unpacks to at most `most` bytes, with headings, lists and what its properties say. Throws
 * `bad-zip`, `bad-docx`, `too-large` or `empty`.
 */
export const readDocx = async (bytes: Uint8Array, most: number): Promise<Extract> => {
  const properties = await checkArchive(bytes, most);
  let html: string;
  try {
    const ignoreImages = mammoth.images.imgElement(async () => ({ src: '' }));
    const options = { externalFileAccess: false, convertImage: ignoreImages };
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch (cause) {
    const message = `The Word document is broken: ${(cause as Error).message}.`;
    throw new HearsayError('bad-docx', message, 'Open it in a word processor and save it again.', { cause });
  }
  const found = findBlocks(buildTree(html).body);
  if (found.length === 0) throw emptyDocument();
  const [opening] = found;
  const headed = opening?.kind === 'heading';
  const author = property(properties, 'dc:creator');
  const modified = property(properties, 'dcterms:modified');
  return extractOf({
    ...joinBlocks(headed && found.length > 1 ? found.slice(1) : found),
    article: {
      title: headed ? opening.text : property(properties, 'dc:title'),
      authors: author ? [author] : [],
      language: property(properties, 'dc:language'),
    },
    modified: modified ? readPageDate(modified) : null,
  });
};
