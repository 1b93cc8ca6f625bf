import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from '../../src/language/sentences.ts';
import { tokenise } from '../../src/language/tokenise.ts';

/** The sentences of a text as lists of forms. */
export const sentencesOf = (text: string): string[][] => {
  const offsets = tokenise(text);
  return splitSentences(text, offsets).sentences.map(({ first, last }) =>
    Array.from({ length: last - first }, (_, i) => text.slice(offsets.starts[first + i]!, offsets.ends[first + i]!)),
  );
};

/** News without annotation: the PolNeAR training articles and the newswire. */
export const readNews = (corpora: string): string[] => {
  const folder = join(corpora, 'polnear/train/text');
  const campaign = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const wire = gunzipSync(readFileSync(join(corpora, 'newswire/newswire.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  return [...campaign, ...wire];
};
