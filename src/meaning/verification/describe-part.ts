import { feature1, feature2, feature3, hashText } from '../../learn/hashing.ts';
import { remember } from '../../text/remember.ts';
import type { Syntax } from '../syntax.ts';
import { FIELD_BITS } from './check-fields.ts';
import type { Part } from './find-parts.ts';
import { DENIAL_REACH, hasNumber, isContentWord, numberOf, type Said, sideOf } from './said.ts';

/** The most features a part can have. */
const MOST_FEATURES = 2048;

const NOT = FIELD_BITS.not;
const EVIDENCE = FIELD_BITS.paper | FIELD_BITS.picture | FIELD_BITS.science | FIELD_BITS.witness;
/** Fields that make a report one of something that can be looked at. */
const REPORTED = EVIDENCE | FIELD_BITS.claim | FIELD_BITS.false | FIELD_BITS.true;

/** The hashes of tags, which are few. */
const hashTag = remember(256, hashText);

const [OWN, NAME, NUMBER, SAME_NUMBER, EDGE] = ['=own', '=name', '=number', '=same', '^'].map(hashText) as [
  number,
  number,
  number,
  number,
  number,
];

/** The number of a bit's place. */
const placeOf = (bit: number): number => 31 - Math.clz32(bit);

const flag = (holds: boolean): number => (holds ? 1 : 0);

/**
 * Where the features of one part after another are written: the first `count` of `out` are those of the last. Its other arrays are room for what a look
 * at each word of a part finds, kept since making them anew takes longer than filling them.
 */
export type Sheet = {
  readonly out: Int32Array;
  count: number;
  each: Int32Array;
  words: Int32Array;
  readonly after: Int32Array;
};

/** A sheet for the parts of any number of texts. */
export const openSheet = (): Sheet => ({
  out: new Int32Array(MOST_FEATURES),
  count: 0,
  each: new Int32Array(256),
  words: new Int32Array(256),
  after: new Int32Array(32),
});

const put1 = (sheet: Sheet, template: number, a: number): void => {
  if (sheet.count < MOST_FEATURES) sheet.out[sheet.count++] = feature1(template, a);
};
const put2 = (sheet: Sheet, template: number, a: number, b: number): void => {
  if (sheet.count < MOST_FEATURES) sheet.out[sheet.count++] = feature2(template, a, b);
};
const put3 = (sheet: Sheet, template: number, a: number, b: number, c: number): void => {
  if (sheet.count < MOST_FEATURES) sheet.out[sheet.count++] = feature3(template, a, b, c);
};

/** What a look at each word of a part tells of the whole. */
type Look = {
  /** How many words there are. */
  readonly length: number;
  /** The fields of each word. */
  readonly each: Int32Array;
  /** Each word as a hash: names are one, numbers two (the report's own and others). */
  readonly words: Int32Array;
  /** The fields of all words; of those within reach of a denial; of those after the first of each field. */
  readonly fields: number;
  readonly under: number;
  readonly after: Int32Array;
  readonly finite: boolean;
  /** How many content words there are, how many of the reports', and whether on the same side (1), on the other (2). */
  readonly content: number;
  readonly shared: number;
  readonly sides: number;
  /** Numbers that the reports, or the latest of them, have or have not. */
  readonly same: number;
  readonly other: number;
  readonly latestSame: number;
  readonly latestOther: number;
};

/** For each field, the fields of what stands after its first word; from the last word back, so that the first writes last. */
const lookBehind = ({ each, after }: Sheet, length: number): void => {
  let behind = 0;
  for (let i = length - 1; i >= 0; i--) {
    const bits = each[i]!;
    for (let rest = bits; rest !== 0; rest &= rest - 1) after[placeOf(rest & -rest)] = behind;
    behind |= bits;
  }
};

