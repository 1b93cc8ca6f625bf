import { DIRECTED, OPPOSITES } from './opposites.ts';
import { lightStem, termOf } from './stem.ts';
import { contentTerm, type Word } from './terms.ts';

/** A side of an opposition that a statement names, as `name:side`. */
export type Mark = `${string}:${string}`;

const SIDE_OF: ReadonlyMap<string, readonly Mark[]> = (() => {
  const found = new Map<string, Mark[]>();
  for (const { name, sides } of OPPOSITES)
    for (const [side, words] of sides.entries())
      for (const stem of new Set(words.split(' ').map(lightStem))) {
        const mark: Mark = `${name}:${side}`;
        found.set(stem, [...(found.get(stem) ?? []), mark]);
      }
  return found;
})();

const BEFORE_NUMBER =
  /^(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozen|hundred|thousand)/u;

const PREPOSED: ReadonlyMap<string, string> = new Map([
  ['before', 'before'],
  ['after', 'before'],
  ['with', 'with'],
  ['without', 'with'],
  ['to', 'way'],
  ['from', 'way'],
]);

/** "Before the vote" and "after the vote" are opposed, and so are "with" and "without"; "after the dam broke" says nothing of a vote. */
const preposedMark = (words: readonly Word[], at: number): Mark[] => {
  const side = words[at]?.lower ?? '';
  const name = PREPOSED.get(side);
  if (name === undefined) return [];
  const next = words.slice(at + 1, at + 4).flatMap((word) => contentTerm(word.lower) ?? [])[0];
  if (next !== undefined) return [`${name} ${next}:${side}`];
  // "Before it went off" says no word to hold on to, and is opposed to "after it went off" all the same
  return name === 'before' && words.length > at + 1 ? [`before:${side}`] : [];
};

const AWAY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['throw', new Set(['out'])],
  ['turn', new Set(['down'])],
  ['vote', new Set(['down'])],
]);

/** Verbs of two words that refuse: "threw out the bill", not "thrown out of the window". */
const refusalMark = (words: readonly Word[], at: number): Mark[] => {
  const [next, third] = [words[at + 1]?.lower ?? '', words[at + 2]?.lower ?? ''];
  return AWAY.get(lightStem(words[at]?.lower ?? ''))?.has(next) && third !== 'of' ? ['assent:1'] : [];
};

const UNDOING = new Set('cancel cancelled scrap abandon revoke rescind repeal'.split(' ').map(lightStem));
/** What is lifted is over, where it is no wreck and no anchor. */
const LIFTED = new Set(
  'ban limit limits siege curfew restriction restrictions sanction sanctions blockade embargo order warning alert curb curbs lockdown cap'.split(
    ' ',
  ),
);
/** In these forms alone: "by the end of the month" ends nothing. */
const UNDONE = new Set('ended halted withdrawn withdrew gone'.split(' '));
const BE = new Set('is are was were be been being'.split(' '));

/** Words that take back what the rest of the statement names: a strike that is called off is no strike called. */
const undoneMark = (words: readonly Word[], at: number): Mark[] => {
  const [word, next, third] = [at, at + 1, at + 2].map((place) => words[place]?.lower ?? '') as [
    string,
    string,
    string,
  ];
  const off = lightStem(word) === 'call' && next === 'off';
  const over = BE.has(word) && next === 'over' && !/^\d/.test(third);
  const lifted = lightStem(word) === 'lift' && words.some(({ lower }) => LIFTED.has(lower));
  return off || over || lifted || UNDONE.has(word) || UNDOING.has(lightStem(word)) ? ['undone:yes'] : [];
};

/** "Not yet", "so far no": what is not so now may come about. */
const yetMark = (words: readonly Word[], at: number): Mark[] => {
  const [word, next] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  return word === 'yet' || word === 'still' || (word === 'so' && next === 'far') ? ['yet:not'] : [];
};

const PART = new Set('part role involvement hand responsibility complicity'.split(' '));
const PART_OF = new Set('in for of with'.split(' '));
const DENIAL = new Set('no any all not nothing never'.split(' '));

/** Words for whose doing something is, in these forms alone: a direct line is nobody's doing. */
const DOING = new Set(
  'directed planned ordered organised organized staged behind accused accuses blamed blames responsible involved role masterminded sponsored orchestrated supported funded escorted'.split(
    ' ',
  ),
);

/** "Denied any part in the explosion" denies no explosion, only what is said of whose doing it is. */
const partMark = (words: readonly Word[], at: number): Mark[] => {
  const [word, next] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  if (DOING.has(word)) return ['doing:told'];
  if (!PART.has(word) || !PART_OF.has(next)) return [];
  const before = words
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) => DENIAL.has(lower) || lightStem(lower) === 'deny');
  return before ? ['part:denied'] : ['doing:told'];
};

const OFFICE =
  /^(?:minister|president|premier|chief|head|director|mayor|chair\p{L}*|secretary|governor|prime|foreign|finance|interior|defence|manager|leader|commander|ambassador|captain|speaker|prosecutor|judge|owner|partner|employee|colleague|member|champion)/u;
