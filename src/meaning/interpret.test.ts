import { describe, expect, test } from 'vitest';
import type { AttributionRelation } from '../attribution/attribution.ts';
import type { NameType } from '../language/analysis.ts';
import type { Span } from '../text/span.ts';
import { interpret, type Meaning } from './interpret.ts';
import { parsed } from './parsed-fixture.ts';

type Said = { readonly source?: string; readonly cue: string; readonly content: string; readonly within?: number };

/** The meaning of sentences with attributions given by their words. */
const meaningOf = (
  lines: readonly string[],
  said: readonly Said[],
  named: Readonly<Record<string, NameType>> = {},
  outlet: string | null = null,
): Meaning => {
  const analysis = parsed(lines, named);
  const spans = (words: string | undefined): Span[] => {
    const start = words === undefined ? -1 : analysis.text.indexOf(words);
    return words === undefined ? [] : [[start, start + words.length]];
  };
  const relations = said.map(
    ({ source, cue, content, within }): AttributionRelation => ({
      source: spans(source),
      cue: spans(cue),
      content: spans(content),
      quote: 'indirect',
      within: within ?? null,
      confidence: 1,
    }),
  );
  return interpret({ analysis, relations, article: { outlet, published: null } });
};

/** Chains as names, an origin marked by a full stop. */
const chainsOf = ({ attributions, entities }: Meaning): string[] =>
  attributions.map(({ chain }) =>
    chain
      .map(({ entity, role }) => `${entities.find(({ id }) => id === entity)?.name}${role === 'origin' ? '.' : ''}`)
      .join(' < '),
  );

describe('interpret', () => {
  test('gives nothing for nothing', () => {
    const analysis = { text: '', tokens: [], sentences: [], paragraphs: [], quotations: [], names: [] };
    const meaning = interpret({ analysis, relations: [], article: { outlet: null, published: null } });
    expect(meaning).toEqual({ entities: [], times: [], quantities: [], attributions: [], assertions: [] });
  });

  test('keeps an unnamed source as an entity that is described', () => {
    const meaning = meaningOf(
      ['Two/CD/2/nummod officials/NNS/3/nsubj/official said/VBD/0/root/say it/PRP/5/nsubj rained/VBD/3/ccomp/rain'],
      [{ source: 'Two officials', cue: 'said', content: 'it rained' }],
    );
    expect(meaning.entities).toMatchObject([{ id: 'e1', name: 'Two officials', named: false, type: 'person' }]);
    expect(meaning.attributions).toMatchObject([
      { speaker: 'e1', act: 'say', certainty: { value: 'certain', polarity: 'positive' } },
    ]);
    expect(chainsOf(meaning)).toEqual(['Two officials.']);
  });
});

const SAID = 'said/VBD/0/root/say it/PRP/LAST/nsubj rained/VBD/LAST/ccomp/rain';

describe('chains', () => {
  test.each<[string, string[], Said[], Record<string, NameType>, string | null, string[]]>([
    [
      'a report that cites somebody',
      [
        'Portside/NNP/5/nsubj ,/,/3/punct citing/VBG/1/acl/cite officials/NNS/3/obj/official reported/VBD/0/root/report it/PRP/7/nsubj rained/VBD/5/ccomp/rain',
      ],
      [{ source: 'Portside', cue: 'reported', content: 'it rained' }],
      { Portside: 'outlet' },
      null,
      ['Portside < officials.'],
    ],
    [
      'a report that cites nobody: its origin is unknown',
      ['Portside/NNP/2/nsubj reported/VBD/0/root/report it/PRP/4/nsubj rained/VBD/2/ccomp/rain'],
      [{ source: 'Portside', cue: 'reported', content: 'it rained' }],
      { Portside: 'outlet' },
      null,
      ['Portside'],
    ],
    [
      'somebody who tells an outlet',
      ['Rell/NNP/2/nsubj told/VBD/0/root/tell Portside/NNP/2/iobj it/PRP/5/nsubj rained/VBD/2/ccomp/rain'],
      [{ source: 'Rell', cue: 'told', content: 'it rained' }],
      { Rell: 'person', Portside: 'outlet' },
      null,
      ['Portside < Rell.'],
    ],
    [
      'words inside words',
      [
        'Rell/NNP/2/nsubj said/VBD/0/root/say officials/NNS/4/nsubj/official believe/VBP/2/ccomp it/PRP/6/nsubj rained/VBD/4/ccomp/rain',
      ],
      [
        { source: 'Rell', cue: 'said', content: 'officials believe it rained' },
        { source: 'officials', cue: 'believe', content: 'it rained', within: 0 },
      ],
      { Rell: 'person' },
      null,
      ['Rell.', 'Rell < officials.'],
    ],
    [
      'hearsay: whoever says so is not told',
      ['Rell/NNP/3/nsubj:pass is/VBZ/3/aux:pass/be said/VBN/0/root/say to/TO/5/mark promise/VB/3/xcomp rain/NN/5/obj'],
      [{ source: 'Rell', cue: 'is said to promise', content: 'rain' }],
      { Rell: 'person' },
      null,
      [''],
    ],
  ])('%s', (_, lines, said, named, outlet, expected) => {
    expect(chainsOf(meaningOf(lines, said, named, outlet))).toEqual(expected);
  });

  const dateline =
    'HARN/NNP/0/root (/-LRB-/3/punct MNA/NNP/1/appos )/-RRB-/3/punct —/:/1/punct Rell/NNP/7/nsubj said/VBD/1/parataxis/say it/PRP/9/nsubj rained/VBD/7/ccomp/rain';
  test.each([
    ['The Courier', ['MNA < Rell.']],
    ['Meridian News Agency', ['Rell.']],
  ])('the agency of a dateline carries what %s prints', (outlet, expected) => {
    const meaning = meaningOf(
      [dateline],
      [{ source: 'Rell', cue: 'said', content: 'it rained' }],
      { Rell: 'person' },
      outlet,
    );
    expect(chainsOf(meaning)).toEqual(expected);
  });
});