const lookAt = (sheet: Sheet, { tokens, facts, lemmas }: Syntax, { first, last, isOwn }: Part, said: Said): Look => {
  const length = last - first;
  if (sheet.each.length < length) {
    sheet.each = new Int32Array(2 * length);
    sheet.words = new Int32Array(2 * length);
  }
  const { each, words, after } = sheet;
  let [fields, under, content, shared, sides] = [0, 0, 0, 0, 0];
  let [same, other, latestSame, latestOther] = [0, 0, 0, 0];
  let denied = Number.NEGATIVE_INFINITY;
  let finite = false;
  for (let i = first; i < last; i++) {
    const { lemma, lower, upos, xpos } = tokens[i]!;
    const own = isOwn(i);
    const bits = lemmas[i]!.fields | facts[i]!.fields | (own ? FIELD_BITS.agent : 0);
    each[i - first] = bits;
    words[i - first] = own ? OWN : upos === 'PROPN' ? NAME : facts[i]!.hash;
    if (bits !== 0) {
      if (i - denied <= DENIAL_REACH) under |= bits;
      fields |= bits;
      if ((bits & NOT) !== 0) denied = i;
    }
    finite ||= xpos === 'VBD' || xpos === 'VBP' || xpos === 'VBZ' || xpos === 'MD';
    if (upos === 'NUM' && lower !== 'one') {
      const number = numberOf(lower);
      const latest = said[0]?.numbers.has(number) === true;
      if (hasNumber(said, number)) same++;
      else other++;
      if (latest) latestSame++;
      else latestOther++;
      if (!own) words[i - first] = latest ? SAME_NUMBER : NUMBER;
    }
    if (!isContentWord(upos)) continue;
    content++;
    const side = sideOf(said, lemma);
    if (side === 0) continue;
    shared++;
    sides |= i - denied < DENIAL_REACH === (side === 2) ? 1 : 2;
  }
  lookBehind(sheet, length);
  return {
    length,
    each,
    words,
    fields,
    under,
    after,
    finite,
    content,
    shared,
    sides,
    same,
    other,
    latestSame,
    latestOther,
  };
};

/** Which fields its words are in, denied or not, in which order. */
const putFields = (sheet: Sheet, { lemmas }: Syntax, { first, since }: Part, look: Look): void => {
  const { length, each, fields, under, after } = look;
  for (let i = 0; i < length; i++) if (each[i] !== 0) put1(sheet, 1, lemmas[first + i]!.hash);
  const far = since < 0 ? 0 : since === 0 ? 1 : 2;
  for (let rest = fields; rest !== 0; rest &= rest - 1) {
    const field = placeOf(rest & -rest);
    put1(sheet, 2, field);
    if ((under & (1 << field)) !== 0) put1(sheet, 3, field);
    put2(sheet, 4, field, far);
    for (let next = after[field]!; next !== 0; next &= next - 1) put2(sheet, 5, field, placeOf(next & -next));
  }
};

/** Its words: one by one, in pairs, those it begins and ends with, and those that hang on one another. */
const putWords = (sheet: Sheet, syntax: Syntax, { first, last }: Part, look: Look): void => {
  const { tokens, heads, lemmas, relationHashes } = syntax;
  const { length: n, each, words } = look;
  for (let i = 0; i < n; i++) {
    put1(sheet, 30, words[i]!);
    if (i + 1 < n) put2(sheet, 32, words[i]!, words[i + 1]!);
  }
  if (n > 1) put2(sheet, 34, words[0]!, words[1]!);
  if (n > 2) put3(sheet, 35, words[0]!, words[1]!, words[2]!);
  put1(sheet, 36, words[n - 1]!);
  put2(sheet, 37, hashTag(tokens[first]!.upos), n > 1 ? hashTag(tokens[first + 1]!.upos) : 0);
  for (let i = first; i < last; i++) {
    const head = heads[i]!;
    if (head < first || head >= last || tokens[i]!.upos === 'PUNCT') continue;
    put2(sheet, 42, lemmas[i]!.hash, lemmas[head]!.hash);
    for (let above = each[head - first]!; above !== 0; above &= above - 1) {
      const field = placeOf(above & -above);
      put3(sheet, 43, relationHashes[i]!, lemmas[i]!.hash, field);
      for (let below = each[i - first]!; below !== 0; below &= below - 1)
        put3(sheet, 44, relationHashes[i]!, placeOf(below & -below), field);
    }
  }
};

