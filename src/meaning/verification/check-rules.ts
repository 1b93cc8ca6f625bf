import { PERSON_NOUNS } from '../entities/nouns.ts';
import { CLAIM_NOUNS, CLUE_BITS, cluesOf } from './check-words.ts';
import { between, type Clause, groupStart, isChecker, negationOver } from './clause.ts';
import {
  ABLE,
  by,
  type Found,
  found,
  groupFrom,
  isClaim,
  isPaper,
  isShown,
  lower,
  MODAL,
  near,
  near3,
  POINTS,
  type Rule,
  STRIVING,
  uposAt,
} from './rule.ts';

/** Words that may stand between "if" and "confirmed". */
const UNDER_IF =
  /^(?:it|this|that|these|those|they|the|his|her|its|their|is|are|was|were|be|been|prove|proves|proven|proved|turns?|out|to|ever|indeed|independently|found|shown|borne|really)$/;

/** "If confirmed", "should it prove true", "if the report is accurate". */
export const supposed: Rule = (clause, at) => {
  if (
    /^(?:so|case|what|right)$/.test(lower(clause, at)) ||
    lower(clause, at - 1) === 'to' ||
    lower(clause, at + 1) === 'by'
  )
    return undefined;
  for (let i = at - 1; i >= Math.max(clause.first, at - 6); i--) {
    const word = clause.tokens[i]!;
    if (word.lower === 'if' || (word.lower === 'should' && (i === clause.first || lower(clause, i - 1) === ',')))
      return { ...found('unverified', i, at), supposed: true };
    // "Such a refusal, were it proven, …"
    if (word.lower === 'were' && POINTS.test(lower(clause, i + 1)) && lower(clause, i - 1) === ',')
      return { ...found('unverified', i, at), supposed: true };
    if (!UNDER_IF.test(word.lower) && !CLAIM_NOUNS.has(word.lemma)) return undefined;
  }
  return undefined;
};