describe('speakers', () => {
  test('the words of an outlet speak for it', () => {
    const meaning = meaningOf(
      [
        'Reports/NNS/4/nsubj/report by/IN/3/case Portside/NNP/1/nmod say/VBP/0/root it/PRP/6/nsubj rained/VBD/4/ccomp/rain',
      ],
      [{ source: 'Reports by Portside', cue: 'say', content: 'it rained' }],
      { Portside: 'outlet' },
    );
    expect(meaning.entities.find(({ id }) => id === meaning.attributions[0]?.speaker)?.name).toBe('Portside');
  });

  test('"this statement" is the words of whoever spoke last', () => {
    const meaning = meaningOf(
      [
        'Rell/NNP/2/nsubj said/VBD/0/root/say it/PRP/4/nsubj rained/VBD/2/ccomp/rain',
        'This/DT/2/det statement/NN/3/nsubj suggests/VBZ/0/root/suggest floods/NNS/3/obj/flood',
      ],
      [
        { source: 'Rell', cue: 'said', content: 'it rained' },
        { source: 'This statement', cue: 'suggests', content: 'floods' },
      ],
      { Rell: 'person' },
    );
    expect(meaning.attributions[1]?.speaker).toBe(meaning.attributions[0]?.speaker);
  });

  test('"I" inside somebody’s words is that somebody', () => {
    const meaning = meaningOf(
      [`Rell/NNP/2/nsubj ${SAID.replace('it/', 'I/PRP/4/nsubj think/VBP/2/ccomp it/').replaceAll('LAST', '6')}`],
      [
        { source: 'Rell', cue: 'said', content: 'I think it rained' },
        { source: 'I', cue: 'think', content: 'it rained', within: 0 },
      ],
      { Rell: 'person' },
    );
    expect(meaning.attributions[1]?.speaker).toBe(meaning.attributions[0]?.speaker);
  });
});

describe('assertions', () => {
  test('what no attribution covers is the writer’s', () => {
    const meaning = meaningOf(
      ['It/PRP/2/nsubj rained/VBD/0/root/rain hard/RB/2/advmod all/DT/5/det night/NN/2/obl ./././punct'],
      [],
    );
    expect(meaning.assertions).toMatchObject([{ id: 's1', speculation: false, certainty: { value: 'certain' } }]);
  });

  test('a guess is told from a report', () => {
    const meaning = meaningOf(['This/DT/3/nsubj could/MD/3/aux mean/VB/0/root more/JJR/5/amod rain/NN/3/obj'], []);
    expect(meaning.assertions).toMatchObject([{ speculation: true, certainty: { value: 'possible' } }]);
  });

  test('an attributed sentence asserts nothing', () => {
    const meaning = meaningOf(
      ['Rell/NNP/2/nsubj said/VBD/0/root/say it/PRP/4/nsubj rained/VBD/2/ccomp/rain'],
      [{ source: 'Rell', cue: 'said', content: 'it rained' }],
      { Rell: 'person' },
    );
    expect(meaning.assertions).toEqual([]);
  });
});

describe('remarks on checking', () => {
  const report = 'Rell/NNP/2/nsubj said/VBD/0/root/say it/PRP/4/nsubj rained/VBD/2/ccomp/rain';
  const said = { source: 'Rell', cue: 'said', content: 'it rained' };

  test('the writer’s marks the report before it', () => {
    const meaning = meaningOf([report, 'The/DT/2/det claim/NN/4/nsubj is/VBZ/4/cop unverified/JJ/0/root'], [said]);
    expect(meaning.attributions[0]?.verification.value).toBe('unverified');
  });

  test('a source’s own is a claim like any other', () => {
    const meaning = meaningOf(
      [
        report,
        'Ana/NNP/2/nsubj said/VBD/0/root/say the/DT/4/det claim/NN/6/nsubj was/VBD/6/cop/be unverified/JJ/2/ccomp',
      ],
      [said, { source: 'Ana', cue: 'said', content: 'the claim was unverified' }],
    );
    expect(meaning.attributions.map(({ verification }) => verification.value)).toEqual(['none', 'none']);
  });
});
