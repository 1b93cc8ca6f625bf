import { between, groupStart, isChecker, negationOver } from './clause.ts';
import { by, found, groupFrom, isPaper, lower, near, type Rule, STRIVING } from './rule.ts';

const GIVES =
  /^(?:offer|provide|give|present|produce|cite|show|publish|supply|find|see|share|release|put|bring|have|submit|add|back|hear|be|need|quote)$/;

/** What must be withheld of papers and sources for it to be a remark: that they are shown. */
const SHOWS = /^(?:offer|provide|give|present|produce|cite|show|publish|supply|release|name|disclose)$/;

/** "Offered no evidence", "without proof", "has yet to show any documentation". */
export const evidence: Rule = (clause, at) => {
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
export const sign: Rule = (clause, at) => {
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
export const nobody: Rule = (clause, at) => {
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

/** "Rests on a single source", "on the word of one witness", "only his word". */
export const rests: Rule = (clause, at) => {
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

/** "So far this is no more than a rumour", "it is hearsay", "anybody's guess", "she is the only witness". */
export const rumour: Rule = (clause, at) => {
  const word = lower(clause, at);
  if (/hand$/.test(word)) return found('unverified', at, at);
  const verb = near(clause, at, -7, (_, lemma) => lemma === 'be' || lemma === 'remain');
  if (verb < 0) return undefined;
  if (/^(?:source|witness)$/.test(word))
    return near(clause, at, -2, (each) => /^(?:only|sole|single|lone)$/.test(each)) > verb
      ? found('unverified', verb, at)
      : undefined;
  if (word === 'guess')
    return near(clause, at, -3, (each) => /^any(?:one|body)$/.test(each)) >= 0
      ? found('unverified', verb, at)
      : undefined;
  if (!/^(?:this|that|it|which|all)$/.test(lower(clause, verb - 1))) return undefined;
  const not = negationOver(clause, at);
  const mere = near(clause, at, -4, (each) => /^(?:mere|merely|only|just|than)$/.test(each)) >= 0;
  if (/^(?:claim|allegation|assertion)$/.test(word)) return mere ? found('unverified', verb, at) : undefined;
  return not < 0 || lower(clause, not + 1) === 'more' ? found('unverified', verb, at) : undefined;
};

/** "The minutes contain no such sentence", "it appears in no register": papers that do not know what was said. */
export const lists: Rule = (clause, at) => {
  if (!clause.tokens[at]!.xpos.startsWith('VB')) return undefined;
  const such = near(clause, at, 4, (word) => /^(?:no|none|neither)$/.test(word));
  const not = negationOver(clause, at);
  if (/^appear/.test(lower(clause, at))) {
    const paper = such >= 0 ? near(clause, such, 3, isPaper) : not >= 0 ? near(clause, at, 5, isPaper) : -1;
    return paper >= 0 ? found('disputed', not >= 0 ? not : at, paper) : undefined;
  }
  if (near(clause, at, -6, isPaper) < 0) return undefined;
  const named = near(clause, at, 5, (word) => /^(?:such|any|it|this|that)$/.test(word)) >= 0;
  if (such >= 0 && (named || such === at + 1)) return found('disputed', at, such);
  return not >= 0 && named ? found('disputed', not, at) : undefined;
};

/** "Searched in vain", "found none", "says nothing of the kind". */
export const vain: Rule = (clause, at) => {
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

const PRESS =
  /^(?:press|reporters?|journalists?|media|observers?|outsiders?|inspectors|monitors|newspapers?|correspondents?)$/;

/** "Reporters were not allowed to see it", "the valley is closed to the press", "keeps the readings to itself". */
export const access: Rule = (clause, at) => {
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
