import { findWords } from '../linking/terms.ts';
import type { MentionRecord } from '../record.ts';
import { sha256 } from '../store/canonical.ts';

/** So many words are nobody else's by chance. */
const LEAST_WORDS = 8;

/** The mark of a long quotation: the same for the same words, whatever stands between them. Null for what is not quoted whole, or is short. */
export const quotationOf = ({ quote, text }: Pick<MentionRecord, 'quote' | 'text'>): string | null => {
  if (quote !== 'direct') return null;
  const words = findWords(text).map(({ lower }) => lower);
  return words.length < LEAST_WORDS ? null : sha256(words.join(' ')).slice(0, 16);
};
