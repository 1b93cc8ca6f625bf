import type { ArticleDossier } from '../ledger/dossier.ts';
import { findMarks } from '../ledger/linking/find-marks.ts';
import { findMode } from '../ledger/linking/find-mode.ts';
import { contentTerm, findWords } from '../ledger/linking/terms.ts';
import type { MentionRecord } from '../ledger/record.ts';
import { findNotice } from '../ledger/status/find-notice.ts';
import type { ClaimChange, RevisionDifference } from './article-page.ts';
import { diffWords } from './diff-words.ts';
import { conditionOf } from './mention-view.ts';

const NOTICE =
  /\b(?:correct(?:ed|ion|ions)|clarification|editor[’']s note|this (?:article|story|report) (?:was|has been) (?:updated|amended|corrected|changed)|an earlier version|updated? (?:to|at|on))\b/i;

type Pair = { readonly before: MentionRecord; readonly after: MentionRecord; readonly alike: number };

const termsOf = (mention: MentionRecord): Set<string> =>
  new Set(findWords(mention.text).map((word) => contentTerm(word.lower) ?? word.lower));

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
};

/** Each mention with the one it became: the same words first, then the likest; a claim in common helps. */
const pairUp = (before: readonly MentionRecord[], after: readonly MentionRecord[]): Pair[] => {
  const terms = new Map([...before, ...after].map((mention) => [mention.id, termsOf(mention)]));
  const all = before.flatMap((old) =>
    after.map((now): Pair => {
      const alike = likeness(terms.get(old.id) ?? new Set(), terms.get(now.id) ?? new Set());
      return {
        before: old,
        after: now,
        alike: old.text === now.text && old.kind === now.kind ? 2 : alike + (old.claim === now.claim ? 0.3 : 0),
      };
    }),
  );
  const taken = new Set<string>();
  return all
    .filter((pair) => pair.alike >= 0.45)
    .sort((a, b) => b.alike - a.alike)
    .filter((pair) => {
      if (taken.has(pair.before.id) || taken.has(pair.after.id)) return false;
      taken.add(pair.before.id).add(pair.after.id);
      return true;
    });
};

const numbersOf = (mention: MentionRecord): string =>
  mention.quantities
    .map((quantity) => [quantity.value, quantity.high, quantity.unit].filter((part) => part !== null).join(' '))
    .join(', ');
const plainName = (name: string | null): string => (name ?? '').toLowerCase().replace(/^the\s+/, '');

type Found = { readonly change: ClaimChange['change']; readonly was: string; readonly is: string };

const UNCONDITIONAL = 'on no condition';

const certaintyChange = ({ before, after }: Pair): Found[] => {
  const [was, is] = [Math.abs(before.certainty.score), Math.abs(after.certainty.score)];
  if (Math.abs(was - is) >= 0.75)
    return [{ change: is < was ? 'softened' : 'hardened', was: before.certainty.value, is: after.certainty.value }];
  const [depended, depends] = [conditionOf(before), conditionOf(after)];
  if ((depended === null) !== (depends === null))
    return [
      {
        change: depends === null ? 'hardened' : 'softened',
        was: depended ?? UNCONDITIONAL,
        is: depends ?? UNCONDITIONAL,
      },
    ];
  // "Is leaning towards" and "is discussing whether": as sure of less.
  const [meant, means] = [
    findMode(before.text, before.forecast !== null),
    findMode(after.text, after.forecast !== null),
  ];
  if (meant === means || (meant !== 'weighed' && means !== 'weighed')) return [];
  return [{ change: means === 'weighed' ? 'softened' : 'hardened', was: meant, is: means }];
};

/** "Still" and "so far" say nothing of what is opposed. */
const marksOf = (mention: MentionRecord): string =>
  findMarks(findWords(mention.text))
    .filter((mark) => mark !== 'yet:not')
    .join(' ');

/** Everything that changed of what is said; nothing where only the wording did, and little. A number and its source may both change. */
const changesOf = (pair: Pair): Found[] => {
  const { before, after, alike } = pair;
  const found: Found[] = [];
  if (before.certainty.polarity !== after.certainty.polarity)
    found.push({ change: 'polarity-changed', was: before.certainty.polarity, is: after.certainty.polarity });
  if (numbersOf(before) !== numbersOf(after))
    found.push({ change: 'number-changed', was: numbersOf(before), is: numbersOf(after) });
  if (found[0]?.change !== 'polarity-changed') found.push(...certaintyChange(pair));
  if (plainName(before.speakerName) !== plainName(after.speakerName))
    found.push({
      change: 'source-changed',
      was: before.speakerName ?? 'the writer',
      is: after.speakerName ?? 'the writer',
    });
  // "Were killed" and "were injured" are one word apart, and two claims.
  const turned = marksOf(before) !== marksOf(after);
  return found.length === 0 && (alike < 0.75 || turned) ? [{ change: 'reworded', was: '', is: '' }] : found;
};

/** What two revisions of an article say differently, claim by claim, and word by word. Order, spelling and white space do not count as claims. */
export const revisionDifference = (older: ArticleDossier, newer: ArticleDossier): RevisionDifference => {
  const pairs = pairUp(older.mentions, newer.mentions);
  const reread = older.capture !== null && older.capture.id === newer.capture?.id;
  // one page read twice holds no edit that anybody could have kept quiet about
  const announced =
    reread ||
    (NOTICE.test(newer.reading.text) && !NOTICE.test(older.reading.text)) ||
    findNotice(newer.reading, older.reading) !== null;
  const kept = new Set(pairs.flatMap((pair) => [pair.before.id, pair.after.id]));
  const side = (mention: MentionRecord, detail: string) => ({ local: mention.local, text: mention.text, detail });
  const changes = [
    ...pairs.flatMap((pair) =>
      changesOf(pair).map(
        ({ change, was, is }): ClaimChange => ({
          change,
          claim: pair.after.claim,
          before: side(pair.before, was),
          after: side(pair.after, is),
          announced,
        }),
      ),
    ),
    ...older.mentions
      .filter((mention) => !kept.has(mention.id))
      .map(
        (mention): ClaimChange => ({
          change: 'vanished',
          claim: mention.claim,
          before: side(mention, ''),
          after: null,
          announced,
        }),
      ),
    ...newer.mentions
      .filter((mention) => !kept.has(mention.id))
      .map(
        (mention): ClaimChange => ({
          change: 'appeared',
          claim: mention.claim,
          before: null,
          after: side(mention, ''),
          announced,
        }),
      ),
  ];
  return {
    from: older.revision,
    to: newer.revision,
    reread,
    changes,
    words: diffWords(older.reading.text, newer.reading.text),
  };
};
