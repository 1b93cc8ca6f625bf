import { rememberOf } from '../../text/remember.ts';
import { EMPTY_WORDS } from '../linking/concepts.ts';
import { findWords } from '../linking/terms.ts';
import { findQuoted } from './shingle.ts';

/** A text as its sentences' words, for a closer look than shingles give. `quoted` words stand inside quotation marks. */
export type Worded = {
  readonly words: readonly string[];
  readonly quoted: readonly boolean[];
  /** Words that say something and are no names: what two writers seldom put alike. */
  readonly telling: readonly boolean[];
  /** Number of the sentence each word stands in, and where each sentence begins; one more closes the last. */
  readonly sentence: readonly number[];
  readonly starts: readonly number[];
};

/** A stretch of words that stand alike in both texts. */
export type Stretch = { readonly here: number; readonly there: number; readonly length: number };

/** Where a sentence ends between two words. A credit's or a heading's line ends like one. */
const BREAK = /[.!?]["”’')\]]*\s|\n/;
/** What every newsroom writes in the same words of whoever will not be named, or does not answer. */
const FORMULA =
  /\b(?:(?:spoke|speaking|talked|said|asked) (?:\w+ ){0,3}(?:on|under)(?: the)? conditions? of anonymity|not (?:to be|be|being) (?:named|identified)|not (?:been )?authori[sz]ed to|(?:did|does|do) not (?:\w+ )?(?:respond|reply|answer|return)|could not (?:\w+ ){0,2}be (?:reached|verified|confirmed)|(?:declined|refused) to (?:comment|be)|requests? for comment|more (?:details|information) (?:was|were|to follow)|this is a developing)\b/iu;

const isName = (text: string, start: number, opens: boolean): boolean => !opens && /\p{Lu}/u.test(text.charAt(start));

/** Whether every shingle's text has a sentence that is only a formula is asked once a text. */
const formulaSpans = (text: string): (readonly [number, number])[] =>
  [...text.matchAll(new RegExp(FORMULA, 'giu'))].map((match) => [match.index, match.index + match[0].length]);

const wordTexts = ({ text }: { readonly text: string }): Worded => {
  const found = findWords(text);
  const flags = findQuoted(text, found);
  const formulas = formulaSpans(text);
  const sentence: number[] = [];
  const starts: number[] = [];
  const telling: boolean[] = [];
  found.forEach((word, at) => {
    const before = found[at - 1];
    const opens = before === undefined || BREAK.test(text.slice(before.end, word.start));
    if (opens) starts.push(at);
    sentence.push(starts.length - 1);
    telling.push(
      !EMPTY_WORDS.has(word.lower) &&
        !isName(text, word.start, opens) &&
        !formulas.some(([from, until]) => word.start >= from - 40 && word.end <= until + 40),
    );
  });
  return {
    words: found.map((word) => word.lower),
    quoted: flags,
    telling,
    sentence,
    starts: [...starts, found.length],
  };
};

/** The words of a text, found once for all the texts it is compared with; `of` is whatever is kept as long as the text. */
export const wordedOf = rememberOf(wordTexts);

/** So many words alike in a row are looked at: fewer are turns of phrase. */
const ALIKE = 5;

const placesOf = rememberOf(({ words }: Worded): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (let at = 0; at + ALIKE <= words.length; at++) {
    const key = words.slice(at, at + ALIKE).join(' ');
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
});

/** Every stretch of `ALIKE` words or more that stands in both texts, each word of the first in one at most: the longest from where it begins. */
export const findStretches = (here: Worded, there: Worded): Stretch[] => {
  const places = placesOf(there);
  const out: Stretch[] = [];
  let at = 0;
  while (at + ALIKE <= here.words.length) {
    let best: Stretch | null = null;
    for (const place of places.get(here.words.slice(at, at + ALIKE).join(' ')) ?? []) {
      let length = ALIKE;
      while (here.words[at + length] !== undefined && here.words[at + length] === there.words[place + length]) length++;
      if (best === null || length > best.length) best = { here: at, there: place, length };
    }
    if (best) out.push(best);
    at += best?.length ?? 1;
  }
  return out;
};

/** A sentence of so many words, so many of them telling, is nobody else's by chance. */
const LEAST_SENTENCE = 9;
const LEAST_TELLING = 3;
/** So few words changed, put in or taken out between two stretches are an editor's touch. */
const TOUCHED = 3;

/** How much of a text stands word for word in another, by whole sentences and by stretches here and there. */
export type Alike = {
  /** Words of sentences that stand whole in the other text. */
  readonly whole: number;
  /** Words of the longest stretch that tells enough. */
  readonly longest: number;
  /** The share of either text's words outside quotation marks that stand in telling stretches, and how many sentences these are spread over. */
  readonly ofHere: number;
  readonly ofThere: number;
  readonly sentences: number;
};

const count = ({ length }: Pick<Stretch, 'length'>, from: number, holds: (at: number) => boolean): number => {
  let found = 0;
  for (let at = from; at < from + length; at++) if (holds(at)) found++;
  return found;
};

/** Stretches that follow on one another in both texts, but for a touch. */
const chainsOf = (stretches: readonly Stretch[]): Stretch[][] => {
  const chains: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = chains.at(-1)?.at(-1);
    const gaps = last ? [stretch.here - last.here - last.length, stretch.there - last.there - last.length] : [];
    if (last && gaps.every((gap) => gap >= 0 && gap <= TOUCHED)) chains.at(-1)?.push(stretch);
    else chains.push([stretch]);
  }
  return chains;
};

