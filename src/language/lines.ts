import type { SentenceKind } from './analysis.ts';
import { classAt, isUpperAt, LETTER } from './characters.ts';
import type { ParagraphRange } from './sentences.ts';
import type { Offsets } from './tokenise.ts';

const LONGEST_HEADLINE = 30;
const LONGEST_HEADING = 14;
const BYLINE =
  /^(?:(?:by|from|written by|reporting by|edited by|editing by|compiled by|additional reporting by|story by|photo by|writing by)\s+\p{Lu}[^.!?]*|(?:the )?associated press|reuters(?: staff)?|afp|(?:published|updated|posted|last updated)\b[^.!?]*|staff (?:writer|reporter))\.?$/iu;
const DATELINE = /^\p{Lu}[\p{Lu}\p{L} .,'’-]{1,60}(?:\([\p{L}. ]+\))?\s*(?:[—–]|--?)\s*$/u;
/** "KYIV, July 2 (Reuters) - ": what opens a report and tells that the line before it was a headline. */
const DATELINE_START =
  /^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:,? \p{L}[\p{L}. ]{1,20}\d{0,2})?,?\s*(?:\([\p{L}./ ]+\))?\s*(?:[—–:]|--?)\s/u;
const TURN =
  /^(?:[QA]|(?:M[RS]S?|DR|SEN|GOV|GEN|REP|SECRETARY|PRESIDENT)?\.?\s?\p{Lu}[\p{Lu} .'’-]{1,40}|\p{Lu}[\p{L}.'’-]{0,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){0,3}(?: \([^)]{1,40}\))?):(?:\s|$)/u;
const BULLET = /^(?:[•●▪◦‣⁃·*–—-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;
/** Words a headline leaves small. */
const SMALL = /^(?:a|an|the|and|or|but|nor|for|of|in|on|at|to|by|as|is|if|with|from|vs\.?|over|up|'s|’s|n['’]t)$/i;

const lineOf = (text: string, { span }: ParagraphRange): string =>
  text.slice(span[0], Math.min(span[1], span[0] + 400));

/** The share of words with a capital among those a headline would capitalise. */
const capitalShare = (text: string, { starts, ends }: Offsets, { first, last }: ParagraphRange): number => {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    if (classAt(text, starts[i]!) !== LETTER || SMALL.test(text.slice(starts[i]!, ends[i]!))) continue;
    words++;
    if (isUpperAt(text, starts[i]!)) capitals++;
  }
  return words === 0 ? 0 : capitals / words;
};

const endsOpen = (line: string): boolean => !/[.!?…:;,]["”’')\]]*$/u.test(line);

const isHeadline = (text: string, offsets: Offsets, paragraphs: readonly ParagraphRange[]): boolean => {
  const line = paragraphs[0]!;
  const next = paragraphs[1];
  const length = line.last - line.first;
  if (!next || length > LONGEST_HEADLINE) return false;
  const words = lineOf(text, line);
  if (endsOpen(words) || capitalShare(text, offsets, line) > 0.7) return true;
  const after = lineOf(text, next);
  return length < 20 && (DATELINE_START.test(after) || BYLINE.test(after));
};

/** What the line at `index` is, by its form and its place; `prose` where nothing speaks against it. */
export const kindOfLine = (
  text: string,
  offsets: Offsets,
  paragraphs: readonly ParagraphRange[],
  index: number,
): SentenceKind => {
  const paragraph = paragraphs[index]!;
  const line = lineOf(text, paragraph);
  const length = paragraph.last - paragraph.first;
  if (length < 40 && BYLINE.test(line)) return 'byline';
  if (index === 0 && isHeadline(text, offsets, paragraphs)) return 'headline';
  if (length < 20 && DATELINE.test(line)) return 'dateline';
  if (BULLET.test(line)) return 'list';
  if (TURN.test(line)) return 'turn';
  const headed = length <= LONGEST_HEADING && endsOpen(line) && isUpperAt(text, offsets.starts[paragraph.first]!);
  return headed && index + 1 < paragraphs.length ? 'heading' : 'prose';
};
