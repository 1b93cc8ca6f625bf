import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { loadLanguageModels } from './models.ts';

const models = loadLanguageModels(readFileSync(join(import.meta.dirname, '../../models/en/language.bin')));
const BODY = '\n\nThe minister said on Monday that the talks had failed.';

describe('a headline in title case', () => {
  it('has its verb tagged as one, and keeps its letters', () => {
    const text = `Kesra Confirms Talks Have Failed${BODY}`;
    const { tokens, sentences } = analyse(text, models);
    expect(sentences[0]!.kind).toBe('headline');
    expect(tokens[1]).toMatchObject({ form: 'Confirms', lemma: 'confirm', upos: 'VERB' });
    for (const { form, start, end } of tokens) expect(text.slice(start, end)).toBe(form);
  });

  it('keeps its names', () => {
    const { tokens } = analyse(`Kesra Rejects Call From Ukraine${BODY}`, models);
    expect(tokens[0]!.upos).toBe('PROPN');
    expect(tokens[4]).toMatchObject({ lemma: 'Ukraine', upos: 'PROPN' });
  });
});

describe('a headline in small letters', () => {
  it('is left as it is', () => {
    const { tokens } = analyse(`Talks with Veria have failed, says Kesra minister${BODY}`, models);
    expect(tokens.map(({ form }) => form).slice(0, 3)).toEqual(['Talks', 'with', 'Veria']);
    expect(tokens[2]!.upos).toBe('PROPN');
  });
});