type Sides = { readonly here: Worded; readonly there: Worded };

/** Words of one text's sentences that a chain covers but for one word. What either text puts in quotation marks does not count. */
const wholeWords = (sides: Sides, chain: readonly Stretch[], side: 'here' | 'there'): number => {
  const text = sides[side];
  const covered = new Map<number, number>();
  for (const stretch of chain)
    for (let at = 0; at < stretch.length; at++) {
      if (sides.here.quoted[stretch.here + at] || sides.there.quoted[stretch.there + at]) continue;
      const number = text.sentence[stretch[side] + at]!;
      covered.set(number, (covered.get(number) ?? 0) + 1);
    }
  let words = 0;
  for (const [number, held] of covered) {
    const [from, upto] = [text.starts[number]!, text.starts[number + 1]!];
    if (held < LEAST_SENTENCE || held < upto - from - 1) continue;
    if (count({ length: upto - from }, from, (at) => text.telling[at]! && !text.quoted[at]) >= LEAST_TELLING)
      words += held;
  }
  return words;
};

export const measureAlike = (here: Worded, there: Worded): Alike => {
  const stretches = findStretches(here, there);
  const tells = (stretch: Stretch): number =>
    count(stretch, stretch.here, (at) => here.telling[at]! && !here.quoted[at]);
  const own = (stretch: Stretch): number => count(stretch, stretch.here, (at) => !here.quoted[at]);
  const telling = stretches.filter((stretch) => tells(stretch) >= 2);
  const unquoted = ({ quoted }: Worded): number => Math.max(1, quoted.filter((flag) => !flag).length);
  const words = telling.reduce((sum, stretch) => sum + own(stretch), 0);
  const chains = chainsOf(stretches);
  const whole = (side: 'here' | 'there'): number =>
    Math.max(0, ...chains.map((chain) => wholeWords({ here, there }, chain, side)));
  return {
    whole: Math.max(whole('here'), whole('there')),
    longest: Math.max(0, ...telling.filter((stretch) => tells(stretch) >= LEAST_TELLING).map(own)),
    ofHere: Math.min(1, words / unquoted(here)),
    ofThere: Math.min(1, words / unquoted(there)),
    sentences: new Set(telling.map(({ here: from }) => here.sentence[from])).size,
  };
};
