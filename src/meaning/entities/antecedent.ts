import type { EntityType } from '../meaning.ts';
import { relation, type Syntax } from '../syntax.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './mention.ts';

/** Weights of the antecedent ranker, `CLASSES` rows of `FEATURES` numbers each. */
export type AntecedentWeights = Float32Array;

/** A pronoun's entity that could be meant, with what speaks for it: the places of features that hold. */
export type Candidate = { readonly draft: Draft; readonly features: readonly number[] };

/** How far back a pronoun looks, in sentences. */
const REACH = 5;
/** The most entities weighed for one pronoun. */
const MOST = 16;

const ROLES: readonly string[] = [
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'appos',
  'conj',
  'root',
  'compound',
  'vocative',
  'dislocated',
  'ccomp',
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

const rolePlace = (role: string): number => Math.max(0, ROLES.indexOf(role) + 1);
const coarse = (role: string): number =>
  role === 'nsubj' ? 0 : role === 'obj' || role === 'iobj' ? 1 : role === 'nmod' ? 2 : 3;

/** Steps of 0, 1, 2, 3-4, 5-8, 9-16, … */
const bucket = (value: number, most: number): number =>
  Math.min(most, value < 3 ? value : 1 + Math.ceil(Math.log2(value)));

const isPossessive = (syntax: Syntax, token: number): boolean => syntax.tokens[token]!.deprel === 'nmod:poss';

const clashes = (syntax: Syntax, a: number, b: Mention): boolean =>
  syntax.tokens[a]!.head === syntax.tokens[b.head]!.head &&
  !isPossessive(syntax, b.head) &&
  !b.words[0]!.includes('sel');

/** 0 unknown, 1 the same by name or noun, 2 the same by earlier pronouns, 3 another by earlier pronouns, 4 another. */
const genderSign = (draft: Draft, pronoun: Mention): number => {
  if (draft.gender !== null) return draft.gender === pronoun.gender ? 1 : 4;
  const sign = pronoun.gender === 'm' ? 1 : pronoun.gender === 'f' ? -1 : 0;
  return sign === 0 || draft.heard === 0 ? 0 : draft.heard * sign > 0 ? 2 : 3;
};

const describe = (syntax: Syntax, draft: Draft, pronoun: Mention, nearestSubject: boolean): number[] => {
  const { tokens } = syntax;
  const { latest } = draft;
  const away = Math.min(REACH, pronoun.sentence - latest.sentence);
  const role = relation(tokens[latest.head]!);
  const kind = latest.kind === 'name' ? 0 : latest.kind === 'nominal' ? 1 : 2;
  const quoted = (token: number): number => (tokens[token]!.quoteDepth > 0 ? 1 : 0);
  const type = TYPES.indexOf(draft.type);
  const sameForm = latest.kind === 'pronoun' && latest.gender === pronoun.gender && latest.number === pronoun.number;
  return [
    BIAS,
    SENTENCE + away,
    GAP + bucket(pronoun.head - latest.head, 7),
    ROLE + rolePlace(role),
    PAIR + coarse(role) * ROLE_PAIRS + coarse(relation(tokens[pronoun.head]!)),
    TYPE + type,
    TYPE_NAMED + type * 2 + Number(draft.named),
    KIND + kind,
    KIND_SENTENCE + kind * 3 + Math.min(2, away),
    GENDER + genderSign(draft, pronoun),
    NUMBER + (draft.number === null ? 0 : draft.number === pronoun.number ? 1 : 2),
    PASSED + bucket(draft.passed, 5),
    NAMED + Number(draft.named),
    SOURCE + Number(latest.source),
    DEFINITE + Number(latest.definite),
    FIRST + Number(latest.head - syntax.analysis.sentences[latest.sentence]!.first < 3),
    CLASH + Number(clashes(syntax, latest.head, pronoun)),
    QUOTE + quoted(latest.head) * 2 + quoted(pronoun.head),
    NEAREST_SUBJECT + Number(nearestSubject),
    SAME_FORM + Number(sameForm),
    ABOVE + Number(syntax.left[latest.head]! <= pronoun.head && pronoun.head <= syntax.right[latest.head]!),
    POSSESSIVE + Number(isPossessive(syntax, latest.head)),
  ];
};

/** The entities a third-person pronoun could stand for, the latest first. */
export const candidatesFor = (syntax: Syntax, pronoun: Mention, drafts: readonly Draft[]): Candidate[] => {
  const found: Candidate[] = [];
  let subjectSeen = false;
  for (let i = drafts.length - 1; i >= 0 && found.length < MOST; i--) {
    const draft = drafts[i]!;
    if (pronoun.sentence - draft.latest.sentence > REACH) break;
    if (!agrees(draft, pronoun)) continue;
    const subject = relation(syntax.tokens[draft.latest.head]!) === 'nsubj';
    found.push({ draft, features: describe(syntax, draft, pronoun, subject && !subjectSeen) });
    subjectSeen ||= subject;
  }
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

/** A candidate's points. */
export const rank = (weights: AntecedentWeights, row: number, { features }: Candidate): number => {
  let sum = 0;
  for (const feature of features) sum += weights[row * FEATURES + feature]!;
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
  const candidates = candidatesFor(syntax, pronoun, drafts);
  if (!weights) {
    const subject = candidates.find(({ features }) => features.includes(NEAREST_SUBJECT + 1));
    return (subject ?? candidates[0])?.draft;
  }
  const row = classOf(pronoun);
  let best: Draft | undefined;
  let bestPoints = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const points = rank(weights, row, candidate) + (pronoun.source ? asSpeaker(candidate.draft) : 0);
    if (points > bestPoints) {
      best = candidate.draft;
      bestPoints = points;
    }
  }
  return best;
};