const RELATIONS: ReadonlySet<string> = new Set(
  'wife husband widow son daughter brother sister father mother cousin nephew niece uncle lawyer aide adviser bodyguard driver friend partner'.split(
    ' ',
  ),
);
/** So far into a statement stands who it is about. */
const SUBJECT = 2;

/** "The wife of the captain" is not the captain, where she is whom the statement is about. */
const relationMark = (words: readonly Word[], at: number): Mark[] => {
  const word = words[at]?.lower ?? '';
  return at < SUBJECT && RELATIONS.has(word) && words[at + 1]?.lower === 'of' ? [`rank:${word}`] : [];
};

const RANKS: ReadonlySet<string> = new Set('deputy former vice acting interim ex assistant'.split(' '));

/** Offices next to one that bears the same name: the deputy is not the minister. */
const rankMark = (words: readonly Word[], at: number): Mark[] => {
  const [word, next] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  return RANKS.has(word) && OFFICE.test(next) ? [`rank:${word}`] : [];
};

/** The sides of oppositions a statement names, in the order of its words, each once. */
export const findMarks = (words: readonly Word[]): Mark[] => [
  ...new Set(
    words.flatMap(({ lower }, at) => {
      if (lower === 'some' && BEFORE_NUMBER.test(words[at + 1]?.lower ?? '')) return [];
      if (lower === 'every' && /^(?:second|other|third|fourth)$/.test(words[at + 1]?.lower ?? '')) return [];
      return [
        ...(SIDE_OF.get(lightStem(lower)) ?? []),
        ...preposedMark(words, at),
        ...undoneMark(words, at),
        ...yetMark(words, at),
        ...rankMark(words, at),
        ...relationMark(words, at),
        ...refusalMark(words, at),
        ...partMark(words, at),
      ];
    }),
  ),
];

/** Who did what to whom, as far as the order of words tells: terms before the verb, and after it. */
export type Deed = { readonly verb: string; readonly by: readonly string[]; readonly to: readonly string[] };

const DIRECTED_STEMS = new Set([...DIRECTED].map(lightStem));
/** How many content words before a verb and after it may be the ones it binds. */
const BEFORE = 2;
const AFTER = 4;
export const findDeeds = (words: readonly Word[]): Deed[] =>
  words.flatMap(({ lower }, at) => {
    if (!DIRECTED_STEMS.has(lightStem(lower))) return [];
    const terms = (part: readonly Word[]): string[] => part.flatMap((word) => contentTerm(word.lower) ?? []);
    const before = terms(words.slice(0, at)).slice(-BEFORE);
    const after = terms(words.slice(at + 1)).slice(0, AFTER);
    const passive = words[at + 1]?.lower === 'by';
    // "Were killed when a bomb went off": it is done to them, and nobody is said to do it.
    if (before.length === 0 || after.length === 0 || (!passive && BE.has(words[at - 1]?.lower ?? ''))) return [];
    return [{ verb: termOf(lower), by: passive ? after : before, to: passive ? before : after }];
  });

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|\d{1,3}(?:st|nd|rd|th))$/;
const LABELLED = new Set(
  'flight route line unit reactor pier gate phase article chapter room district section runway sector platform track wagon building block highway road bus tram train school number shaft zone camp checkpoint'.split(
    ' ',
  ),
);

const SOLE = new Set('only just'.split(' '));
const YEAR = /^(?:19|20)\d\d$/;
/** Words between a report and the year it is about. */
const OF_YEAR = new Set('for of'.split(' '));

/** What tells one of several like things from the next: "second round", "only one round", "reactor 2", "VA 204", "the report for 2026", as `of` what and which. */
export const findLabels = (text: string, words: readonly Word[]): { readonly of: string; readonly which: string }[] =>
  words.flatMap(({ lower, start, end }, at) => {
    if (ORDINAL.test(lower)) {
      const of = words.slice(at + 1, at + 3).flatMap((word) => contentTerm(word.lower) ?? [])[0];
      if (of !== undefined) return [{ of, which: lower }];
      return words[at + 1]?.lower === 'to' ? [{ of: 'to', which: lower }] : [];
    }
    if (YEAR.test(lower) && OF_YEAR.has(words[at - 1]?.lower ?? '')) return [{ of: 'year', which: lower }];
    const which = words[at + 1]?.lower;
    if (SOLE.has(lower) && which === 'one') {
      const of = words.slice(at + 2, at + 4).flatMap((word) => contentTerm(word.lower) ?? [])[0];
      return of === undefined ? [] : [{ of, which: 'only' }];
    }
    if (which === undefined || !/^\d{1,4}\p{L}?$/u.test(which)) return [];
    return LABELLED.has(lower) || /^\p{Lu}{1,4}$/u.test(text.slice(start, end)) ? [{ of: lower, which }] : [];
  });
