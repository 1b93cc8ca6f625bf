import { hashText } from '../learn/hashing.ts';
import { remember } from '../text/remember.ts';

/** Kinds of punctuation; 0 for a word. */
export const MARK = {
  none: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  quote: 4,
  dash: 5,
  bracket: 6,
  question: 7,
  other: 8,
} as const;

const MARKS: Readonly<Record<string, number>> = {
  ',': MARK.comma,
  '.': MARK.stop,
  '...': MARK.stop,
  '…': MARK.stop,
  ';': MARK.stop,
  ':': MARK.colon,
  '"': MARK.quote,
  '“': MARK.quote,
  '”': MARK.quote,
  '``': MARK.quote,
  "''": MARK.quote,
  '—': MARK.dash,
  '–': MARK.dash,
  '--': MARK.dash,
  '-': MARK.dash,
  '(': MARK.bracket,
  ')': MARK.bracket,
  '[': MARK.bracket,
  ']': MARK.bracket,
  '?': MARK.question,
  '!': MARK.question,
};

const LETTER = /[\p{L}\p{N}]/u;

/** Kinds of punctuation of one character, by its code. */
const ASCII_MARKS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return MARKS[sign] ?? (LETTER.test(sign) ? MARK.none : MARK.other);
});

const SHAPE = { lower: 1, capital: 2, capitals: 3, figure: 4, other: 5 } as const;

const shapeOf = (form: string): number => {
  if (/\d/.test(form)) return SHAPE.figure;
  const first = form.charCodeAt(0);
  if (first >= 97 && first <= 122) return SHAPE.lower;
  if (first < 65 || first > 90) return SHAPE.other;
  return form.length > 1 && form === form.toUpperCase() ? SHAPE.capitals : SHAPE.capital;
};

/** Subtypes that matter for who says what; all others are read as their main relation. */
const KEPT = new Set(['nsubj:pass', 'acl:relcl', 'nmod:poss', 'compound:prt', 'obl:agent', 'aux:pass']);

const relationName = (deprel: string): string => {
  const colon = deprel.indexOf(':');
  return colon < 0 || KEPT.has(deprel) ? deprel : deprel.slice(0, colon);
};

/** There are some fifty tags and as many relations; odd input has more. */
const MOST_LABELS = 1000;

/** The number that stands for a dependency relation. */
export const hashOfRelation = remember(MOST_LABELS, (deprel) => hashText(relationName(deprel)));

/** The number that stands for a tag. */
export const hashOfTag = remember(MOST_LABELS, hashText);

/** What a page holds of a word as it is written. One object is filled again and again. */
export type FormFacts = { hash: number; shape: number; mark: number };

export const newFacts = (): FormFacts => ({ hash: 0, shape: 0, mark: 0 });

const fillSlowly = (form: string, facts: FormFacts): void => {
  const mark = MARKS[form];
  facts.hash = hashText(mark === undefined ? form.toLowerCase() : form);
  facts.shape = mark === undefined ? shapeOf(form) : SHAPE.other;
  facts.mark = mark ?? (LETTER.test(form) ? MARK.none : MARK.other);
};

/** Fills `facts` with those of a word: in one pass over its letters where they are plain ones, which costs less than to remember it. */
export const fillFacts = (form: string, facts: FormFacts): void => {
  const { length } = form;
  let hash = 0x811c9dc5;
  let digits = false;
  let small = false;
  for (let at = 0; at < length; at++) {
    const code = form.charCodeAt(at);
    if (code >= 128) {
      fillSlowly(form, facts);
      return;
    }
    const isCapital = code >= 65 && code <= 90;
    if (code >= 97 && code <= 122) small = true;
    else if (code >= 48 && code <= 57) digits = true;
    hash = Math.imul(hash ^ (isCapital ? code | 32 : code), 0x01000193);
  }
  const first = form.charCodeAt(0) | 0;
  facts.hash = hash;
  if (length > 1 && ASCII_MARKS[first] !== MARK.none) {
    fillSlowly(form, facts);
    return;
  }
  facts.mark = ASCII_MARKS[first]!;
  if (digits) facts.shape = SHAPE.figure;
  else if (first >= 97 && first <= 122) facts.shape = SHAPE.lower;
  else if (first < 65 || first > 90) facts.shape = SHAPE.other;
  else facts.shape = length > 1 && !small ? SHAPE.capitals : SHAPE.capital;
};
