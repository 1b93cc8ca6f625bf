import { hashText } from '../learn/hashing.ts';
import { MARK, type Page } from './page.ts';
import type { Rivals } from './rivals.ts';

/** What is the same for all tokens that are judged against one cue. */
export type CueView = {
  readonly anchor: number;
  /** The anchor's sentence: first token inclusive, last exclusive. */
  readonly first: number;
  readonly last: number;
  readonly lemma: number;
  readonly xpos: number;
  readonly classes: number;
  readonly sentence: number;
  /** 1 where quotation marks stand in the anchor's sentence before it, 2 after it, 3 both. */
  readonly quotes: number;
  /** Whether a subject hangs from the anchor, and on which side. */
  readonly subject: number;
  readonly rivals: Rivals;
  /** Likely cues in the anchor's sentence, itself left out. */
  readonly company: number;
};

const SUBJECT = hashText('nsubj');
const PASSIVE = hashText('nsubj:pass');
const CLAUSE = hashText('csubj');

const isSubject = (relation: number): boolean => relation === SUBJECT || relation === PASSIVE || relation === CLAUSE;

export const viewOf = (page: Page, anchor: number, rivals: Rivals): CueView => {
  const { first, last } = page.analysis.sentences[page.sentence[anchor]!]!;
  let quotes = 0;
  for (let index = first; index < last; index++) if (page.mark[index] === MARK.quote) quotes |= index < anchor ? 1 : 2;
  let subject = 0;
  for (let child = page.firstChild[anchor]!; child >= 0; child = page.nextSibling[child]!)
    if (isSubject(page.deprel[child]!)) subject = child < anchor ? 1 : 2;
  return {
    anchor,
    first,
    last,
    lemma: page.lemma[anchor]!,
    xpos: page.xpos[anchor]!,
    classes: page.classes[anchor]!,
    sentence: page.sentence[anchor]!,
    quotes,
    subject,
    rivals,
    company: Math.min(3, rivals.before[last]! - rivals.before[first]! - (rivals.level[anchor]! >= 2 ? 1 : 0)),
  };
};
