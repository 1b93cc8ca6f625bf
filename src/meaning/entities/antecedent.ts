import type { Token } from '../../language/analysis.ts';
import type { EntityType } from '../meaning.ts';
import { RELATIONS, type Syntax } from '../syntax.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './mention.ts';

/** Weights of the antecedent ranker, `CLASSES` rows of `FEATURES` numbers each. */
export type AntecedentWeights = Float32Array;

/** A pronoun's entity that could be meant, with what speaks for it: the places of features that hold. */
export type Candidate = { readonly draft: Draft; readonly features: Uint8Array };

/** How far back a pronoun looks, in sentences. */
const REACH = 5;
/** The most entities weighed for one pronoun. */
const MOST = 16;

const { nsubj, obj, iobj, obl, nmod, appos, conj, root, compound, vocative, dislocated, ccomp } = RELATIONS;
const ROLES: readonly number[] = [
  nsubj,
  obj,
  iobj,
  obl,
  nmod,
  appos,
  conj,
  root,
  compound,
  vocative,
  dislocated,
  ccomp,
];
const TYPES: readonly EntityType[] = ['person', 'organisation', 'place', 'group', 'outlet', 'document', 'unknown'];
const ROLE_PAIRS = 4;

/** Where each family of features begins. */
const SENTENCE = 0;
const GAP = SENTENCE + REACH + 1;
const ROLE = GAP + 8;
const PAIR = ROLE + ROLES.length + 1;
const TYPE = PAIR + ROLE_PAIRS * ROLE_PAIRS;
const TYPE_NAMED = TYPE + TYPES.length;
const KIND = TYPE_NAMED + TYPES.length * 2;
const KIND_SENTENCE = KIND + 3;
const GENDER = KIND_SENTENCE + 9;
const NUMBER = GENDER + 5;
const PASSED = NUMBER + 3;
const NAMED = PASSED + 6;
const SOURCE = NAMED + 2;
const DEFINITE = SOURCE + 2;
const FIRST = DEFINITE + 2;
const CLASH = FIRST + 2;
const QUOTE = CLASH + 2;
const NEAREST_SUBJECT = QUOTE + 4;
const SAME_FORM = NEAREST_SUBJECT + 2;
const ABOVE = SAME_FORM + 2;
const POSSESSIVE = ABOVE + 2;
const BIAS = POSSESSIVE + 2;

/** How many features there are. */
export const FEATURES = BIAS + 1;
/** Pronouns that behave alike: he, she, it, they. */
export const CLASSES = 4;

/** The row of weights a pronoun is ranked with. */
export const classOf = (pronoun: Mention): number =>
  pronoun.number === 'many' ? 3 : pronoun.gender === 'm' ? 0 : pronoun.gender === 'f' ? 1 : 2;

const agrees = (draft: Draft, pronoun: Mention): boolean => {
  if (pronoun.number === 'many') return true;
  if (draft.number === 'many') return false;
  if (pronoun.gender === 'n') return draft.type !== 'person' && draft.gender !== 'm' && draft.gender !== 'f';
  if (draft.type !== 'person' && !(draft.type === 'unknown' && draft.proper)) return false;
  return draft.gender === null || draft.gender === pronoun.gender;
};

const rolePlace = (role: number): number => ROLES.indexOf(role) + 1;
const coarse = (role: number): number =>
  role === nsubj ? 0 : role === obj || role === iobj ? 1 : role === nmod ? 2 : 3;

/** Steps of 0, 1, 2, 3-4, 5-8, 9-16, … */
const bucket = (value: number, most: number): number => Math.min(most, value < 3 ? value : 33 - Math.clz32(value - 1));

const isPossessive = (tokens: readonly Token[], token: number): boolean => tokens[token]!.deprel === 'nmod:poss';

const clashes = (tokens: readonly Token[], a: number, b: Mention): boolean =>
  tokens[a]!.head === tokens[b.head]!.head && !isPossessive(tokens, b.head) && !b.words[0]!.includes('sel');

/** 0 unknown, 1 the same by name or noun, 2 the same by earlier pronouns, 3 another by earlier pronouns, 4 another. */
const genderSign = (draft: Draft, pronoun: Mention): number => {
  if (draft.gender !== null) return draft.gender === pronoun.gender ? 1 : 4;
  const sign = pronoun.gender === 'm' ? 1 : pronoun.gender === 'f' ? -1 : 0;
  return sign === 0 || draft.heard === 0 ? 0 : draft.heard * sign > 0 ? 2 : 3;
};

/** How many features hold of one candidate. */
const HOLDING = 22;

