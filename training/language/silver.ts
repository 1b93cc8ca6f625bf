import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One token of CoreNLP's analysis of an article. */
export type SilverToken = {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly entity: string;
  /** Index of the head in the article's tokens, -1 for a root; the relation is one of UD version 1. */
  readonly head: number;
  readonly relation: string;
};
export type SilverArticle = {
  readonly name: string;
  readonly text: string;
  readonly tokens: readonly SilverToken[];
  /** Where sentences begin in `tokens`. */
  readonly sentences: readonly number[];
};

/** Offsets in the file count code points; a text without characters beyond the first plane needs no map. */
const codeUnits = (text: string): ((at: number) => number) => {
  if (!/[\ud800-\udfff]/.test(text)) return (at) => at;
  const map = [0];
  for (const character of text) map.push(map.at(-1)! + character.length);
  return (at) => map[Math.min(at, map.length - 1)]!;
};

/** CoreNLP's analysis of the PolNeAR articles; the forms are taken from the texts. */
export const readSilver = (corpora: string, part: 'train' | 'dev'): SilverArticle[] => {
  const file = gunzipSync(readFileSync(join(corpora, `polnear/corenlp-${part}.tsv.gz`))).toString('utf8');
  return file
    .split('# article ')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.split('\n');
      const name = lines[0]!.trim();
      const text = readFileSync(join(corpora, 'polnear', part, 'text', `${name}.txt`), 'utf8');
      const at = codeUnits(text);
      const sentences: number[] = [];
      const tokens: SilverToken[] = [];
      for (const line of lines.filter((each) => /^\d+\t/.test(each))) {
        const [id, start, end, xpos, lemma, entity, head, relation] = line.split('\t') as string[];
        if (id === '1') sentences.push(tokens.length);
        const from = at(Number(start));
        const until = at(Number(end));
        tokens.push({
          start: from,
          end: until,
          form: text.slice(from, until),
          xpos: xpos!,
          lemma: lemma!,
          entity: entity!,
          head: head === '0' ? -1 : sentences.at(-1)! + Number(head) - 1,
          relation: relation!,
        });
      }
      return { name, text, tokens, sentences };
    });
};
