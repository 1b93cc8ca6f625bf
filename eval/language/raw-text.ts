import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A text of a treebank put together again from its tokens, with where its tokens and sentences stand. */
export type RawText = { text: string; readonly tokens: Set<string>; readonly sentences: Set<number> };

const key = (start: number, end: number): string => `${start}-${end}`;

/** Adds the words of one sentence to `raw`; the parts of a multiword token stand inside it, one after another. */
const addSentence = (raw: RawText, lines: readonly string[]): void => {
  let rangeEnd = 0;
  let at = 0;
  let first = true;
  for (const line of lines) {
    const [id, form, , , , , , , , misc] = line.split('\t') as string[];
    const space = misc?.includes('SpaceAfter=No') ? '' : ' ';
    const range = /^\d+-(\d+)$/.exec(id!);
    if (!range && id!.includes('.')) continue;
    const start = rangeEnd >= Number(id) ? at : raw.text.length;
    if (first) raw.sentences.add(start);
    first = false;
    if (range) {
      rangeEnd = Number(range[1]);
      at = raw.text.length;
      raw.text += form + space;
      continue;
    }
    if (rangeEnd < Number(id)) raw.text += form + space;
    else at = start + form!.length;
    raw.tokens.add(key(start, start + form!.length));
  }
};

/** The texts of a treebank, paragraphs parted by blank lines. */
export const readRawTexts = (corpora: string, name: string, part: string): RawText[] => {
  const file = gunzipSync(readFileSync(join(corpora, 'ud', `${name}-${part}.conllu.gz`))).toString('utf8');
  const texts: RawText[] = [];
  for (const block of file.split('\n\n')) {
    const lines = block.split('\n');
    if (texts.length === 0 || block.includes('# newdoc'))
      texts.push({ text: '', tokens: new Set(), sentences: new Set() });
    const raw = texts.at(-1)!;
    if (block.includes('# newpar') && raw.text !== '') raw.text = `${raw.text.trimEnd()}\n\n`;
    addSentence(
      raw,
      lines.filter((line) => /^\d/.test(line)),
    );
  }
  return texts;
};

export { key as spanKey };