/** Writes the features that hold of a candidate. */
const describe = (
  { tokens, relations, left, right, analysis }: Syntax,
  draft: Draft,
  pronoun: Mention,
  nearestSubject: boolean,
  out: Uint8Array,
): void => {
  const { latest } = draft;
  const { head } = latest;
  const away = Math.min(REACH, pronoun.sentence - latest.sentence);
  const role = relations[head]!;
  const kind = latest.kind === 'name' ? 0 : latest.kind === 'nominal' ? 1 : 2;
  const named = draft.named ? 1 : 0;
  const type = TYPES.indexOf(draft.type);
  const sameForm = kind === 2 && latest.gender === pronoun.gender && latest.number === pronoun.number;
  const quoted = tokens[head]!.quoteDepth > 0 ? 2 : 0;
  const asks = tokens[pronoun.head]!.quoteDepth > 0 ? 1 : 0;
  out[0] = BIAS;
  out[1] = SENTENCE + away;
  out[2] = GAP + bucket(pronoun.head - head, 7);
  out[3] = ROLE + rolePlace(role);
  out[4] = PAIR + coarse(role) * ROLE_PAIRS + coarse(relations[pronoun.head]!);
  out[5] = TYPE + type;
  out[6] = TYPE_NAMED + type * 2 + named;
  out[7] = KIND + kind;
  out[8] = KIND_SENTENCE + kind * 3 + Math.min(2, away);
  out[9] = GENDER + genderSign(draft, pronoun);
  out[10] = NUMBER + (draft.number === null ? 0 : draft.number === pronoun.number ? 1 : 2);
  out[11] = PASSED + bucket(draft.passed, 5);
  out[12] = NAMED + named;
  out[13] = SOURCE + (latest.source ? 1 : 0);
  out[14] = DEFINITE + (latest.definite ? 1 : 0);
  out[15] = FIRST + (head - analysis.sentences[latest.sentence]!.first < 3 ? 1 : 0);
  out[16] = CLASH + (clashes(tokens, head, pronoun) ? 1 : 0);
  out[17] = QUOTE + quoted + asks;
  out[18] = NEAREST_SUBJECT + (nearestSubject ? 1 : 0);
  out[19] = SAME_FORM + (sameForm ? 1 : 0);
  out[20] = ABOVE + (left[head]! <= pronoun.head && pronoun.head <= right[head]! ? 1 : 0);
  out[21] = POSSESSIVE + (isPossessive(tokens, head) ? 1 : 0);
};

/**
 * Gives the entities a third-person pronoun could stand for, the latest first, each with the features that hold of it, to `take`; the features
 * are written over by the next.
 */
const forCandidates = (
  syntax: Syntax,
  pronoun: Mention,
  drafts: readonly Draft[],
  take: (draft: Draft, features: Uint8Array) => void,
): void => {
  const features = new Uint8Array(HOLDING);
  let found = 0;
  let subjectSeen = false;
  for (let i = drafts.length - 1; i >= 0 && found < MOST; i--) {
    const draft = drafts[i]!;
    if (pronoun.sentence - draft.latest.sentence > REACH) break;
    if (!agrees(draft, pronoun)) continue;
    const subject = syntax.relations[draft.latest.head] === nsubj;
    describe(syntax, draft, pronoun, subject && !subjectSeen, features);
    take(draft, features);
    found++;
    subjectSeen ||= subject;
  }
};

/** The entities a third-person pronoun could stand for, the latest first. */
export const candidatesFor = (syntax: Syntax, pronoun: Mention, drafts: readonly Draft[]): Candidate[] => {
  const found: Candidate[] = [];
  forCandidates(syntax, pronoun, drafts, (draft, features) => found.push({ draft, features: features.slice() }));
  return found;
};

/** What speaks gives a source's pronoun; the corpus the weights come from marks no sources, so this is set by hand. */
const SPOKE_BEFORE = 1.5;
const SPOKE_LAST = 0.7;
const CANNOT_SPEAK = -2;

const asSpeaker = (draft: Draft): number => {
  if (draft.latest.source) return SPOKE_BEFORE + SPOKE_LAST;
  if (draft.mentions.some((mention) => mention.source && mention.head < draft.latest.head)) return SPOKE_BEFORE;
  return draft.type === 'unknown' && !draft.named ? CANNOT_SPEAK : 0;
};

/** A candidate's points, by the features that hold of it. */
export const rank = (weights: AntecedentWeights, row: number, features: Uint8Array): number => {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += weights[row * FEATURES + features[i]!]!;
  return sum;
};

/**
 * The entity a third-person pronoun most likely stands for; undefined where none fits. A linear ranker over the candidates, as
 * Denis and Baldridge (2008) have it; without weights, the nearest subject or the nearest.
 */
export const antecedentOf = (
  syntax: Syntax,
  pronoun: Mention,
  drafts: readonly Draft[],
  weights: AntecedentWeights | null,
): Draft | undefined => {
  const row = classOf(pronoun);
  let best: Draft | undefined;
  let bestPoints = Number.NEGATIVE_INFINITY;
  forCandidates(syntax, pronoun, drafts, (draft, features) => {
    const points = weights
      ? rank(weights, row, features) + (pronoun.source ? asSpeaker(draft) : 0)
      : Number(features.includes(NEAREST_SUBJECT + 1));
    if (points <= bestPoints) return;
    best = draft;
    bestPoints = points;
  });
  return best;
};
