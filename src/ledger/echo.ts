import type { ArticleInfo } from '../reading/reading.ts';
import { hull, type Span } from '../text/span.ts';
import { compareTexts } from './compare-texts.ts';
import type { ArticleId, RevisionId } from './ids.ts';
import { isOffice } from './origin.ts';
import type { EchoRecord, Evidence } from './record.ts';
import type { Shingle } from './shingle.ts';

/** An article as echo finding sees it. */
export type Echoing = {
  readonly article: ArticleId;
  readonly revision: RevisionId;
  readonly info: ArticleInfo;
  readonly text: string;
  readonly known: string;
  readonly shingles: readonly Shingle[];
};

/** Below this many copied words outside quotation marks two articles only quote the same people. */
const LEAST_COPIED = 18;

const initialsOf = (name: string): string => (name.match(/\b\p{Lu}/gu) ?? []).join('');

const spanOf = (text: string, pattern: RegExp): Span | null => {
  const match = pattern.exec(text);
  return match ? [match.index, match.index + match[0].length] : null;
};

const escapeName = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const nameOf = (outlet: string): string => {
  const initials = initialsOf(outlet);
  return initials.length >= 3 ? `(?:${escapeName(outlet)}|${initials})` : escapeName(outlet);
};

/** Where a text says that it comes from an outlet: a dateline ("KESRA, March 3 (MNA) —") or a credit line. */
const findCredit = (
  text: string,
  outlet: string,
): { readonly kind: 'dateline' | 'credit'; readonly span: Span } | null => {
  const name = nameOf(outlet);
  const head = text.slice(0, 400);
  const dateline = spanOf(head, new RegExp(`^[^\\n]{0,160}\\(${name}\\)\\s*[—–-]|^\\(${name}\\)`, 'mu'));
  if (dateline) return { kind: 'dateline', span: dateline };
  const tail = Math.max(0, text.length - 500);
  const line = new RegExp(
    `(?:^|\\n)[^\\n.]{0,80}\\b(?:by|from|source|via|with|agency|agencies|copyright|©|reporting by|syndicated|wire)\\b[^\\n.]{0,60}${name}|(?:^|\\n)\\W*${name}\\W*(?=\\n|$)|(?:reprinted|republished|first published|provided|supplied|report(?:ed)?) (?:from|by|in) ${name}`,
    'iu',
  );
  const credit = spanOf(head, line);
  if (credit) return { kind: 'credit', span: credit };
  const last = spanOf(text.slice(tail), line);
  return last ? { kind: 'credit', span: [tail + last[0], tail + last[1]] } : null;
};

/** The page itself says whose copy it is, in a line that is no part of its text. */
const creditOnPage = ({ info, article, revision }: Echoing, outlet: string): Evidence | null => {
  const line = info.creditLine ?? '';
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${nameOf(outlet)}(?![\\p{L}\\p{N}])`, 'u').test(line);
  return named ? { article, revision, spans: [], text: line } : null;
};

const instant = (one: Echoing): number => Date.parse(one.info.published ?? one.known);
/** A bare day says nothing about which of two articles of that day came first. */
const isDay = (time: string | null): boolean => time === null || /^\d{4}-\d{2}-\d{2}$/.test(time);

type Direction = {
  readonly later: Echoing;
  readonly earlier: Echoing;
  readonly by: EchoRecord['direction'];
  readonly evidence: readonly Evidence[];
};

const quote = (one: Echoing, span: Span): Evidence => ({
  article: one.article,
  revision: one.revision,
  spans: [span],
  text: one.text.slice(...span).trim(),
});

/** Which of two repeats the other: who credits whom, then the clock, then what the ledger saw first. */
const findDirection = (a: Echoing, b: Echoing): Direction => {
  for (const [later, earlier] of [
    [a, b],
    [b, a],
  ] as const) {
    const { outlet } = earlier.info;
    if (outlet === null || outlet === later.info.outlet) continue;
    const credit = findCredit(later.text, outlet);
    if (credit) return { later, earlier, by: credit.kind, evidence: [quote(later, credit.span)] };
    const onPage = creditOnPage(later, outlet);
    if (onPage) return { later, earlier, by: 'credit', evidence: [onPage] };
  }
  const [first, second] =
    instant(a) - instant(b) < 0 || (instant(a) === instant(b) && a.known < b.known) ? [a, b] : [b, a];
  const sameDay =
    isDay(a.info.published) || isDay(b.info.published)
      ? first.info.published?.slice(0, 10) === second.info.published?.slice(0, 10)
      : instant(a) === instant(b);
  return { later: second, earlier: first, by: sameDay ? 'unknown' : 'time', evidence: [] };
};

const kindOf = (share: number, otherShare: number, isRelease: boolean): EchoRecord['kind'] => {
  if (isRelease) return 'release';
  if (share < 0.3) return 'passage';
  if (share >= 0.8) return otherShare >= 0.8 ? 'copy' : 'truncated';
  return 'edited';
};

/** What two articles have in common beyond quoting the same people; null where that is too little. */
export const findEcho = (a: Echoing, b: Echoing): EchoRecord | null => {
  const { later, earlier, by, evidence } = findDirection(a, b);
  const { share, otherShare, copied, passages } = compareTexts(later.shingles, earlier.shingles);
  const release = isOffice(earlier.info.outlet) && earlier.info.outlet !== later.info.outlet;
  if (copied < LEAST_COPIED && !(release && share >= 0.15)) return null;
  const first = hull(passages.slice(0, 1).map((passage) => passage.here));
  return {
    article: later.article,
    of: earlier.article,
    kind: kindOf(share, otherShare, release),
    share: Math.round(share * 1000) / 1000,
    direction: by,
    passages,
    evidence: [
      ...evidence,
      ...(first ? [{ ...quote(later, first), text: later.text.slice(...first).slice(0, 400) }] : []),
    ],
  };
};
