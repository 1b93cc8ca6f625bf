import { type Finder, finder, type Match } from '../finder.ts';
import type { Anchor, Found } from '../sense.ts';
import { timesOf, unitOf } from './parts.ts';

const amountOf = (match: Match): number | null => {
  if (match.has('n')) return match.value('n') * timesOf(match);
  if (match.has('couple')) return 2;
  if (match.has('halfOf')) return 0.5;
  return match.has('a') ? timesOf(match) : null;
};

const APPROX: Readonly<Record<string, string>> = { LESS_THAN: 'APPROX', APPROX: 'APPROX' };

const away =
  (side: -1 | 1, anchor: Anchor) =>
  (match: Match): Found | null => {
    const unit = unitOf(match);
    const half = match.has('half') ? 0.5 : 0;
    const amount = amountOf(match);
    return {
      sense: { kind: 'distance', unit, amount: amount === null ? null : amount + half, side, anchor },
      mod: match.has('approx') ? (APPROX[match.code('approx')] ?? 'APPROX') : null,
    };
  };

const AMOUNT =
  '(?:(?<approx>approx) | (?:more|less) than | (?:at least) | just | some | over | up to)? ' +
  '(?: (?<n>number) (?:and a (?<half>half))? | (?:a|the)? (?:vague|couple of) | (?<couple>a couple) of? | (?<halfOf>half)? (?<a>a)) hyphen? (?:business)? (?<unit>anyUnit)';

/** "two days before." but not "two days before the vote". */
const earlier = (match: Match): Found | null => {
  return match.has('before') && /^\p{L}/u.test(match.after) ? null : away(-1, 'reference')(match);
};

/** "earlier" and "later" count from the time spoken of only where no time is named: "a week later" and not "a week later than planned". */
export const distance: readonly Finder[] = [
  finder('ago', `${AMOUNT} ago`, away(-1, 'published')),
  finder('from-now', `${AMOUNT} (?:from now | hence)`, away(1, 'published')),
  finder('from-today', `${AMOUNT} from relday`, away(1, 'published')),
  finder('earlier', `${AMOUNT} (?:earlier | (?<before>before))`, earlier),
  finder('later', `${AMOUNT} (?:later)`, away(1, 'reference')),
  finder('units-ago', '(?:(?<approx>approx))? (?<unit>units) ago', away(-1, 'published')),
  finder(
    'in-time',
    `(?<=in) (?:just|only)? (?<n>number) hyphen? (?<unit>units) possession? time`,
    away(1, 'published'),
  ),
];