/** Where it stands: in its sentence, with what around it, and how far from the reports. */
const putPlace = (
  sheet: Sheet,
  { tokens, analysis, facts, lemmas }: Syntax,
  part: Part,
  { finite, same, other }: Look,
): void => {
  const { first, last, since, sameParagraph, kind, before } = part;
  const sentence = analysis.sentences[part.sentence]!;
  put1(sheet, 6, facts[first]!.hash);
  put1(sheet, 7, hashTag(tokens[first]!.upos));
  put2(sheet, 8, flag(finite), flag(same + other > 0));
  put1(sheet, 9, Math.min(6, (last - first) >> 1));
  put2(sheet, 10, since, flag(sameParagraph));
  put1(sheet, 11, hashTag(kind));
  put2(sheet, 12, flag(before), flag(first === sentence.first));
  put1(sheet, 13, hashTag(sentence.kind));
  const wordBefore = (n: number): number => (first - n >= sentence.first ? facts[first - n]!.hash : EDGE);
  put1(sheet, 38, wordBefore(1));
  put2(sheet, 39, wordBefore(1), first > 0 && tokens[first - 1]!.upos === 'CCONJ' ? wordBefore(2) : 0);
  put1(sheet, 40, last < sentence.last ? facts[last]!.hash : 0);
  for (let i = sentence.first; i < sentence.last; i++) {
    const { upos } = tokens[i]!;
    if ((i < first || i >= last) && upos !== 'PROPN' && upos !== 'PUNCT') put1(sheet, 80, lemmas[i]!.hash);
  }
};

/** What it has in common with what was said before it, and what it has not. */
const putSaid = (sheet: Sheet, { tokens, facts, lemmas }: Syntax, said: Said, look: Look): void => {
  const { length, fields, words, content, shared, sides } = look;
  const [latest] = said;
  const shown = flag((fields & EVIDENCE) !== 0) * 2 + flag((fields & FIELD_BITS.agent) !== 0);
  const denies = flag((fields & NOT) !== 0);
  const counts = flag(latest !== undefined && latest.numbers.size > 0) * 4;
  const numbers = flag(look.same > 0) + flag(look.other > 0) * 2 + counts;
  put1(sheet, 14, Math.min(3, shared));
  put1(sheet, 15, content === 0 ? 0 : Math.ceil((4 * shared) / content));
  put2(sheet, 16, numbers, shown);
  put1(sheet, 17, numbers);
  put2(sheet, 18, sides, shown);
  put1(sheet, 19, sides);
  put2(sheet, 20, denies, shown);
  put2(sheet, 21, denies, flag(latest?.denies === true));
  const last = flag(look.latestSame > 0) + flag(look.latestOther > 0) * 2 + counts;
  put1(sheet, 60, last);
  put2(sheet, 61, last, denies);
  put3(sheet, 62, last, shown, denies);
  put2(sheet, 63, Math.min(2, look.latestSame), Math.min(2, look.latestOther));
  for (let rest = fields; rest !== 0; rest &= rest - 1) put2(sheet, 64, last, placeOf(rest & -rest));
  put2(sheet, 65, last, words[0]!);
  put2(sheet, 66, last, Math.min(5, length >> 2));
  if (latest === undefined) return;
  for (let rest = latest.fields & REPORTED; rest !== 0; rest &= rest - 1) put1(sheet, 74, placeOf(rest & -rest));
  put1(sheet, 77, hashTag(latest.quote));
  for (const i of latest.cue) {
    put1(sheet, 75, facts[i]!.hash);
    if (tokens[i]!.upos !== 'VERB') continue;
    for (let rest = fields; rest !== 0; rest &= rest - 1) put2(sheet, 76, lemmas[i]!.hash, placeOf(rest & -rest));
  }
};

/** Writes the hashed features of a part on the sheet; `said` is what the reports before it say. */
export const describePart = (sheet: Sheet, syntax: Syntax, part: Part, said: Said): void => {
  sheet.count = 0;
  const look = lookAt(sheet, syntax, part, said);
  putFields(sheet, syntax, part, look);
  putWords(sheet, syntax, part, look);
  putPlace(sheet, syntax, part, look);
  putSaid(sheet, syntax, said, look);
};
