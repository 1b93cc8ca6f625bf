import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One sentence of a treebank, column by column. */
export type GoldSentence = {
  /** Whether a new text of the treebank begins with it. */
  readonly opensText: boolean;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of each head in the sentence, -1 for the root. */
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
  readonly misc: readonly string[];
};

type Block = { readonly opensText: boolean; readonly rows: readonly string[][] };

const blockOf = (block: string): Block => ({
  opensText: block.includes('# newdoc'),
  rows: block
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t')),
});

/** Reads CoNLL-U; multiword ranges and empty nodes are left out, so that what remains are syntactic words. */
export const readConllu = (text: string): GoldSentence[] =>
  text
    .split('\n\n')
    .map(blockOf)
    .filter(({ rows }) => rows.length > 0)
    .map(({ opensText, rows }) => {
      const column = (index: number): string[] => rows.map((row) => row[index] ?? '_');
      return {
        opensText,
        forms: column(1),
        lemmas: column(2),
        upos: column(3),
        xpos: column(4),
        heads: column(6).map((head) => Number(head) - 1),
        deprels: column(7),
        misc: column(9),
      };
    });

/** The gold sentences of one treebank ("ewt", "gum") and part ("train", "dev"). */
export const readTreebank = (corpora: string, name: string, part: string): GoldSentence[] =>
  readConllu(gunzipSync(readFileSync(join(corpora, 'ud', `${name}-${part}.conllu.gz`))).toString('utf8'));
