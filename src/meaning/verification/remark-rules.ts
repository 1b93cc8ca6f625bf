import { PERSON_NOUNS } from '../entities/nouns.ts';
import type { Verification } from '../meaning.ts';
import { CLAIM_NOUNS, CLUE_BITS, type Clue, cluesOf, PAPERS, SHOWN } from './check-words.ts';
import { between, type Clause, groupStart, isChecker, negationOver } from './clause.ts';

export type VerificationValue = Exclude<Verification['value'], 'none'>;

/** A remark as a run of tokens, last exclusive. */
export type Found = {
  readonly value: VerificationValue;
  readonly from: number;
  readonly to: number;
  /** "If confirmed": a doubt that stands where the claim does, whoever makes it. */
  readonly supposed?: true;
  /** Whatever pronoun it has, it answers what was said last. */
  readonly latest?: true;
};

type Rule = (clause: Clause, at: number) => Found | undefined;

const found = (value: VerificationValue, from: number, at: number): Found => ({ value, from, to: at + 1 });

const lower = ({ tokens, first, last }: Clause, at: number): string =>
  at >= first && at < last ? tokens[at]!.lower : '';

const uposAt = ({ tokens, first, last }: Clause, at: number): string =>
  at >= first && at < last ? tokens[at]!.upos : '';

/** The nearest word before (within `reach`, negative) or after a place that passes a test; -1 for none. */
const near = (
  clause: Clause,
  at: number,
  reach: number,
  test: (lower: string, lemma: string, upos: string) => boolean,
): number => {
  const step = reach < 0 ? -1 : 1;
  for (let i = at + step, n = Math.abs(reach); n > 0; i += step, n--) {
    const token = i >= clause.first && i < clause.last ? clause.tokens[i] : undefined;
    if (!token || /^[;:.]$/.test(token.lower)) return -1;
    if (test(token.lower, token.lemma, token.upos)) return i;
  }
  return -1;
};

const isOf =
  (...sets: readonly ReadonlySet<string>[]) =>
  (word: string, lemma: string, upos = 'NOUN'): boolean =>
    /^(?:NOUN|PROPN|X)$/.test(upos) && sets.some((set) => set.has(lemma) || set.has(word));

