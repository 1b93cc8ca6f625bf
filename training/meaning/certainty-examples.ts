import type { Analysis } from '../../src/language/analysis.ts';
import { describeEvent, openDescription } from '../../src/meaning/certainty/features.ts';
import { readSyntax, tokenAt } from '../../src/meaning/syntax.ts';
import type { FactualitySentence } from './factuality.ts';
import type { CertaintyExample } from './train-certainty.ts';

/** Marks of the Penn Treebank as a newspaper prints them. */
const PRINTED: Readonly<Record<string, string>> = {
  '``': '“',
  "''": '”',
  '`': '‘',
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '--': '—',
};

/** The events of given sentences as the certainty regressor sees them, read by the program's own language stage. */
export const certaintyExamples = (
  sentences: readonly FactualitySentence[],
  output: number,
  analyse: (text: string) => Analysis,
): CertaintyExample[] => {
  return sentences.flatMap(({ forms, labels }) => {
    const printed = forms.map((form) => PRINTED[form] ?? form);
    const starts: number[] = [];
    let length = 0;
    for (const form of printed) {
      starts.push(length);
      length += form.length + 1;
    }
    const syntax = readSyntax(analyse(printed.join(' ')));
    const description = openDescription(syntax);
    return labels.map(({ token, score }) => {
      const event = Math.min(tokenAt(syntax.tokens, starts[token]!), syntax.tokens.length - 1);
      describeEvent(description, event);
      return { features: description.out.slice(0, description.count), score, output };
    });
  });
};