/** "Could not be verified", "has yet to be confirmed", "was unable to establish": a denial over a word of checking. */
const unchecked: Rule = (clause, at) => {
  const { tokens } = clause;
  const not = negationOver(clause, at);
  if (not < 0 || /^(?:nor|or)$/.test(lower(clause, at + 1))) return undefined;
  const from = groupStart(clause, not);
  // "Would not confirm" refuses to speak, which is no remark on checking.
  if (between(clause, from, at, (word) => /^(?:will|would|wo|'ll|’ll)$/.test(word))) return undefined;
  if (STRIVING.test(lower(clause, not)) && near(clause, at, 6, isShown) < 0 && near(clause, not, -5, isPaper) < 0)
    return undefined;
  const strong = (cluesOf(tokens[at]!.lower) & CLUE_BITS.check) !== 0;
  if (!strong && !between(clause, from, at, (word) => ABLE.test(word))) return undefined;
  // "Has not been tested" tells of a candidate as well.
  const bare = /^(?:test|assess|reproduce|replicate|reconcile|learn)$/.test(tokens[at]!.lemma);
  if (bare && !between(clause, from, at, (word) => /^(?:could|can|cannot|unable|impossible)$/.test(word)))
    return undefined;
  if (tokens[at]!.lemma === 'prove' && /^(?:to|an?|\w+ly)$/.test(lower(clause, at + 1))) return undefined;
  const end = lower(clause, at + 1) === 'independently' ? at + 1 : at;
  return by(clause, from) ? { ...found('unverified', from, end), latest: true } : found('unverified', from, end);
};

/** "Confirmed cases", "a verified account": the word tells a kind and no checking. */
const isAttribute = (clause: Clause, at: number): boolean =>
  clause.tokens[at]!.deprel === 'amod' ||
  (clause.tokens[at]!.xpos === 'VBN' &&
    /^(?:NOUN|PROPN)$/.test(uposAt(clause, at + 1)) &&
    /^(?:DET|ADJ|NUM)$/.test(uposAt(clause, at - 1)));

const ADVERB = /^(?:later|since|now|subsequently|eventually|also|already|meanwhile|separately|fully|finally)$/;

const ANOTHER = /^(?:second|another|other|separate|independent|further)$/;

const hasPerson = (clause: Clause, verb: number): boolean =>
  near(clause, verb, -4, (word) => /^(?:he|she|i|who)$/.test(word)) >= 0;

/** "Has been independently verified", "was later confirmed by", "records confirm", "we have verified". */
const checked: Rule = (clause, at) => {
  const { tokens } = clause;
  const { xpos } = tokens[at]!;
  if (isAttribute(clause, at) || !/^VB[NDZP]?$/.test(xpos)) return undefined;
  const from = groupFrom(clause, at);
  const seems = near3(clause, at, /^(?:appears?|seems?|appeared|seemed)$/);
  // The tagger takes "logs confirm" for a bare verb now and then; another agent than papers must be finite.
  if (xpos === 'VB' && !seems && (from < at || near(clause, at, -2, isPaper) < 0)) return undefined;
  if (between(clause, from, at, (word) => MODAL.test(word)) && !seems) return undefined;
  // "Has had it authenticated."
  const caused = near(clause, at, -3, (word, lemma) => lemma === 'have' && word !== 'having');
  if (xpos === 'VBN' && caused >= 0 && /^(?:it|them|the|this)$/.test(lower(clause, caused + 1)))
    return found('confirmed', caused, at);
  const alone = lower(clause, at - 1) === 'independently' || lower(clause, at + 1) === 'independently';
  if (alone) return found('confirmed', lower(clause, at - 1) === 'independently' ? at - 1 : at, at);
  const passive = xpos === 'VBN' && between(clause, from, at, (_, token) => token.lemma === 'be');
  if (passive && !hasPerson(clause, at)) {
    const by = near(clause, at, 3, (word) => word === 'by');
    if (by >= 0) return found('confirmed', from, by);
    const back = near(clause, from, -5, (word, lemma, upos) => isShown(word, lemma, upos) || POINTS.test(word));
    if (back >= 0 && lower(clause, at + 1) !== 'as') return found('confirmed', from, at);
    if (between(clause, from, at, (word) => ADVERB.test(word))) return found('confirmed', from, at);
  }
  if (
    tokens[at]!.deprel.startsWith('acl') &&
    lower(clause, at + 1) === 'by' &&
    isShown(lower(clause, at - 1), tokens[at - 1]!.lemma)
  )
    return found('confirmed', at, at + 1);
  return passive ? undefined : checkedBy(clause, from, at);
};

/** Active forms: by the outlet, by papers, by another source. */
const checkedBy = (clause: Clause, from: number, at: number): Found | undefined => {
  const subject = clause.tokens[from - 1];
  // "The tachograph of his lorry confirms it": a thing, since persons are sources.
  const object = clause.tokens[at + 1];
  const told =
    /^(?:it|this|them)$/.test(lower(clause, at + 1)) || (object?.lower === 'that' && object.deprel === 'obj');
  if (told && subject?.upos === 'NOUN' && !PERSON_NOUNS.has(subject.lemma) && from - 1 >= clause.first)
    return { ...found('confirmed', from - 1, at + 1), latest: true };
  const agent = near(clause, from, -8, (word, lemma, upos) => isPaper(word, lemma, upos) || ANOTHER.test(word));
  for (let i = from - 1; i >= Math.max(clause.first, from - 5); i--)
    if (isChecker(clause, i)) return found('confirmed', i, at);
  if (agent < 0) return undefined;
  const back = near(clause, at, 5, (word, lemma, upos) => isClaim(word, lemma, upos) || POINTS.test(word));
  return isPaper(lower(clause, agent), clause.tokens[agent]!.lemma) || back >= 0
    ? found('confirmed', agent, at)
    : undefined;
};

export const check: Rule = (clause, at) =>
  isAttribute(clause, at) ? undefined : (supposed(clause, at) ?? unchecked(clause, at) ?? checked(clause, at));

export const find: Rule = (clause, at) =>
  !clause.tokens[at]!.xpos.startsWith('VB')
    ? undefined
    : /^(?:proved|proven)$/.test(lower(clause, at))
      ? (supposed(clause, at) ?? unchecked(clause, at))
      : unchecked(clause, at);

export const bare: Rule = (_, at) => found('unverified', at, at);

/** "No independent confirmation", "awaiting verification"; "independent confirmation came". */
export const checking: Rule = (clause, at) => {
  if (/^(?:NOUN|PROPN)$/.test(uposAt(clause, at + 1))) return undefined;
  const not = negationOver(clause, at);
  if (not >= 0) return found('unverified', groupStart(clause, not), at);
  if (/^(?:need|needs|requires?|want|wants)$/.test(lower(clause, at - 1))) return found('unverified', at - 1, at);
  const open = near(clause, at, 9, (word) =>
    /^(?:impossible|awaited|pending|lacking|outstanding|difficult|possible|available|forthcoming)$/.test(word),
  );
  const refused = open >= 0 && /^(?:possible|available|forthcoming)$/.test(lower(clause, open));
  if (open >= 0 && (!refused || negationOver(clause, open) >= 0)) return found('unverified', at, open);
  const comes = near(clause, at, 3, (word) => /^(?:came|comes|followed)$/.test(word));
  return comes >= 0 ? found('confirmed', at, comes) : undefined;
};
