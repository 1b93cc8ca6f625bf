import { hashText, slotOf, stir } from '../learn/hashing.ts';
import type { Word } from './words.ts';

/**
 * Ripple-down rules (Plisson, Lavrač and Mladenić 2004): the longest ending of a form that has a rule for its Penn tag says how many characters to take
 * off and what to put there. Endings are found by hash; `scripts` holds the changes as "2+y".
 */
export type Lemmatiser = {
  readonly keys: Int32Array;
  readonly values: Uint16Array;
  readonly scripts: readonly Script[];
};
export type Script = { readonly cut: number; readonly add: string };

/** Endings up to this length have rules; beyond it only whole forms. */
export const LONGEST_ENDING = 6;

/** Names keep their capitals, everything else is looked at in small letters. */
export const baseForm = ({ form, lower }: Pick<Word, 'form' | 'lower'>, xpos: string): string =>
  (xpos.startsWith('NNP') || xpos === 'ADD' ? form : lower).replace(/[’ʼ]/g, "'");

/** The hash of the ending of `length` of `form` under a tag; of the whole form where `length` is -1. */
export const ruleKey = (form: string, xpos: string, length: number): number => {
  const ending = length < 0 ? `^${form}` : form.slice(form.length - length);
  return stir(Math.imul(hashText(xpos), 0x9e3779b1) + hashText(ending)) || 1;
};

const scriptOf = ({ keys, values, scripts }: Lemmatiser, key: number): Script | undefined => {
  const slot = slotOf(keys, key);
  return keys[slot] === 0 ? undefined : scripts[values[slot]!];
};

/** Applies a change; undefined where the form is too short for it. */
export const applyScript = (form: string, { cut, add }: Script): string | undefined =>
  cut > form.length || cut + add.length === 0 ? (cut === 0 ? form : undefined) : form.slice(0, form.length - cut) + add;

/** The lemma of a form with a Penn tag, as UD writes it: "were" → "be", "n't" → "not", "us" → "we", "Democrats" → "Democrat". */
export const lemmaOf = (lemmatiser: Lemmatiser, word: Pick<Word, 'form' | 'lower'>, xpos: string): string => {
  if (word.form.length > 40) return word.lower;
  const form = baseForm(word, xpos);
  const whole = scriptOf(lemmatiser, ruleKey(form, xpos, -1));
  if (whole) return applyScript(form, whole) || form;
  for (let length = Math.min(LONGEST_ENDING, form.length - 1); length >= 0; length--) {
    const script = scriptOf(lemmatiser, ruleKey(form, xpos, length));
    if (script) return applyScript(form, script) || form;
  }
  return form;
};
