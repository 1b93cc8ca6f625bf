import type { Reading } from '../../reading/reading.ts';
import type { Span } from '../../text/span.ts';
import type { Evidence } from '../record.ts';

const NOTICE =
  /\b(?:correct(?:ed|ion|ions)|clarification|editor[’']s note|an earlier version|has been amended|was amended)\b/i;

/** The lines of a text in which a page may say that it was corrected. */
const noticesIn = (text: string): Pick<Evidence, 'spans' | 'text'>[] => {
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const span: Span = [at, at + line.length];
    at += line.length + 1;
    return NOTICE.test(line) ? [{ spans: [span], text: line.trim() }] : [];
  });
};

/**
 * Where a page says that it was corrected: the note taken from it, else a line of its text. What the text before it said as
 * well announces nothing new; null then.
 */
type Page = Pick<Reading, 'article' | 'text'>;
export const findNotice = (now: Page, before: Page): Pick<Evidence, 'spans' | 'text'> | null => {
  const note = now.article.correctionsNote;
  if (note !== undefined && note !== before.article.correctionsNote) return { spans: [], text: note };
  return noticesIn(now.text).find(({ text }) => !before.text.includes(text)) ?? null;
};
