import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { GoldSentence } from '../../training/language/treebank.ts';

type Item = { out: (what?: unknown) => unknown };
/** The parts of wink-nlp used here, which its declarations leave untyped. */
type Wink = {
  its: { pos: unknown };
  readDoc: (text: string) => { tokens: () => { each: (act: (token: Item) => void) => void } };
};

/**
 * The universal tags wink-nlp gives, on the words that it and the treebank part alike: it takes no tokens from outside, so each sentence is given with its
 * tokens parted by spaces. Returns right and compared.
 */
export const winkUpos = (gold: readonly GoldSentence[]): { right: number; compared: number } => {
  const nlp = winkNLP(model, ['sbd', 'pos']) as unknown as Wink;
  let right = 0;
  let compared = 0;
  for (const { forms, upos } of gold) {
    const text = forms.join(' ');
    const starts = new Map<number, number>();
    let at = 0;
    forms.forEach((form, i) => {
      starts.set(at, i);
      at += form.length + 1;
    });
    let from = 0;
    nlp
      .readDoc(text)
      .tokens()
      .each((token) => {
        const form = String(token.out());
        const start = text.indexOf(form, from);
        if (start < 0) return;
        from = start + form.length;
        const i = starts.get(start);
        if (i === undefined || forms[i] !== form) return;
        compared++;
        if (token.out(nlp.its.pos) === upos[i]) right++;
      });
  }
  return { right, compared };
};
