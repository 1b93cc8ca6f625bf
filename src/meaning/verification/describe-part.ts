import { feature1, feature2, hashText } from '../../learn/hashing.ts';
import type { Span } from '../../text/span.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { factsIn } from '../word-facts.ts';
import { FIELD_BITS } from './check-fields.ts';
import type { Part } from './find-parts.ts';

/** What of an attribution a part is held against. */
export type Report = { readonly cue: readonly Span[]; readonly content: readonly Span[] };

/** The most features a part can have. */
export const MOST_FEATURES = 1024;

/** How many words a denial reaches over. */
const REACH = 6;

/** How many reports before it a part is held against. */
const REPORTS = 3;

/** The reports a part is held against, the latest first. */
export const reportsBefore = ({ earlier }: Part): number[] => earlier.slice(-REPORTS).reverse();

const NOT = FIELD_BITS.not;
const EVIDENCE = FIELD_BITS.paper | FIELD_BITS.picture | FIELD_BITS.science | FIELD_BITS.witness;

const isContent = (upos: string): boolean =>
  upos === 'NOUN' || upos === 'PROPN' || upos === 'VERB' || upos === 'NUM' || upos === 'ADJ';

/** The number of a bit's place. */
const placeOf = (bit: number): number => 31 - Math.clz32(bit);

const flag = (holds: boolean): number => (holds ? 1 : 0);

/** What the reports before a part say: words with the side they stand on, numbers. */
export type Said = {
  /** 1: affirmed, 2: denied, by the latest report that has the word. */
  readonly sides: ReadonlyMap<string, number>;
  readonly numbers: ReadonlySet<string>;
  readonly latestCounts: boolean;
  readonly latestDenies: boolean;
};

/** What some reports say, the latest first. */
export const readSaid = ({ tokens, analysis }: Syntax, reports: readonly Report[]): Said => {
  const { facts } = factsIn(analysis);
  const sides = new Map<string, number>();
  const numbers = new Set<string>();
  let latestCounts = false;
  let latestDenies = false;
  reports.forEach(({ content }, rank) => {
    for (const span of content) {
      const [from, to] = tokensOf(tokens, span);
      let denied = Number.NEGATIVE_INFINITY;
      for (let i = from; i < to; i++) {
        const { lemma, upos, lower } = tokens[i]!;
        if ((facts[i]!.fields & NOT) !== 0) {
          denied = i;
          latestDenies ||= rank === 0;
        }
        if (upos === 'NUM') {
          numbers.add(lower);
          latestCounts ||= rank === 0;
        }
        if (isContent(upos) && !sides.has(lemma)) sides.set(lemma, i - denied < REACH ? 2 : 1);
      }
    }
  });
  return { sides, numbers, latestCounts, latestDenies };
};

/**
 * Writes the hashed features of a part into `out` and returns how many there are: which fields of checking its words belong to, denied
 * or not and in which order, where it stands, what it has in common with what the reports before it `said`, and the cue of the `latest`. `rule` is
 * what the rules say.
 */
export const describePart = (
  syntax: Syntax,
  part: Part,
  latest: Report | undefined,
  said: Said,
  rule: string,
  out: Int32Array,
): number => {
  const { tokens, analysis } = syntax;
  const { first, last } = part;
  let count = 0;
  const put1 = (template: number, a: number): void => {
    if (count < MOST_FEATURES) out[count++] = feature1(template, a);
  };
  const put2 = (template: number, a: number, b: number): void => {
    if (count < MOST_FEATURES) out[count++] = feature2(template, a, b);
  };
  const known = factsIn(analysis);
  let fields = 0;
  let under = 0;
  const after = new Int32Array(32);
  let denied = Number.NEGATIVE_INFINITY;
  let finite = false;
  let [shared, content, sameNumbers, otherNumbers, sides] = [0, 0, 0, 0, 0];
  for (let i = first; i < last; i++) {
    const { lemma, lower, upos, xpos } = tokens[i]!;
    const word = known.lemmas[i]!;
    const bits = word.fields | known.facts[i]!.fields | (part.isOwn(i) ? FIELD_BITS.agent : 0);
    if (bits !== 0) {
      put1(1, word.hash);
      if (i - denied <= REACH) under |= bits;
      for (let rest = fields; rest !== 0; rest &= rest - 1) after[placeOf(rest & -rest)]! |= bits;
      fields |= bits;
      if ((bits & NOT) !== 0) denied = i;
    }
    finite ||= xpos === 'VBD' || xpos === 'VBP' || xpos === 'VBZ' || xpos === 'MD';
    if (upos === 'NUM' && lower !== 'one') {
      if (said.numbers.has(lower)) sameNumbers++;
      else otherNumbers++;
    }
    if (!isContent(upos)) continue;
    content++;
    const side = said.sides.get(lemma);
    if (side === undefined) continue;
    shared++;
    sides |= i - denied < REACH === (side === 2) ? 1 : 2;
  }
  const since = part.since < 0 ? 0 : part.since === 0 ? 1 : 2;
  for (let rest = fields; rest !== 0; rest &= rest - 1) {
    const field = placeOf(rest & -rest);
    put1(2, field);
    if ((under & (1 << field)) !== 0) put1(3, field);
    put2(4, field, since);
    for (let next = after[field]!; next !== 0; next &= next - 1) put2(5, field, placeOf(next & -next));
  }
  const sentence = analysis.sentences[part.sentence]!;
  const shown = flag((fields & EVIDENCE) !== 0) * 2 + flag((fields & FIELD_BITS.agent) !== 0);
  const denies = flag((fields & NOT) !== 0);
  const numbers = flag(sameNumbers > 0) + flag(otherNumbers > 0) * 2 + flag(said.latestCounts) * 4;
  put1(6, hashText(tokens[first]!.lower));
  put1(7, hashText(tokens[first]!.upos));
  put2(8, flag(finite), flag(sameNumbers + otherNumbers > 0));
  put1(9, Math.min(6, (last - first) >> 1));
  put2(10, part.since, flag(part.sameParagraph));
  put1(11, hashText(part.kind));
  put2(12, flag(part.before), flag(first === sentence.first));
  put1(13, hashText(sentence.kind));
  put1(14, Math.min(3, shared));
  put1(15, content === 0 ? 0 : Math.ceil((4 * shared) / content));
  put2(16, numbers, shown);
  put1(17, numbers);
  put2(18, sides, shown);
  put1(19, sides);
  put2(20, denies, shown);
  put2(21, denies, flag(said.latestDenies));
  if (rule !== '') put1(22, hashText(rule));
  for (const span of latest?.cue ?? []) {
    const [from, to] = tokensOf(tokens, span);
    for (let i = from; i < to; i++)
      if (tokens[i]!.upos === 'VERB' || tokens[i]!.upos === 'NOUN') put1(23, hashText(tokens[i]!.lemma));
  }
  return count;
};
