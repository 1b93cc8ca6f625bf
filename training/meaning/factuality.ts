import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A sentence with event factuality: tokens, and for some of them a number from -3 (certainly not) to 3 (certainly). */
export type FactualitySentence = {
  readonly forms: readonly string[];
  readonly labels: readonly { readonly token: number; readonly score: number }[];
};

/** The sets, in the order the regressor numbers its outputs. */
export const SETS = ['uw', 'uds-ih2', 'meantime'] as const;
export type FactualitySet = (typeof SETS)[number];

const readColumns = (text: string): FactualitySentence[] =>
  text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.split('\t'))
        .filter((row) => row.length > 3),
    )
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      forms: rows.map((row) => row[1]!),
      labels: rows.flatMap((row, token) => (row[2] === '_' ? [] : [{ token, score: Number(row[2]) }])),
    }));

type JsonSentence = { text: string; targets: { span1: [number, number]; label: number }[] };

const readJson = (text: string): FactualitySentence[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JsonSentence)
    .map((each) => ({
      forms: each.text.split(' '),
      labels: each.targets.map(({ span1, label }) => ({ token: span1[0], score: label })),
    }));

/** Reads one part of one set; the corpora are described in their NOTICE. */
export const readFactuality = (corpora: string, set: FactualitySet, part: 'train' | 'dev'): FactualitySentence[] => {
  const json = set === 'uds-ih2' && part === 'train';
  const file = join(corpora, 'factuality', `${set}-${part}.${json ? 'jsonl' : 'conll'}.gz`);
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return json ? readJson(text) : readColumns(text);
};
