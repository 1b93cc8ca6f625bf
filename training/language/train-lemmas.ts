import { baseForm, type Lemmatiser, LONGEST_ENDING, ruleKey, type Script } from '../../src/language/lemmas.ts';
import { slotOf } from '../../src/learn/hashing.ts';
import type { SilverArticle } from './silver.ts';
import type { GoldSentence } from './treebank.ts';

/** How a form becomes its lemma: the shortest change at its end. */
const scriptBetween = (form: string, lemma: string): Script => {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return { cut: form.length - same, add: lemma.slice(same) };
};

const nameOf = ({ cut, add }: Script): string => `${cut}+${add}`;

type Counts = Map<string, number>;
const tally = (table: Map<string, Counts>, key: string, value: string, weight: number): void => {
  const counts = table.get(key) ?? new Map<string, number>();
  counts.set(value, (counts.get(value) ?? 0) + weight);
  table.set(key, counts);
};
const mostOf = (counts: Counts): string => [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/** Each form under each tag with its most frequent change; the treebanks outweigh the automatic analysis. */
const readPairs = (gold: readonly GoldSentence[], silver: readonly SilverArticle[]): Map<string, string> => {
  const seen = new Map<string, Counts>();
  const add = (form: string, xpos: string, lemma: string, weight: number): void => {
    const base = baseForm({ form, lower: form.toLowerCase() }, xpos);
    tally(seen, `${xpos} ${base}`, nameOf(scriptBetween(base, lemma)), weight);
  };
  for (const { forms, xpos, lemmas } of gold)
    forms.forEach((form, i) => {
      if (xpos[i] !== 'GW' && lemmas[i] !== '_') add(form, xpos[i]!, lemmas[i]!.replace(/[’ʼ]/g, "'"), 20);
    });
  for (const { tokens } of silver)
    for (const { form, xpos, lemma } of tokens)
      if (/^(?:VB[DGNPZ]?|NNS|NN|JJ)$/.test(xpos) && /^[a-z]+$/.test(form)) add(form, xpos, lemma, 1);
  return new Map([...seen].map(([key, counts]) => [key, mostOf(counts)]));
};

/** Learns the rules: an ending gets one where its forms mostly change otherwise than the next shorter ending says, a form where its endings are wrong. */
export const trainLemmas = (gold: readonly GoldSentence[], silver: readonly SilverArticle[]): Lemmatiser => {
  const pairs = readPairs(gold, silver);
  const endings = new Map<string, Counts>();
  for (const [key, script] of pairs) {
    const [xpos, form] = key.split(' ') as [string, string];
    for (let length = 0; length <= Math.min(LONGEST_ENDING, form.length - 1); length++)
      tally(endings, `${xpos} ${form.slice(form.length - length)}`, script, 1);
  }
  const rules = new Map<number, string>();
  const predicted = (xpos: string, form: string, below: number): string | undefined => {
    for (let length = below; length >= 0; length--) {
      const rule = rules.get(ruleKey(form, xpos, length));
      if (rule) return rule;
    }
    return undefined;
  };
  const byLength = [...endings].sort((a, b) => a[0].length - b[0].length);
  for (const [key, counts] of byLength) {
    const [xpos, ending] = key.split(' ') as [string, string];
    const best = mostOf(counts);
    const support = counts.get(best)!;
    if (ending.length > 0 && support < 2) continue;
    if (predicted(xpos, ending, ending.length - 1) !== best) rules.set(ruleKey(ending, xpos, ending.length), best);
  }
  for (const [key, script] of pairs) {
    const [xpos, form] = key.split(' ') as [string, string];
    if (predicted(xpos, form, Math.min(LONGEST_ENDING, form.length - 1)) !== script)
      rules.set(ruleKey(form, xpos, -1), script);
  }
  return pack(rules);
};

const pack = (rules: ReadonlyMap<number, string>): Lemmatiser => {
  const size = 2 ** Math.ceil(Math.log2(rules.size * 1.6));
  const keys = new Int32Array(size);
  const values = new Uint16Array(size);
  const numbers = new Map<string, number>();
  for (const [key, script] of rules) {
    if (!numbers.has(script)) numbers.set(script, numbers.size);
    const slot = slotOf(keys, key);
    keys[slot] = key;
    values[slot] = numbers.get(script)!;
  }
  const scripts = [...numbers.keys()].map((name): Script => {
    const plus = name.indexOf('+');
    return { cut: Number(name.slice(0, plus)), add: name.slice(plus + 1) };
  });
  return { keys, values, scripts };
};
