import type { Span } from '../../text/span.ts';
import { headOf, RELATIONS, type Syntax, tokensOf } from '../syntax.ts';

/** The word of a cue that carries its meaning. */
export type CueWord = {
  /** Lemma, with its particle where it has one: `say`, `point-out`, `call-for`. */
  readonly lemma: string;
  /** The lemma without its particle. */
  readonly bare: string;
  readonly negated: boolean;
  /** Its token; -1 where the cue is not words. */
  readonly token: number;
};

/** Verbs that leave the meaning to their object: "expressed confidence", "made the claim". */
const LIGHT = new Set([
  'express',
  'voice',
  'make',
  'give',
  'issue',
  'have',
  'raise',
  'offer',
  'take',
  'be',
  'deliver',
  'release',
  'publish',
  'reach',
  'hold',
  'come',
  'put',
  'get',
]);

const PARTICLES = new Set(['out', 'for', 'on', 'to', 'down', 'off', 'up', 'of', 'about', 'against', 'away', 'aside']);

/** "Refused to rule out", "declined to exclude": to leave possible. */
const LEFT_POSSIBLE =
  /(?:\b(?:refus|declin|not |never |cannot |unable |nor |neither )|n['’]t )\S*(?:\s\S+){0,3}?\s*(?:rul(?:e|ing|ed) out|exclud|discount)|^\W*nor (?:\S+ ){0,2}exclud/i;

const leavesPossible = (words: string): boolean => /rul|exclu|discount/i.test(words) && LEFT_POSSIBLE.test(words);

const NOT = new Set(['not', "n't", 'n’t', 'never', 'cannot', 'neither', 'nor']);

const isNoun = (upos: string): boolean => upos === 'NOUN' || upos === 'ADJ';

/** Finds the meaning-bearing word of a cue: its head, or the noun that a light verb leaves it to. */
export const readCue = (syntax: Syntax, cue: readonly Span[]): CueWord => {
  const { tokens, lemmas, relations } = syntax;
  const first = cue[0];
  if (!first) return { lemma: '', bare: '', negated: false, token: -1 };
  const end = cue[cue.length - 1]![1];
  const [from, to] = tokensOf(tokens, [first[0], end]);
  let token = headOf(syntax, from, to);
  if (leavesPossible(syntax.analysis.text.slice(first[0], end)))
    return { lemma: 'rule-out', bare: 'rule', negated: true, token };
  let negated = false;
  let verb = -1;
  for (let i = from; i < to; i++) {
    const { lower, upos } = tokens[i]!;
    if (NOT.has(lower)) negated = true;
    if (verb < 0 && upos === 'VERB') verb = i;
  }
  if (token < 0) return { lemma: '', bare: '', negated, token };
  if (verb >= 0) token = verb;
  if (LIGHT.has(lemmas[token]!.word)) {
    for (let i = to - 1; i > token; i--) if (isNoun(tokens[i]!.upos) && relations[i] !== RELATIONS.amod) token = i;
  }
  const bare = lemmas[token]!.word;
  const after = tokens[token + 1];
  const particle = after && token + 1 < to && PARTICLES.has(after.lower) ? `-${after.lower}` : '';
  return { lemma: bare + particle, bare, negated, token };
};

/** What a word list says of a cue: with its negation, with its particle, or bare. */
export const lookUp = <T>(
  list: { readonly get: (key: string) => T | undefined },
  { lemma, bare, negated }: CueWord,
): T | undefined => (negated ? list.get(`not-${lemma}`) : undefined) ?? list.get(lemma) ?? list.get(bare);

/** Whether a word list has a cue in its own form: a negated cue only as such. */
export const isListed = (list: ReadonlySet<string>, { lemma, bare, negated }: CueWord): boolean =>
  negated ? list.has(`not-${lemma}`) || list.has(`not-${bare}`) : list.has(lemma) || list.has(bare);
