import type { Analysis, Token } from '../../language/analysis.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Quantity, Time } from '../meaning.ts';
import { MARKS } from '../word-facts.ts';
import { type Amount, readAmount } from './amount.ts';
import { CHANGE_WORDS, COMPARATIVES, FACTORS } from './changes.ts';
import { countedAfter } from './counted.ts';
import { isAge, isCode, isInsideWord, isLabelled, isScore } from './exclusions.ts';
import { AFTER_A } from './number-starts.ts';
import { readNumeral } from './numeral.ts';
import { type Words, wordsOf } from './words.ts';

type Found = Omit<Quantity, 'id'> & { readonly next: number };

/** Whether a number may begin at a word: the one look that most words get. */
const mayStart = ({ marks, lower }: Words, at: number): boolean => {
  if ((marks[at]! & MARKS.number) === 0) return false;
  return (lower[at] !== 'a' && lower[at] !== 'an') || AFTER_A.has(lower[at + 1] ?? '');
};

const spanOf = (words: Words, first: number, next: number): Span => [words.start[first]!, words.end[next - 1]!];

/** How far back the verb of a change may stand: "was raised by 25 basis points to 4.75 percent", "had risen from 31 to 44". */
const REACH = 7;

/** Whether what stands before "to" told of a change, with nothing between but amounts. */
const isChangeTo = ({ lower }: Words, to: number): boolean => {
  let hasAmount = false;
  for (let at = to - 1; at >= 0 && to - at <= REACH; at--) {
    const word = lower[at]!;
    if (CHANGE_WORDS.has(word)) return true;
    if (/^\d/.test(word)) hasAmount = true;
    else if (!hasAmount && to - at > 3) return false;
    if (/^[,;:.!?\n]$/.test(word)) return false;
  }
  return false;
};

/** How a number changes what came before: "rose by a fifth", "up 8 percent", "three times as many". */
const changeOf = (words: Words, amount: Amount): Quantity['change'] => {
  const { lower } = words;
  const before = lower[amount.first - 1] ?? '';
  if (before === 'by' && CHANGE_WORDS.has(lower[amount.first - 2] ?? '')) return amount.unit === '%' ? 'percent' : 'by';
  // "Fell below 3 percent" tells a level, "fell 3 percent" a change.
  if (CHANGE_WORDS.has(before) && /^(?:below|above)$/.test(lower[amount.first] ?? '')) return 'to';
  if (before === 'to' && isChangeTo(words, amount.first - 1)) return 'to';
  if (amount.unit === 'percentage point' || amount.unit === 'basis point')
    return CHANGE_WORDS.has(before) || before === 'by' ? 'by' : null;
  if (amount.unit !== '%') return null;
  return CHANGE_WORDS.has(before) || COMPARATIVES.has(lower[amount.next] ?? '') ? 'percent' : null;
};

/** Capitalised and not the first word of its sentence: the number after it may belong to its name ("Boeing 737"). */
const isNameBefore = (tokens: readonly Token[], token: number): boolean => {
  const before = tokens[token - 1];
  if (!before || before.sentence !== tokens[token]!.sentence || before.sentence !== tokens[token - 2]?.sentence)
    return false;
  return before.upos === 'PROPN' && /^\p{Lu}/u.test(before.form);
};

const isPluralNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.xpos === 'NNS' || token.xpos === 'NNPS');

/** What "one" counts where it is news: elsewhere it is a pronoun or an article ("one might think", "one afternoon"). */
const COUNTED_BY_ONE =
  /^(?:person|man|woman|child|boy|girl|soldier|officer|police|civilian|student|worker|guard|pilot|sailor|fighter|dead|killed|wounded|injured|missing|hurt|death|case|ship|vessel|plane|aircraft|helicopter|tank|drone|missile|rocket|vote|seat|patient|passenger|driver|member|protester|journalist|prisoner|hostage)/;

const isPronounOne = (words: Words, amount: Amount): boolean => {
  if (words.lower[amount.number] !== 'one' || amount.numberEnd > amount.number + 1) return false;
  const next = words.lower[amount.numberEnd] ?? '';
  // "at one point"
  return (amount.unit === null || amount.unit === 'point') && !COUNTED_BY_ONE.test(next);
};

