import { expect, test } from 'vitest';
import { convertArticle } from './convert-silver.ts';
import type { SilverToken } from './silver.ts';

/** A version 1 tree from "form/tag/relation/head/entity" items, heads counted from 1. */
const articleOf = (items: readonly string[]): Parameters<typeof convertArticle>[0] => {
  let at = 0;
  const tokens = items.map((item): SilverToken => {
    const [form, xpos, relation, head, entity = 'O'] = item.split('/') as [string, string, string, string, string?];
    const start = at;
    at += form.length + 1;
    return { start, end: start + form.length, form, xpos, lemma: form, entity, head: Number(head) - 1, relation };
  });
  return { name: 'toy', text: tokens.map(({ form }) => form).join(' '), tokens, sentences: [0] };
};

const convert = (items: readonly string[]): string[] =>
  convertArticle(articleOf(items)).flatMap(({ forms, heads, deprels }) =>
    forms.map((form, i) => `${form} ${deprels[i]} ${heads[i]! < 0 ? 'ROOT' : forms[heads[i]!]}`),
  );

test('names are headed by their first word, modifiers of verbs are obliques', () => {
  expect(
    convert([
      'Ana/NNP/compound/2/PERSON',
      'Lund/NNP/nsubj/3/PERSON',
      'spoke/VBD/root/0',
      'in/IN/case/5',
      'Kesra/NNP/nmod/3',
    ]),
  ).toEqual(['Ana nsubj spoke', 'Lund flat Ana', 'spoke root ROOT', 'in case Kesra', 'Kesra obl spoke']);
});

test('a conjunction hangs on what it brings in, an agent is told by its passive', () => {
  expect(
    convert([
      'Roads/NNS/nsubjpass/5',
      'and/CC/cc/1',
      'bridges/NNS/conj/1',
      'were/VBD/auxpass/5',
      'closed/VBN/root/0',
      'by/IN/case/7',
      'police/NN/nmod/5',
    ]),
  ).toEqual([
    'Roads nsubj:pass closed',
    'and cc bridges',
    'bridges conj Roads',
    'were aux:pass closed',
    'closed root ROOT',
    'by case police',
    'police obl:agent closed',
  ]);
});
