import { between, type Clause, groupStart, isChecker, negationOver } from './clause.ts';
import {
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
  POINTS,
  type Rule,
} from './rule.ts';

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
export const match: Rule = (clause, at) => {
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
export const support: Rule = (clause, at) => {
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
export const seen: Rule = (clause, at) => {
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

const SEVERAL = /^(?:two|three|four|five|several|both|other|others|independently|another|second)$/;

/** "Came to the same figure", "the archive contains the same entries", "two nurses gave the same account". */
export const same: Rule = (clause, at) => {
  const verb = near(clause, at, -5, (_, lemma) =>
    /^(?:come|reach|arrive|get|give|yield|produce|contain|show|record|tell|have|put|find|say|describe|report|remember|recall|hear|see|measure|count)$/.test(
      lemma,
    ),
  );
  if (verb < 0 || negationOver(clause, at) >= 0) return undefined;
  const result = near(
    clause,
    at,
    3,
    (each, lemma) =>
      isShown(each, lemma) ||
      isPaper(each, lemma) ||
      /^(?:result|conclusion|proportion|share|story|thing|scene|version|name|amount|price)$/.test(lemma),
  );
  if (result < 0) return undefined;
  for (let i = verb - 1; i >= Math.max(clause.first, verb - 14); i--) {
    const { lower: word, lemma, upos } = clause.tokens[i]!;
    if (isChecker(clause, i) || isPaper(word, lemma, upos) || SEVERAL.test(word))
      return found('confirmed', verb, result);
  }
  return undefined;
};

/** What an outlet tells of its own doing, apart from what the other rules know: it names itself to say how far it got. */
const DOINGS =
  /^(?:see|find|reach|trace|obtain|speak|ask|hear|visit|call|contact|read|get|look|try|search|learn|meet|view|know|have|hold|receive|gain|manage|succeed|come|establish|say|tell|vouch|rely|go|ring|telephone|write|locate|identify|inspect|watch|follow|show|give|allow|let|refuse|turn|deny|bar)$/;

const LACKING =
  /^(?:not|n't|n’t|never|no|none|nothing|nobody|neither|nor|unable|without|vain|only|failed|refused|turned|denied|barred|cannot)$/;

/** Who speaks for others than an outlet as well. */
const WE = /^(?:we|i|us|reporters|journalists|correspondents)$/;

/** "The Mail asked in vain to see the contract", "HNS was shown only a copy": an outlet's own fruitless look. */
export const ownLook = (clause: Clause): Found | undefined => {
  for (let at = clause.first; at < clause.last; at++) {
    const { upos, lemma, quoteDepth } = clause.tokens[at]!;
    if (upos !== 'VERB' || quoteDepth > 0 || !DOINGS.test(lemma)) continue;
    const from = groupFrom(clause, at);
    if (!by(clause, from) || near(clause, from, -3, (word) => WE.test(word)) >= 0) continue;
    const lack = near(clause, from - 1, 12, (word) => LACKING.test(word));
    return lack >= 0 ? { ...found('unverified', from, Math.max(at, lack)), latest: true } : undefined;
  }
  return undefined;
};
