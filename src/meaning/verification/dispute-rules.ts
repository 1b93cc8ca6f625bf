import { supposed } from './check-rules.ts';
import { CLAIM_NOUNS, PAPERS, SHOWN } from './check-words.ts';
import { between, type Clause, negationOver } from './clause.ts';
import {
  found,
  groupFrom,
  isClaim,
  isOf,
  isPaper,
  isShown,
  lower,
  MODAL,
  near,
  near3,
  POINTS,
  type Rule,
  STRIVING,
} from './rule.ts';

/** "Contradicts", "is at odds with the record", "contrary to what he said". */
export const contradict: Rule = (clause, at) => {
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
export const disputed: Rule = (clause, at) => {
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
export const wrong: Rule = (clause, at) => {
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
export const right: Rule = (clause, at) => {
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
  if (not >= 0 && STRIVING.test(lower(clause, not))) return undefined;
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
export const otherwise: Rule = (clause, at) => {
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

/** "The register still names the council as owner": papers that speak against what was said. */
export const still: Rule = (clause, at) => {
  const verb = clause.tokens[at + 1];
  if (!verb || !/^(?:name|list|show|hold|record|carry|contain|give)$/.test(verb.lemma)) return undefined;
  const paper = near(clause, at, -9, isPaper);
  return paper >= 0 && /^VB[DZP]$/.test(verb.xpos) ? { ...found('disputed', at, at + 1), latest: true } : undefined;
};
