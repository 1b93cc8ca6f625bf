import { CLAIM_NOUNS, SHOWN } from './check-words.ts';
import { between, groupStart, negationOver } from './clause.ts';
import { ABLE, ASKED, by, found, isOf, isShown, lower, near, near3, POINTS, type Rule } from './rule.ts';

/** "Its authenticity is in doubt", "whose origin is unknown". */
export const genuineness: Rule = (clause, at) => {
  const open = near(clause, at, 8, (word) =>
    /^(?:unclear|unknown|uncertain|doubt|question|doubtful|questionable)$/.test(word),
  );
  return open >= 0 ? found('unverified', at, open) : undefined;
};

/** "It is unclear when the video was filmed", "it is not known whether the claim is true". */
export const unclear: Rule = (clause, at) => {
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
export const doubt: Rule = (clause, at) => {
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

/** "We are unable to say which is right", "I can neither agree nor disagree", "does not settle the question". */
export const settle: Rule = (clause, at) => {
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

/** "May just as well have been made in a kitchen". */
export const well: Rule = (clause, at) => {
  const may = near(clause, at, -3, (each) => /^(?:may|might|could)$/.test(each));
  return may >= 0 &&
    lower(clause, at - 1) === 'as' &&
    near(clause, may, -2, (each) => /^(?:it|this|that)$/.test(each)) >= 0
    ? found('unverified', may, at)
    : undefined;
};
