import PostalMime from 'postal-mime';
import { HearsayError } from '../text/error.ts';
import { dropHidden } from './clean-text.ts';
import { mendControls } from './decode.ts';
import type { Extract } from './document.ts';
import { extractOf } from './extract-of.ts';
import { findBlocks, joinBlocks } from './html/blocks.ts';
import { buildTree } from './html/build-tree.ts';
import { cleanBlocks } from './html/clean-blocks.ts';
import { readPageDate } from './html/page-date.ts';
import { emptyDocument } from './plain-text.ts';

const NESTING = 20;

const ofHtml = (html: string, title: string | null): Pick<Extract, 'text' | 'blocks'> => {
  const document = buildTree(html);
  for (const hidden of document.querySelectorAll('[style*="display:none"],[style*="display: none"]')) hidden.remove();
  return joinBlocks(cleanBlocks(findBlocks(document.body), title).blocks);
};

/** An email as an article: its HTML part, else its plain one; sender, subject and date give the details. */
export const readEmail = async (bytes: Uint8Array): Promise<{ id: string | null; extract: Extract }> => {
  const email = await PostalMime.parse(bytes, { maxNestingDepth: NESTING, maxHeadersSize: 1024 * 1024 }).catch(
    (cause: Error) => {
      throw new HearsayError(
        'bad-email',
        `The email is broken: ${cause.message}.`,
        'Save it again from the mail program.',
        { cause },
      );
    },
  );
  const title = email.subject?.trim() || null;
  const fromHtml = email.html ? ofHtml(mendControls(email.html), title) : null;
  const body =
    fromHtml && fromHtml.text !== ''
      ? fromHtml
      : { text: dropHidden(mendControls(email.text ?? '')).trim(), blocks: [] };
  if (body.text === '') throw emptyDocument();
  const sender = email.from?.name || email.from?.address || null;
  const extract = extractOf({
    ...body,
    article: { title, authors: sender ? [sender] : [], published: email.date ? readPageDate(email.date) : null },
  });
  return { id: email.messageId?.replace(/^<|>$/g, '') ?? null, extract };
};
