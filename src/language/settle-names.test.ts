import { describe, expect, test } from 'vitest';
import type { Name, NameType, Token } from './analysis.ts';
import { settleNames } from './settle-names.ts';

/** Tokens written `form/UPOS`, one sentence a line; names written `[form form]type` around them. */
const parsed = (...lines: readonly string[]): { tokens: Token[]; names: Name[] } => {
  const tokens: Token[] = [];
  const names: Name[] = [];
  let open = -1;
  lines.forEach((line, sentence) => {
    for (const piece of line.split(' ')) {
      const [, begins, form = '', upos = '', type] = /^(\[?)([^/]+)\/([A-Z]+)(?:\](\w+))?$/.exec(piece) ?? [];
      if (begins) open = tokens.length;
      const start = tokens.length * 20;
      const xpos = /^['’]s$/.test(form) ? 'POS' : 'NN';
      tokens.push({
        start,
        end: start + form.length,
        form,
        lower: form.toLowerCase(),
        lemma: form,
        upos: upos as Token['upos'],
        xpos,
        head: -1,
        deprel: 'dep',
        sentence,
        quoteDepth: 0,
      });
      if (type) {
        const last = tokens.length;
        names.push({
          span: [tokens[open]!.start, tokens[last - 1]!.end],
          first: open,
          last,
          type: type as NameType,
        });
      }
    }
  });
  return { tokens, names };
};

const settled = (...lines: readonly string[]): string[] => {
  const { tokens, names } = parsed(...lines);
  return settleNames(tokens, names).map(({ first, last, type }) => {
    const forms = tokens.slice(first, last).map(({ form }) => form);
    return `${forms.join(' ')}: ${type}`;
  });
};

describe('names of an article, taken together', () => {
  test('a surname passed over means whoever was named in full', () => {
    expect(
      settled(
        'Minister/PROPN [Yannick/PROPN Doral/PROPN]person spoke/VERB ./PUNCT',
        'Doral/PROPN confirmed/VERB it/PRON ./PUNCT',
      ),
    ).toEqual(['Yannick Doral: person', 'Doral: person']);
  });

  test('a surname stays passed over where it is part of a longer run', () => {
    expect(
      settled('[Yannick/PROPN Doral/PROPN]person spoke/VERB', 'Doral/PROPN Holdings/PROPN fell/VERB on/ADP'),
    ).toEqual(['Yannick Doral: person']);
  });

  test('what has a demonym is a place, and the demonym before a noun is no name', () => {
    expect(
      settled(
        '[Ilmaria/PROPN]person accused/VERB the/DET envoy/NOUN ./PUNCT',
        'An/DET [Ilmarian/PROPN]person official/NOUN denied/VERB it/PRON ./PUNCT',
      ),
    ).toEqual(['Ilmaria: place']);
  });

  test('a full name weighs more than a word that looks like its demonym', () => {
    expect(
      settled(
        '[Anna/PROPN Halden/PROPN]person won/VERB',
        '[Halden/PROPN]person thanked/VERB',
        'Haldenian/ADJ rules/NOUN',
      ),
    ).toEqual(['Anna Halden: person', 'Halden: person']);
  });

  test('things happen in a place', () => {
    expect(settled('fighting/NOUN in/ADP Sorvik/PROPN went/VERB on/ADP', 'Sorvik/PROPN said/VERB so/ADV')).toEqual([
      'Sorvik: place',
      'Sorvik: place',
    ]);
    expect(settled('in/ADP Sorvik/PROPN ’s/PART view/NOUN')).toEqual([]);
  });

  test('one odd label gives way to the many', () => {
    const often = Array.from({ length: 5 }, () => '[Kesra/PROPN]place is/AUX quiet/ADJ');
    expect(new Set(settled(...often, '[Kesra/PROPN]person burns/VERB'))).toEqual(new Set(['Kesra: place']));
  });

  test('outlets and documents stay what they are, days and months are no names', () => {
    expect(
      settled(
        '[Sorvik/PROPN Herald/PROPN]outlet wrote/VERB',
        'in/ADP [Sorvik/PROPN Herald/PROPN]outlet offices/NOUN',
        'in/ADP March/PROPN',
      ),
    ).toEqual(['Sorvik Herald: outlet', 'Sorvik Herald: outlet']);
  });

  test('a body named after somebody is a body, and its last word nobody’s surname', () => {
    expect(settled('the/DET [Anna/PROPN Halden/PROPN Foundation/PROPN]person gave/VERB')).toEqual([
      'Anna Halden Foundation: organisation',
    ]);
  });

  test('nothing in, nothing out', () => {
    expect(settleNames([], [])).toEqual([]);
  });
});
