import { findWords } from '../linking/terms.ts';
import type { MentionRecord } from '../record.ts';
import { sha256 } from '../store/canonical.ts';

/** So many words in a row are nobody else's by chance: where all is quoted, and where a part is, beside which many tell one thing alike. */
const LEAST_WORDS = { direct: 8, mixed: 12 };

/** Marks of how a long quotation begins and ends: the same for the same words, whatever stands between them, and where a text leaves some out. */
export const quotationsOf = ({ quote, text }: Pick<MentionRecord, 'quote' | 'text'>): readonly string[] => {
  if (quote !== 'direct' && quote !== 'mixed') return [];
  const words = findWords(text).map(({ lower }) => lower.replaceAll('-', ''));
  const least = LEAST_WORDS[quote];
  if (words.length < least) return [];
  const ends = [words.slice(0, least), words.slice(-least)].map((end) => sha256(end.join(' ')).slice(0, 16));
  return [...new Set(ends)];
};