const isNoQuantity = (words: Words, amount: Amount, tokens: readonly Token[]): boolean => {
  const { number, numberEnd } = amount;
  if (isInsideWord(words, number, numberEnd) || isCode(words, number, numberEnd)) return true;
  if (isAge(words, number, numberEnd) || isPronounOne(words, amount)) return true;
  if (amount.unit !== null || amount.bound !== 'exact') return false;
  const isDigits = /^\d/.test(words.lower[number]!);
  if (isDigits && (isLabelled(words, number) || isScore(words, amount))) return true;
  const after = tokens[words.token[amount.next] ?? -1];
  return isDigits && isNameBefore(tokens, words.token[number]!) && !isPluralNoun(after);
};

const amountAt = (words: Words, at: number, analysis: Analysis, untilTime: number): Found | null => {
  const amount = readAmount(words, at);
  if (!amount || isNoQuantity(words, amount, analysis.tokens)) return null;
  const token = words.token[amount.number]!;
  const next = words.token[amount.next] ?? analysis.tokens.length;
  // What is written in one with the number ("5,000-strong") is not what is counted.
  const after = next === words.token[amount.next - 1] ? next + 1 : next;
  const { sentence } = analysis.tokens[token]!;
  return {
    span: spanOf(words, amount.first, amount.next),
    value: amount.value,
    high: amount.high,
    unit: amount.unit,
    of: countedAfter(analysis.text, analysis.tokens, after, sentence, untilTime),
    change: changeOf(words, amount),
    bound: amount.bound,
    next: amount.next,
  };
};

const factor = (words: Words, first: number, next: number, value: number): Found => ({
  span: spanOf(words, first, next),
  value,
  high: null,
  unit: null,
  of: null,
  change: 'times',
  bound: 'exact',
  next,
});

/** "tripled", "twice as many", "three times more", "a threefold rise". */
const factorAt = (words: Words, at: number): Found | null => {
  const { lower } = words;
  const value = FACTORS.get(lower[at]!);
  if (value !== undefined) return factor(words, at, at + 1, value);
  const compares = (index: number): boolean =>
    lower[index] === 'as' || lower[index] === 'the' || COMPARATIVES.has(lower[index] ?? '');
  if (lower[at] === 'twice') return compares(at + 1) ? factor(words, at, at + 1, 2) : null;
  const amount = readAmount(words, at);
  if (!amount || lower[amount.numberEnd] !== 'times' || !compares(amount.numberEnd + 1)) return null;
  return { ...factor(words, amount.first, amount.numberEnd + 1, amount.value), bound: amount.bound };
};

/**
 * The numbers of a text that count, measure, price or compare, by start; `times` are left out, and so are numbers that name
 * ("Article 5", "Boeing 737"), ages, codes and ordinals. The span covers bound word, number and unit, not what is counted.
 */
export const findQuantities = (analysis: Analysis, times: readonly Time[]): Quantity[] => {
  const words = wordsOf(analysis);
  const quantities: Quantity[] = [];
  let time = 0;
  for (let at = 0; at < words.lower.length; ) {
    if (!mayStart(words, at)) {
      at++;
      continue;
    }
    while (time < times.length && times[time]!.span[1] <= words.start[at]!) time++;
    const isTime = time < times.length && overlaps(times[time]!.span, [words.start[at]!, words.end[at]!]);
    const untilTime = times[time]?.span[0] ?? analysis.text.length;
    const found = isTime ? null : (factorAt(words, at) ?? amountAt(words, at, analysis, untilTime));
    if (found) {
      const { next, ...quantity } = found;
      // "a million at least 2.5": the words between two numbers bound one of them, the first
      const shared = quantity.span[0] < (quantities.at(-1)?.span[1] ?? 0);
      const own = shared ? { span: [words.start[at]!, quantity.span[1]] as const, bound: 'exact' as const } : {};
      quantities.push({ id: `q${quantities.length + 1}`, ...quantity, ...own });
    }
    at = found?.next ?? pastNumber(words, at);
  }
  return quantities;
};

/** Past a number that was refused, so that its tail is not taken for a number of its own. */
const pastNumber = (words: Words, at: number): number => Math.max(readNumeral(words, at)?.next ?? 0, at + 1);
