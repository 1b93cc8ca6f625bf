import { describe, expect, test } from 'vitest';
import type { NameType } from '../../language/analysis.ts';
import { sliceOf } from '../../text/span.ts';
import { parsed } from '../parsed-fixture.ts';
import { readSyntax } from '../syntax.ts';
import { antecedentOf } from './antecedent.ts';
import { findMentions } from './find-mentions.ts';
import { resolveMentions } from './resolve-mentions.ts';

/** The entities of a text as lists of the words that mention them. */
const entitiesOf = (lines: readonly string[], named: Record<string, NameType>): string[][] => {
  const analysis = parsed(lines, named);
  const syntax = readSyntax(analysis);
  const drafts = resolveMentions(syntax, findMentions(syntax, []), (...seen) => antecedentOf(...seen, null));
  return drafts.map(({ mentions }) => mentions.map(({ span }) => sliceOf(analysis.text, span)));
};

const spoke = (subject: string): string => `${subject} spoke/VBD/0/root/speak`;

describe('mentions of one entity', () => {
  test.each<[string, string[], Record<string, NameType>, string[]]>([
    [
      'a surname, a title and a pronoun',
      [
        'Foreign/NNP/2/compound Minister/NNP/4/compound Mira/NNP/4/compound Sol/NNP/5/nsubj spoke/VBD/0/root/speak',
        spoke('Sol/NNP/2/nsubj'),
        spoke('She/PRP/2/nsubj/she'),
        spoke('The/DT/3/det foreign/JJ/3/amod minister/NN/4/nsubj'),
      ],
      { 'Mira Sol': 'person', Sol: 'person' },
      ['Mira Sol', 'Sol', 'She', 'The foreign minister'],
    ],
    [
      'an abbreviation introduced in brackets',
      [
        'The/DT/3/det Harbour/NNP/3/compound Watch/NNP/7/nsubj (/-LRB-/5/punct HW/NNP/3/appos )/-RRB-/5/punct spoke/VBD/0/root/speak',
        spoke('HW/NNP/2/nsubj'),
      ],
      { 'Harbour Watch': 'organisation', HW: 'organisation' },
      ['Harbour Watch', 'HW', 'HW'],
    ],
    [
      'a capital that stands for its government',
      [spoke('Moscow/NNP/2/nsubj'), spoke('Russia/NNP/2/nsubj'), spoke('It/PRP/2/nsubj/it')],
      { Moscow: 'place', Russia: 'place' },
      ['Moscow', 'Russia', 'It'],
    ],
    [
      'a romanisation of the same name',
      [spoke('Volodymyr/NNP/2/compound Zelensky/NNP/3/nsubj'), spoke('Zelenskyy/NNP/2/nsubj')],
      { 'Volodymyr Zelensky': 'person', Zelenskyy: 'person' },
      ['Volodymyr Zelensky', 'Zelenskyy'],
    ],
    [
      'an office in apposition',
      [
        'Ana/NNP/2/compound Rell/NNP/9/nsubj ,/,/6/punct a/DT/6/det ministry/NN/6/compound spokeswoman/NN/2/appos ,/,/6/punct again/RB/9/advmod spoke/VBD/0/root/speak',
        spoke('The/DT/2/det spokeswoman/NN/3/nsubj'),
      ],
      { 'Ana Rell': 'person' },
      ['Ana Rell', 'a ministry spokeswoman', 'The spokeswoman'],
    ],
  ])('%s', (_, lines, named, expected) => {
    expect(entitiesOf(lines, named)).toContainEqual(expected);
  });

  test.each<[string, string[], Record<string, NameType>, string, string]>([
    [
      'he is not a woman',
      [spoke('Anna/NNP/2/compound Rell/NNP/3/nsubj'), spoke('He/PRP/2/nsubj/he')],
      { 'Anna Rell': 'person' },
      'Anna Rell',
      'He',
    ],
    [
      'a city someone is in is not its government',
      ['He/PRP/2/nsubj/he spoke/VBD/0/root/speak in/IN/4/case Moscow/NNP/2/obl', spoke('Russia/NNP/2/nsubj')],
      { Moscow: 'place', Russia: 'place' },
      'Russia',
      'Moscow',
    ],
    [
      'one surname, two given names',
      [spoke('Daniel/NNP/2/compound Brandt/NNP/3/nsubj'), spoke('Johann/NNP/2/compound Brandt/NNP/3/nsubj')],
      { 'Daniel Brandt': 'person', 'Johann Brandt': 'person' },
      'Daniel Brandt',
      'Johann Brandt',
    ],
  ])('%s', (_, lines, named, one, other) => {
    const entity = entitiesOf(lines, named).find((mentions) => mentions.includes(one));
    expect(entity).not.toContain(other);
  });
});