const isClaim = isOf(CLAIM_NOUNS);
const isPaper = isOf(PAPERS);
const isShown = isOf(SHOWN, CLAIM_NOUNS);
const POINTS = /^(?:this|that|it|which|they|these|those|them|what)$/;
const MODAL = /^(?:will|would|could|can|may|might|must|should|to|'ll|’ll)$/;

/** Words that may stand between "if" and "confirmed". */
const UNDER_IF =
  /^(?:it|this|that|these|those|they|the|his|her|its|their|is|are|was|were|be|been|prove|proves|proven|proved|turns?|out|to|ever|indeed|independently|found|shown|borne|really)$/;

/** "If confirmed", "should it prove true", "if the report is accurate". */
const supposed: Rule = (clause, at) => {
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

const ABLE = /^(?:could|can|cannot|unable|able|possible|impossible|difficult|hard|been|be|fail|failed|way|means)$/;
const STRIVING = /^(?:trying|seeking|working|attempting|struggl\w+|tried)$/;

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

const near3 = (clause: Clause, at: number, pattern: RegExp): boolean =>
  near(clause, at, -3, (word) => pattern.test(word)) >= 0;

const groupFrom = ({ tokens, first }: Clause, at: number): number => {
  let from = at;
  while (from > first && /^(?:AUX|ADV|PART)$/.test(tokens[from - 1]!.upos)) from--;
  return from;
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

const check: Rule = (clause, at) =>
  isAttribute(clause, at) ? undefined : (supposed(clause, at) ?? unchecked(clause, at) ?? checked(clause, at));

const find: Rule = (clause, at) =>
  !clause.tokens[at]!.xpos.startsWith('VB')
    ? undefined
    : /^(?:proved|proven)$/.test(lower(clause, at))
      ? (supposed(clause, at) ?? unchecked(clause, at))
      : unchecked(clause, at);

const bare: Rule = (_, at) => found('unverified', at, at);

/** "No independent confirmation", "awaiting verification"; "independent confirmation came". */
const checking: Rule = (clause, at) => {
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

/** "Its authenticity is in doubt", "whose origin is unknown". */
const genuineness: Rule = (clause, at) => {
  const open = near(clause, at, 8, (word) =>
    /^(?:unclear|unknown|uncertain|doubt|question|doubtful|questionable)$/.test(word),
  );
  return open >= 0 ? found('unverified', at, open) : undefined;
};

const GIVES =
  /^(?:offer|provide|give|present|produce|cite|show|publish|supply|find|see|share|release|put|bring|have|submit|add|back|hear|be|need|quote)$/;

/** What must be withheld of papers and sources for it to be a remark: that they are shown. */
const SHOWS = /^(?:offer|provide|give|present|produce|cite|show|publish|supply|release|name|disclose)$/;

/** "Offered no evidence", "without proof", "has yet to show any documentation". */
const evidence: Rule = (clause, at) => {
  const plain = /^(?:evidence|proof|documentation)$/.test(lower(clause, at));
  let not = negationOver(clause, at);
  let from = not;
  if (
    !plain &&
    (not < 0 || !SHOWS.test(clause.tokens[not - 1]?.lemma ?? '') || !/^(?:no|any|without)$/.test(lower(clause, not)))
  ) {
    const verb = near(clause, at, -4, (_, lemma) => SHOWS.test(lemma));
    not = verb < 0 || /^(?:to|for|in)$/.test(lower(clause, at - 1)) ? -1 : negationOver(clause, verb);
    from = not;
  } else if (not < 0) {
    const verb = near(clause, at, -6, (_, lemma) => GIVES.test(lemma));
    not = verb < 0 ? -1 : negationOver(clause, verb);
    if (not < 0 && verb >= 0) not = near(clause, verb, -3, (word) => /^(?:refus|declin)/.test(word));
    from = not;
  }
  if (not < 0 || /^(?:for|to|of)$/.test(lower(clause, not - 1)) || STRIVING.test(lower(clause, not))) return undefined;
  if (GIVES.test(clause.tokens[not - 1]?.lemma ?? '') && not > clause.first) from = not - 1;
  return found('unverified', groupStart(clause, from), at);
};

/** "No sign of", "found no trace", "no record that". */
const sign: Rule = (clause, at) => {
  const no = near(clause, at, -3, (word) => word === 'no' || word === 'any' || word === 'little');
  if (no < 0 || (lower(clause, no) === 'any' && negationOver(clause, no) < 0)) return undefined;
  const found_ = /^(?:found|finds?|saw|sees?|seen)$/.test(lower(clause, no - 1));
  const next = lower(clause, at + 1);
  if (!found_ && !/^(?:of|that|for|to|in|on)$/.test(next)) return undefined;
  // "No sign of a letup" is news; "no sign of that" speaks of what was said.
  const weak = /^(?:signs?|indications?|hints?)$/.test(lower(clause, at));
  if (weak && !found_ && !(next === 'of' && /^(?:that|this|it|such|any|either)$/.test(lower(clause, at + 2))))
    return undefined;
  return found('unverified', found_ ? no - 1 : no, at);
};

const REPEATS = /^(?:report|repeat|back|carry|mention|corroborate|confirm)$/;

/** "Nobody else has reported it", "has found no one who would repeat it". */
const nobody: Rule = (clause, at) => {
  const word = lower(clause, at);
  const none = word === 'nobody' || word === 'no-one' || word === 'none' || lower(clause, at - 1) === 'no';
  if (!none) return undefined;
  if (/^(?:found|finds?)$/.test(lower(clause, at - 2)) || /^(?:found|finds?)$/.test(lower(clause, at - 1)))
    return { ...found('unverified', at - 2, at), latest: true };
  const but = near(clause, at, 5, (each) => /^(?:but|except)$/.test(each));
  if (but >= 0 && /^(?:him|her|them|he|she|it)$/.test(lower(clause, but + 1))) return found('unverified', at, but + 1);
  const so = near(clause, at, 8, (each) => /^(?:said|says|say)$/.test(each));
  if (so >= 0 && lower(clause, so + 1) === 'so') return found('unverified', at, so + 1);
  const more = word === 'other' || lower(clause, at + 1) === 'else' || lower(clause, at - 1) === 'other';
  const verb = near(
    clause,
    at,
    5,
    (_, lemma) => REPEATS.test(lemma) || (more && /^(?:see|hear|notice|recall)$/.test(lemma)),
  );
  return verb >= 0 ? found('unverified', at, verb) : undefined;
};

const ASKED = /^(?:whether|if|when|where|who|how|what|which)$/;

/** "It is unclear when the video was filmed", "it is not known whether the claim is true". */
const unclear: Rule = (clause, at) => {
  const open = /^un/.test(lower(clause, at)) || negationOver(clause, at) >= 0;
  if (!open) return undefined;
  const it = near(clause, at, -4, (word) => word === 'it') >= 0;
  const before = it ? -1 : near(clause, at, -12, isOf(SHOWN));
  if (before >= 0) return found('unverified', before, at);
  const asked = near(clause, at, 3, (word) => ASKED.test(word));
  if (asked < 0) return undefined;
  const thing = near(clause, asked, 5, isOf(SHOWN));
  const right = near(clause, asked, 8, (word) => /^(?:true|genuine|authentic|accurate|correct|real)$/.test(word));
  const end = Math.max(thing, right);
  return end >= 0 ? found('unverified', groupStart(clause, at), end) : undefined;
};

/** "Remains in doubt", "cast doubt on", "should be treated with caution". */
const doubt: Rule = (clause, at) => {
  const word = lower(clause, at);
  const before = lower(clause, at - 1);
  const cast = near(clause, at, -4, (each) => /^(?:casts?|casting|throws?|threw|thrown|raised?|raises)$/.test(each));
  if (/^(?:doubts?|questions?)$/.test(word) && cast >= 0 && /^(?:on|about|over)$/.test(lower(clause, at + 1)))
    return near(clause, at, 6, isOf(CLAIM_NOUNS, SHOWN)) >= 0 ||
      /^(?:this|that|it|them|both)$/.test(lower(clause, at + 2))
      ? found('disputed', cast, at)
      : undefined;
  if (word === 'question' && before === 'into') {
    const what = Math.max(near(clause, at, -8, isShown), near(clause, at, 8, isShown));
    return what >= 0 ? found('disputed', at - 1, at) : undefined;
  }
  if (word === 'dispute') return before === 'in' ? found('disputed', at - 1, at) : undefined;
  if (
    word === 'salt' ||
    (word === 'caution' &&
      near3(clause, at, /^with$/) &&
      near(clause, at, -6, (_, lemma) => /^(?:treat|take|view|read|handle)$/.test(lemma)) >= 0)
  )
    return found(
      'unverified',
      near(clause, at, -6, (each) => each === 'with' || each === 'grain' || each === 'pinch'),
      at,
    );
  if (word === 'questioned') return undefined;
  const open =
    (before === 'in' && word === 'doubt') ||
    (before === 'to' && /^(?:doubt|question)$/.test(word) && lower(clause, at - 2) === 'open');
  if (open) {
    const of = near(clause, at, -9, (each, lemma, upos) => isShown(each, lemma, upos) || POINTS.test(each));
    return of >= 0 && negationOver(clause, at - 1) < 0 ? found('unverified', at - 1, at) : undefined;
  }
  const subject = near(clause, at, -6, (each, lemma, upos) => isShown(each, lemma, upos));
  if (/^(?:doubtful|questionable|sceptically|skeptically)$/.test(word) && subject >= 0)
    return found('unverified', at, at);
  return undefined;
};

/** "Rests on a single source", "on the word of one witness", "only his word". */
const rests: Rule = (clause, at) => {
  const word = lower(clause, at);
  if (word === 'word') {
    const only = near(clause, at, -4, (each) => /^(?:only|just|alone|solely)$/.test(each));
    const alone = lower(clause, at + 1) === 'alone';
    return only >= 0 || alone ? found('unverified', only >= 0 ? only : at, at) : undefined;
  }
  const on = near(clause, at, 3, (each) => each === 'on');
  if (on < 0) return undefined;
  const one = near(clause, on, 4, (each) => /^(?:single|one|sole|unnamed|anonymous|word|lone|hearsay)$/.test(each));
  return one >= 0 ? found('unverified', at, one) : undefined;
};

/** "Contradicts", "is at odds with the record", "contrary to what he said". */
const contradict: Rule = (clause, at) => {
  const word = lower(clause, at);
  if (negationOver(clause, at) >= 0 || clause.tokens[at]!.xpos === 'VBG') return undefined;
  const from = groupFrom(clause, at);
  const seems = near3(clause, at, /^(?:appears?|seems?|appeared|seemed)$/);
  if (lower(clause, at - 1) === 'to' && !seems) return undefined;
  if (between(clause, Math.max(clause.first, from - 2), from, (each) => /^(?:he|she|i|we|they)$/.test(each)))
    return undefined;
  if (/^beli/.test(word) && near(clause, at, -8, isPaper) < 0 && near(clause, at, 6, isClaim) < 0) return undefined;
  if (/^(?:contradict|beli|refut|dispro)/.test(word)) return found('disputed', at, at);
  const next = lower(clause, at + 1);
  if (/^(?:odds|variance|inconsistent|incompatible|conflict|conflicts|conflicted|contrary)$/.test(word)) {
    if (next !== 'with' && next !== 'to') return undefined;
    const thing = near(
      clause,
      at + 1,
      7,
      (each, lemma, upos) => isShown(each, lemma, upos) || isPaper(each, lemma, upos) || POINTS.test(each),
    );
    const own = near(clause, at, -8, (each, lemma, upos) => isShown(each, lemma, upos) || isPaper(each, lemma, upos));
    return thing >= 0 || own >= 0 ? found('disputed', at, at + 1) : undefined;
  }
  return /^under/.test(word) && near(clause, at, 5, isClaim) >= 0 && near(clause, at, -8, isPaper) >= 0
    ? found('disputed', at, at)
    : undefined;
};

/** "Has been disputed", "a claim that engineers dispute", "the debunked story". */
const disputed: Rule = (clause, at) => {
  const { tokens } = clause;
  const word = lower(clause, at);
  if (negationOver(clause, at) >= 0) return undefined;
  const from = groupFrom(clause, at);
  const passive = tokens[at]!.xpos !== 'NN' && between(clause, from, at, (_, token) => token.lemma === 'be');
  const claim = near(clause, at, -9, isClaim);
  if (passive && (/^(?:disputed|contested|debunked|discredited)$/.test(word) || claim >= 0))
    return found('disputed', from, at);
  if (/^(?:disputed|debunked|discredited)$/.test(word) && isClaim(lower(clause, at + 1), tokens[at + 1]?.lemma ?? ''))
    return found('disputed', at, at);
  const added = claim > clause.first && /^(?:an?|that|which|the)$/.test(lower(clause, claim - 1));
  return added && /^(?:disputes?|disputed|contests?|contested)$/.test(word) && /^[,—–-]$/.test(lower(clause, claim - 2))
    ? found('disputed', at, at)
    : undefined;
};

const FAKED =
  /^(?:fake|forged|forgery|doctored|staged|manipulated|altered|hoax|miscaptioned|recycled|bogus|fabricated|fabrication)$/;
/** Whether what stands at a place is somebody's content rather than the writer's word: "admitted the charges were true". */
const isComplement = ({ tokens, first, last }: Clause, at: number): boolean => {
  for (let i = at, steps = 0; i >= first && i < last && steps < 4; i = tokens[i]!.head, steps++) {
    const { deprel } = tokens[i]!;
    if (deprel === 'ccomp' || deprel === 'csubj') return true;
    if (!/^(?:xcomp|cop|aux|conj)/.test(deprel)) return false;
  }
  return false;
};

const TURNED = /^(?:be|prove|turn|seem|appear|find|show)$/;

/** "The claim is false", "a baseless allegation", "the video was staged". */
const wrong: Rule = (clause, at) => {
  const word = lower(clause, at);
  const { tokens } = clause;
  if (negationOver(clause, at) >= 0 || isComplement(clause, at)) return undefined;
  // Whoever files false reports is another matter.
  if (
    !/^(?:overstated|exaggerated|wrong|staged|altered)$/.test(word) &&
    /^(?:claim|allegation|accusation|story|rumou?r|assertion)$/.test(tokens[at + 1]?.lemma ?? '')
  )
    return found('disputed', at, at + 1);
  const verb = near(clause, at, -3, (_, lemma) => TURNED.test(lemma));
  if (verb < 0) return undefined;
  const thing = near(clause, verb, -9, (each, lemma) =>
    FAKED.test(word) ? isOf(SHOWN, PAPERS, CLAIM_NOUNS)(each, lemma) : isShown(each, lemma),
  );
  const pointed = near(clause, verb, -3, (each) => /^(?:this|that|which)$/.test(each));
  if (thing < 0 && (pointed < 0 || FAKED.test(word))) return undefined;
  return found('disputed', groupFrom(clause, verb), at);
};

/** "That is not true", "this is not what the records show"; "the claim is accurate". */
const right: Rule = (clause, at) => {
  const word = lower(clause, at);
  const open = supposed(clause, at);
  if (open) return open;
  const verb = near(clause, at, -4, (_, lemma) => lemma === 'be');
  if (word === 'so' && !/^[.,;]$/.test(lower(clause, at + 1))) return undefined;
  if (clause.tokens[at]!.upos === 'VERB' || /^as$/.test(lower(clause, at - 1))) return undefined;
  if (verb < 0 || lower(clause, at + 1) === 'of') return undefined;
  if (isComplement(clause, at)) {
    // "Its published tables show that this is so."
    const shows = near(clause, verb, -4, (_, lemma) => /^(?:show|prove|confirm|indicate|suggest)$/.test(lemma));
    const points = near(clause, verb, -2, (each) => POINTS.test(each) && each !== 'what') >= 0;
    if (shows < 0 || !points || near(clause, shows, -8, isPaper) < 0) return undefined;
    return found(negationOver(clause, at) > shows ? 'disputed' : 'confirmed', shows, at);
  }
  const not = negationOver(clause, at);
  const points = near(clause, verb, -2, (each) => POINTS.test(each));
  const claim = near(clause, verb, -7, isShown);
  if (points < 0 && claim < 0) return undefined;
  if (not > verb - 2 && not >= 0) {
    const shows = near(clause, at, 5, (_, lemma) => /^(?:show|say|suggest|indicate)$/.test(lemma)) >= 0;
    return word !== 'what' || shows ? found('disputed', verb, at) : undefined;
  }
  const stated = /^(?:true|correct|accurate|genuine|authentic)$/.test(word) && not < 0;
  const more =
    /^(?:that|to|of|for|in|when|if|,)$/.test(lower(clause, at + 1)) ||
    /^(?:it|what|which)$/.test(lower(clause, verb - 1));
  const modal = between(clause, groupFrom(clause, verb), at, (each) => MODAL.test(each));
  return stated && !more && !modal && verb - 1 >= clause.first ? found('confirmed', verb, at) : undefined;
};

/** "The records show otherwise", "tell a different story", "the opposite is true". */
const otherwise: Rule = (clause, at) => {
  const word = lower(clause, at);
  if (word === 'lie')
    return lower(clause, at - 1) === 'the' && lower(clause, at + 1) === 'to'
      ? found('disputed', at - 1, at)
      : undefined;
  if (/^(?:opposite|reverse)$/.test(word) && near(clause, at, 3, (each) => each === 'true') >= 0)
    return found('disputed', at, at);
  const verb = near(clause, at, -4, (_, lemma) =>
    /^(?:show|suggest|tell|say|indicate|paint|prove|point|give|come|put)$/.test(lemma),
  );
  if (verb < 0) return undefined;
  if (
    (word === 'different' || word === 'another') &&
    near(clause, at, 2, (each) =>
      /^(?:story|picture|account|version|figure|number|conclusion|direction|way|total)$/.test(each),
    ) < 0
  )
    return undefined;
  if (word === 'else' && lower(clause, at - 1) !== 'something') return undefined;
  const paper = near(clause, verb, -10, isPaper);
  return paper >= 0 ? found('disputed', verb, at) : undefined;
};

const NEEDS_AFTER: ReadonlyMap<string, RegExp> = new Map([
  ['add', /^up$/],
  ['adds', /^up$/],
  ['line', /^with$/],
  ['agree', /^with$/],
  ['agrees', /^with$/],
  ['fit', /^(?:with|the|his|her|their|that|this)$/],
  ['fits', /^(?:with|the|his|her|their|that|this)$/],
  ['consistent', /^with$/],
  ['square', /^with$/],
  ['squares', /^with$/],
]);

/** "Does not match the records", "the figures do not add up"; "satellite images match the account". */
const match: Rule = (clause, at) => {
  const word = lower(clause, at);
  const after = NEEDS_AFTER.get(word);
  if (after && !after.test(lower(clause, at + 1))) return undefined;
  if (word === 'line' && lower(clause, at - 1) !== 'in') return undefined;
  const paper = Math.max(near(clause, at, -12, isPaper), near(clause, at, 8, isPaper));
  const claim = Math.max(near(clause, at, -10, isClaim), near(clause, at, 8, isClaim));
  const not = negationOver(clause, at);
  const end = after ? at + 1 : at;
  if (not >= 0)
    return paper >= 0 || (claim >= 0 && !/^fits?$/.test(word))
      ? found('disputed', groupStart(clause, not), end)
      : undefined;
  const told = Math.max(
    near(clause, at, 6, (each) => /^(?:this|that|what|it|them)$/.test(each)),
    near(clause, at, -3, (each) => /^(?:this|that|which|it)$/.test(each)),
  );
  const papers = near(clause, at, -10, isPaper) >= 0 && near(clause, at, 8, isPaper) >= 0;
  return papers || (paper >= 0 && (claim >= 0 || told >= 0) && paper !== claim)
    ? found('confirmed', at, end)
    : undefined;
};

/** Papers right before a word: the tagger takes "documents support" for two nouns. */
const paperBefore = (clause: Clause, at: number): boolean => near(clause, at, -2, isPaper) >= 0;

/** "Records support the claim", "borne out by documents", "nothing backs this up"; "checks out", "does not hold up". */
const support: Rule = (clause, at) => {
  const word = lower(clause, at);
  const next = near(clause, at, 3, (each) => each === 'out' || each === 'up');
  const not = negationOver(clause, at);
  const back = near(
    clause,
    at,
    5,
    (each, lemma, upos) => isClaim(each, lemma, upos) || /^(?:this|that|it|them|him|her)$/.test(each),
  );
  const { xpos } = clause.tokens[at]!;
  if (word === 'up' || xpos === 'VBG' || !(xpos.startsWith('VB') || paperBefore(clause, at) || next === at + 1))
    return undefined;
  if (/^(?:checks|stands|stand|holds|hold)$/.test(word)) {
    const claim = near(clause, at, -5, (each, lemma, upos) => isClaim(each, lemma, upos) || POINTS.test(each));
    if (next !== at + 1 || claim < 0) return undefined;
    return not >= 0 ? found('disputed', groupStart(clause, not), next) : found('confirmed', at, next);
  }
  const by = near(clause, at, 3, (each) => each === 'by');
  if (by >= 0) {
    const paper = near(clause, by, 5, isPaper);
    if (paper < 0) return undefined;
    return not >= 0 ? found('disputed', groupStart(clause, not), by) : found('confirmed', at, by);
  }
  const paper = near(clause, at, -15, isPaper);
  if (paper < 0 || (back < 0 && next < 0)) {
    const nothing = not >= 0 && /^(?:nothing|little|no|without)$/.test(lower(clause, not)) && back >= 0;
    return nothing ? found('unverified', not, at) : undefined;
  }
  const end = next >= 0 ? next : at;
  return not >= 0 ? found('disputed', groupStart(clause, not), end) : found('confirmed', at, end);
};

/** "We have seen the contract", "The Ledger has reviewed", "our reporter counted". */
const seen: Rule = (clause, at) => {
  const from = groupFrom(clause, at);
  if (between(clause, from, at, (word) => MODAL.test(word))) return undefined;
  const not = negationOver(clause, at);
  if (not >= 0)
    return /^(?:not|n't|n’t|never)$/.test(lower(clause, not)) && by(clause, from)
      ? found('unverified', from, at)
      : undefined;
  if (/^(?:read|heard)$/.test(lower(clause, at))) return undefined;
  if (/^(?:lies|possession)$/.test(lower(clause, at))) {
    const holder = near(clause, at, lower(clause, at) === 'lies' ? 4 : -5, (word) =>
      /^(?:newspaper|paper|magazine|our)$/.test(word),
    );
    return holder >= 0 ? found('confirmed', Math.min(at, holder), Math.max(at, holder)) : undefined;
  }
  const plain = /^(?:saw|counted|visited)$/.test(lower(clause, at));
  for (let i = from - 1; i >= Math.max(clause.first, from - 3); i--) {
    if (clause.tokens[i]!.upos === 'PUNCT') return undefined;
    if (!isChecker(clause, i)) continue;
    const nothing = near(clause, at, 2, (word) => word === 'no' || word === 'nothing') >= 0;
    if (nothing) return found('unverified', i, at + 1);
    const shown =
      near(clause, at, 6, (word, lemma, upos) => isPaper(word, lemma, upos) || isShown(word, lemma, upos)) >= 0;
    if (lower(clause, i) === 'we' && !shown) return undefined;
    const perfect = between(clause, from, at, (_, token) => token.lemma === 'have');
    if (perfect || (lower(clause, i) !== 'we' && (plain || clause.tokens[at]!.xpos === 'VBD')))
      return found('confirmed', i, at);
  }
  return undefined;
};

/** Whether whoever checks for the reader is the subject of a verb group. */
const by = (clause: Clause, from: number): boolean => {
  for (let i = from - 1; i >= Math.max(clause.first, from - 3); i--) if (isChecker(clause, i)) return true;
  return false;
};

const SEVERAL = /^(?:two|three|four|five|several|both|other|others|independently|another|second)$/;

/** "Came to the same figure", "the archive contains the same entries", "two nurses gave the same account". */
const same: Rule = (clause, at) => {
  const verb = near(clause, at, -5, (_, lemma) =>
    /^(?:come|reach|arrive|get|give|yield|produce|contain|show|record|tell|have|put|find)$/.test(lemma),
  );
  if (verb < 0 || negationOver(clause, at) >= 0) return undefined;
  const result = near(
    clause,
    at,
    3,
    (each, lemma) =>
      isShown(each, lemma) ||
      isPaper(each, lemma) ||
      /^(?:result|conclusion|proportion|share|story|thing|name|amount|price)$/.test(lemma),
  );
  if (result < 0) return undefined;
  for (let i = verb - 1; i >= Math.max(clause.first, verb - 14); i--) {
    const { lower: word, lemma, upos } = clause.tokens[i]!;
    if (isChecker(clause, i) || isPaper(word, lemma, upos) || SEVERAL.test(word))
      return found('confirmed', verb, result);
  }
  return undefined;
};

/** "We are unable to say which is right", "I can neither agree nor disagree", "does not settle the question". */
const settle: Rule = (clause, at) => {
  const not = negationOver(clause, at);
  const word = lower(clause, at);
  if (not < 0) return undefined;
  const from = groupStart(clause, not);
  if (/^(?:settle|resolve)/.test(word))
    return near(clause, at, 3, (each) => /^(?:question|matter|issue|dispute|point|it)$/.test(each)) >= 0
      ? found('unverified', from, at)
      : undefined;
  const able = between(clause, from, at, (each) => ABLE.test(each));
  if (/^(?:endorsed|dismissed)$/.test(word))
    return able && lower(clause, not) === 'neither' ? found('unverified', from, at) : undefined;
  const asked = near(clause, at, 2, (each) => ASKED.test(each));
  const whole = /^(?:know|judge|decide|agree|speak|spoken)$/.test(word);
  if ((asked < 0 && !whole) || !(by(clause, from) || near(clause, from, -3, (each) => each === 'way') >= 0))
    return undefined;
  if (lower(clause, from - 1) === 'i' && !able) return undefined;
  return able || lower(clause, from - 1) !== 'we' ? found('unverified', from, at) : undefined;
};

const PRESS =
  /^(?:press|reporters?|journalists?|media|observers?|outsiders?|inspectors|monitors|newspapers?|correspondents?)$/;

/** "Reporters were not allowed to see it", "the valley is closed to the press", "keeps the readings to itself". */
const access: Rule = (clause, at) => {
  const word = lower(clause, at);
  const not = negationOver(clause, at);
  const press = Math.max(
    near(clause, at, -6, (each) => PRESS.test(each)),
    near(clause, at, 5, (each) => PRESS.test(each)),
  );
  const watched = press >= 0 || by(clause, groupFrom(clause, at));
  if (/^(?:allowed|permitted|admitted)$/.test(word))
    return not >= 0 && watched ? found('unverified', groupStart(clause, not), at) : undefined;
  if (/^(?:closed|barred|sealed|off-limits)$/.test(word)) {
    const to = near(clause, at, 4, (each) => PRESS.test(each));
    const shut = to >= 0 && /^(?:to|off|from)$/.test(lower(clause, at + 1));
    const kept = word === 'barred' && press >= 0 && press < at;
    return not < 0 && (shut || kept) ? found('unverified', at, Math.max(at, to)) : undefined;
  }
  if (word === 'access') {
    const denied = near(clause, at, -5, (each) =>
      /^(?:denied|refused|no|without|restricted|barred|limited)$/.test(each),
    );
    return denied >= 0 && watched ? found('unverified', denied, at) : undefined;
  }
  const paper = near(clause, at, -9, isPaper);
  if (word === 'lock')
    return lower(clause, at - 1) === 'under' && paper >= 0 ? found('unverified', at - 1, at) : undefined;
  if (word === 'turned')
    return lower(clause, at + 1) === 'away' && watched ? found('unverified', at, at + 1) : undefined;
  if (word === 'display') return not >= 0 ? found('unverified', groupStart(clause, not), at) : undefined;
  const keeps = near(clause, at, -7, (_, lemma) => lemma === 'keep');
  return word === 'itself' && lower(clause, at - 1) === 'to' && keeps >= 0 && near(clause, at, -4, isPaper) >= 0
    ? found('unverified', keeps, at)
    : undefined;
};

/** "So far this is no more than a rumour", "it is hearsay". */
const rumour: Rule = (clause, at) => {
  const verb = near(clause, at, -7, (_, lemma) => lemma === 'be');
  if (verb < 0 || !/^(?:this|that|it|which|all)$/.test(lower(clause, verb - 1))) return undefined;
  const not = negationOver(clause, at);
  return not < 0 || lower(clause, not + 1) === 'more' ? found('unverified', verb, at) : undefined;
};

/** "Searched in vain", "found none", "says nothing of the kind". */
const vain: Rule = (clause, at) => {
  const word = lower(clause, at);
  if (word === 'vain')
    return near(clause, at, -9, (_, lemma) => /^(?:search|look|ask|hunt|try|seek|inquire|comb)$/.test(lemma)) >= 0
      ? found('unverified', at - 1, at)
      : undefined;
  if (word === 'kind' || word === 'sort') {
    const nothing = near(clause, at, -3, (each) => each === 'nothing');
    const says = nothing >= 0 && /^(?:say|show|mention|record|contain)$/.test(clause.tokens[nothing - 1]?.lemma ?? '');
    return says ? found('unverified', nothing - 1, at) : undefined;
  }
  const finds = near(clause, at, -2, (_, lemma) => /^(?:find|across|see|catch|turn)$/.test(lemma));
  const ends = at + 1 >= clause.last || /^[.,;]$/.test(lower(clause, at + 1));
  if (finds < 0 || !ends || word !== 'none') return undefined;
  const own = between(clause, clause.first, finds, (_, __, i) => isChecker(clause, i));
  return { ...found(own ? 'unverified' : 'disputed', finds, at), latest: true };
};

/** "The register still names the council as owner": papers that speak against what was said. */
const still: Rule = (clause, at) => {
  const verb = clause.tokens[at + 1];
  if (!verb || !/^(?:name|list|show|hold|record|carry|contain|give)$/.test(verb.lemma)) return undefined;
  const paper = near(clause, at, -9, isPaper);
  return paper >= 0 && /^VB[DZP]$/.test(verb.xpos) ? { ...found('disputed', at, at + 1), latest: true } : undefined;
};

/** "May just as well have been made in a kitchen". */
const well: Rule = (clause, at) => {
  const may = near(clause, at, -3, (each) => /^(?:may|might|could)$/.test(each));
  return may >= 0 &&
    lower(clause, at - 1) === 'as' &&
    near(clause, may, -2, (each) => /^(?:it|this|that)$/.test(each)) >= 0
    ? found('unverified', may, at)
    : undefined;
};

const BY_CLUE: Readonly<Record<Clue, Rule>> = {
  check,
  find,
  checking,
  bare,
  genuineness,
  evidence,
  sign,
  nobody,
  unclear,
  doubt,
  rests,
  contradict,
  disputed,
  wrong,
  right,
  otherwise,
  match,
  support,
  seen,
  same,
  settle,
  access,
  rumour,
  vain,
  still,
  well,
};

const RULES: readonly (readonly [number, Rule])[] = Object.entries(BY_CLUE).map(([clue, rule]) => [
  CLUE_BITS[clue as Clue],
  rule,
]);

/** What a word with these clues says of checking where it stands; undefined for nothing. */
export const readRemark = (clause: Clause, at: number, clues: number): Found | undefined => {
  for (const [bit, rule] of RULES) {
    const remark = (clues & bit) === 0 ? undefined : rule(clause, at);
    if (remark) return remark;
  }
  return undefined;
};
