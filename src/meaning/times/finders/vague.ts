import { type Finder, finder, type Match } from '../finder.ts';
import type { Found } from '../sense.ts';

const date = (value: string): Found => ({ sense: { kind: 'fixed', type: 'DATE', value } });
const PRESENT = (): Found => date('PRESENT_REF');
const PAST = (): Found => date('PAST_REF');
const FUTURE = (): Found => date('FUTURE_REF');

/** "too soon", "how soon": no time. */
const soon = (match: Match): Found | null => (/^(?:too|how|so|as)$/.test(match.before) ? null : FUTURE());

/** "The future of the alliance" is no time. */
const future = (match: Match): Found | null => (match.after === 'of' ? null : FUTURE());

/** "a strong current" is a noun. */
const current = ({ lexemes, first }: Match): Found | null => {
  const token = lexemes.analysis.tokens[lexemes.words.token[lexemes.first[first]!]!];
  return token?.xpos === 'NN' ? null : PRESENT();
};

export const vagues: readonly Finder[] = [
  finder('now', '(?:right | just)? now', PRESENT),
  finder('presently', 'presently', PRESENT),
  finder('present-adjective', 'current', current),
  finder('at-present', '(?<=at) present', PRESENT),
  finder('the-moment', '(?<=at|for) (?:the (?:moment|present) | this (?:moment|time|point))', PRESENT),
  finder('these-days', 'these (?<units>units)', (match) => (match.code('units') === 'D' ? PRESENT() : null)),
  finder('recently', '(?:more|most|very|just)? pastly', PAST),
  finder('long-ago', '(?:some time | not? long) ago', PAST),
  finder('the-past', '(?:the (?:recent)? past) (?!anyUnit|number|vague|couple)', PAST),
  finder('past-units', 'past units', PAST),
  finder('coming-units', '(?:the|these)? (?:coming|upcoming) manyUnits', FUTURE),
  finder('soon', '(?<!as) very? soon (?!as)', soon),
  finder('the-future', 'the (?:near|distant|coming)? future', future),
  finder('short-term', '(?<=in) the (?:short|medium|long|near) hyphen? term', FUTURE),
  finder('until-then', '(?<=until|since|by|till) then', () => ({
    sense: { kind: 'unit', unit: 'D', by: 0, anchor: 'reference' },
  })),
  finder('later-date', 'a later (?:date|time)', FUTURE),
];
