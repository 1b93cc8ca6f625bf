import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../language/analyse.ts';
import { loadLanguageModels } from '../../language/models.ts';
import { sliceOf } from '../../text/span.ts';
import { interpret } from '../interpret.ts';
import { loadMeaningModels } from '../models.ts';

const fileOf = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../../models/en', name));
const language = loadLanguageModels(fileOf('language.bin'));
const meaning = loadMeaningModels(fileOf('meaning.bin'));

/** A text in which `[source|cue|content]` marks a report, and what is said of the checking of each. */
const verified = (marked: string): { value: string; evidence: string[] }[] => {
  const relations: { source: [number, number][]; cue: [number, number][]; content: [number, number][] }[] = [];
  let text = '';
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    if (!piece.startsWith('[')) text += piece;
    else {
      const spans = piece
        .slice(1, -1)
        .split('|')
        .map((words): [number, number][] => {
          const start = text.length === 0 || text.endsWith(' ') ? text.length : text.length + 1;
          text = `${text.padEnd(start)}${words}`;
          return [[start, start + words.length]];
        });
      relations.push({ source: spans[0]!, cue: spans[1]!, content: spans[2]! });
    }
  }
  const read = interpret(
    {
      analysis: analyse(text, language),
      relations: relations.map((each) => ({ ...each, quote: 'indirect', confidence: 1, within: null })),
      article: { outlet: 'The Ledger', published: '2026-05-04' },
    },
    meaning,
  );
  return read.attributions.map(({ verification: { value, evidence } }) => ({
    value,
    evidence: evidence.map((span) => sliceOf(text, span)),
  }));
};

const valuesOf = (marked: string): string[] => verified(marked).map(({ value }) => value);

const ARMY = '[The army|said|its gunners had sunk two boats off Tarrow].';
const FISHERS = '[A fishermen’s union|said|the harbour was closed].';

describe('what a remark is about', () => {
  test('the report before it, of which it is shown as evidence', () => {
    expect(verified(`${FISHERS} ${ARMY} The claim could not be independently verified.`)).toEqual([
      { value: 'none', evidence: [] },
      { value: 'unverified', evidence: ['The claim could not be independently verified'] },
    ]);
  });

  test('an earlier one whose words it takes up', () => {
    const text = `${ARMY} ${FISHERS} [It|asked|for help]. The sinking of the two boats could not be independently verified.`;
    expect(valuesOf(text)).toEqual(['unverified', 'none', 'none']);
  });

  test('what its words say, though the report is a denial', () => {
    const denial = '[The harbour office|said|that no tanker had left the port].';
    expect(valuesOf(`${denial} Satellite images support the claim.`)).toEqual(['confirmed']);
    expect(valuesOf(`${denial} Two pilots questioned independently gave the same account.`)).toEqual(['confirmed']);
  });

  test('both', () => {
    expect(valuesOf(`${ARMY} ${FISHERS} Neither claim could be independently verified.`)).toEqual([
      'unverified',
      'unverified',
    ]);
  });

  test('nothing where nothing is said of checking', () => {
    expect(valuesOf(`${ARMY} ${FISHERS} The harbour was dug in 1860.`)).toEqual(['none', 'none']);
  });
});
