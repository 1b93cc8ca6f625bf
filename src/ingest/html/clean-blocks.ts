import type { BlockKind } from '../document.ts';
import {
  CAPTION_LINE,
  COOKIE_LINE,
  CORRECTION_LINE,
  CREDIT_LINE,
  DATE_LINE,
  HOUSE_LINE,
  OWNER_LINE,
  RELATED_HEADING,
  RELATED_LINE,
  STAMP_LINE,
} from './set-phrases.ts';

/** A block as found in the page: `linked` is the share of its letters inside links. */
export type FoundBlock = { readonly kind: BlockKind; readonly text: string; readonly linked: number };

export type CleanBlocks = {
  readonly blocks: readonly FoundBlock[];
  /** Lines taken out of the text because they speak of it. */
  readonly credits: readonly string[];
  readonly corrections: readonly string[];
  /** Who the page says owns the house. */
  readonly owner: string | null;
};

const SENTENCE_END = /[.!?…。！？؟।][\s"'”’»)\]]*$/u;
const CORRECTING =
  /correct|clarif|misstat|misspell|misidentif|earlier version|previous version|amended|wrong|erro|inaccura|korrig|fehler|rectif|corrig|исправ|уточн|sprost/iu;

/** Running text, as against a label, a stamp or a list of links. */
export const isProse = (block: FoundBlock): boolean =>
  block.linked < 0.5 && (block.text.length >= 120 || (block.text.length >= 50 && SENTENCE_END.test(block.text)));

/** Whether a paragraph says what was put right after publication. */
export const isCorrection = ({ text }: { readonly text: string }): boolean =>
  text.length < 1200 && CORRECTION_LINE.test(text) && CORRECTING.test(text);

const isSetLine = (block: FoundBlock): boolean => {
  const { text, kind } = block;
  if (kind === 'tweet') return false;
  if (text.length > 320) return /all rights reserved/i.test(text) && text.length < 500;
  if (HOUSE_LINE.test(text)) return true;
  if (text.length > 240) return false;
  return CAPTION_LINE.test(text) || (block.linked > 0.3 && RELATED_LINE.test(text));
};

/** A paragraph that is one link names another article; a list of links may be the article's own. */
const isLinkLine = (block: FoundBlock, next: FoundBlock | undefined): boolean =>
  block.linked > 0.9 &&
  block.text.length > 15 &&
  (block.kind === 'paragraph' || (block.kind === 'heading' && (next === undefined || next.linked > 0.9)));

/** Dates and names of writers stand before the text or behind it. */
const isStamp = (block: FoundBlock, at: number, all: readonly FoundBlock[]): boolean =>
  (at < 4 || at >= all.length - 3) &&
  block.text.length < 130 &&
  (STAMP_LINE.test(block.text) || (block.text.length < 60 && DATE_LINE.test(block.text)));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a block repeats the title: most of the words of the one are in the other, and it is not much longer. */
const repeatsTitle = (text: string, title: ReadonlySet<string>): boolean => {
  if (title.size < 3 || text.length > 300) return false;
  const words = wordsOf(text);
  const shared = words.filter((word) => title.has(word)).length;
  return shared >= words.length * 0.8 && shared >= title.size * 0.6;
};

/**
 * Where the article starts: behind the title where it is repeated before any prose, and behind short lines (labels, names,
 * dates) that come before the first prose.
 */
const startOf = (blocks: readonly FoundBlock[], title: string | null): number => {
  const words = new Set(wordsOf(title ?? ''));
  const first = blocks.findIndex(isProse);
  if (first < 0) return 0;
  let start = 0;
  for (const [at, block] of blocks.entries()) {
    if (at > 40 || blocks.slice(start, at).filter(isProse).length > 1) break;
    if (repeatsTitle(block.text, words)) start = at + 1;
  }
  while (start < first && isHeadLabel(blocks[start]!)) start += 1;
  return start;
};

const isHeadLabel = (block: FoundBlock): boolean =>
  block.text.length < 60 && !SENTENCE_END.test(block.text) && block.kind !== 'quote' && block.kind !== 'tweet';

/** What is left behind the last prose: headings without text, lists of links, stray labels. */
const endOf = (blocks: readonly FoundBlock[]): number => {
  let end = blocks.length;
  while (end > 1) {
    const { kind, text, linked } = blocks[end - 1]!;
    const leftover =
      kind === 'heading' || (linked > 0.8 && kind !== 'tweet') || (kind === 'paragraph' && text.length < 4);
    if (!leftover) break;
    end -= 1;
  }
  return end;
};

const opensRelated = (block: FoundBlock, next: FoundBlock | undefined): boolean =>
  block.kind !== 'tweet' &&
  block.kind !== 'quote' &&
  block.text.length < 90 &&
  (next === undefined || next.linked > 0.4 || /[:.…]$/.test(block.text)) &&
  RELATED_HEADING.test(block.text);

/** Takes out the links that a "related" heading opens: everything up to the next block that is not mostly a link. */
const dropRelated = (blocks: readonly FoundBlock[]): FoundBlock[] => {
  const kept: FoundBlock[] = [];
  let inRelated = false;
  for (const [at, block] of blocks.entries()) {
    if (opensRelated(block, blocks[at + 1])) {
      inRelated = true;
      continue;
    }
    if (inRelated && block.linked > 0.4) continue;
    inRelated = false;
    kept.push(block);
  }
  return kept;
};

/**
 * The blocks of an article without what news systems set around and into it: captions, share bars, related links,
 * newsletter boxes, stamps, the repeated title. Credits and corrections are taken out and handed over.
 */
export const cleanBlocks = (found: readonly FoundBlock[], title: string | null): CleanBlocks => {
  const withoutCookies = found.filter(({ text }) => text.length >= 300 || !COOKIE_LINE.test(text));
  const started = withoutCookies.slice(startOf(withoutCookies, title));
  const owner =
    started
      .slice(-3)
      .flatMap(({ text }) => OWNER_LINE.exec(text)?.[1] ?? [])
      .at(0) ?? null;
  const credits: string[] = [];
  const corrections: string[] = [];
  const body = dropRelated(started).filter((block, at, all) => {
    if (isCorrection(block)) corrections.push(block.text);
    else if (block.text.length < 300 && block.kind !== 'quote' && CREDIT_LINE.test(block.text))
      credits.push(block.text);
    else if (owner !== null && at >= all.length - 3 && OWNER_LINE.test(block.text)) return false;
    else return !isSetLine(block) && !isStamp(block, at, all) && !isLinkLine(block, all[at + 1]);
    return false;
  });
  return { blocks: body.slice(0, endOf(body)), credits, corrections, owner };
};
