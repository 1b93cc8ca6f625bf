import { type Finder, finder, type Match } from '../finder.ts';
import type { Found, Side } from '../sense.ts';

const date = (value: string, side: Side = 0): Found => ({ sense: { kind: 'fixed', type: 'DATE', value, side } });
const PRESENT = (): Found => date('PRESENT_REF');
const PAST = (): Found => date('PAST_REF', -1);
const FUTURE = (): Found => date('FUTURE_REF', 1);

/** "too soon", "how soon": no time. */
const soon = (match: Match): Found | null => {
  const { words, first } = match.lexemes;
  return /^(?:too|how|so|as)$/.test(words.lower[first[match.first]! - 1] ?? '') ? null : FUTURE();
};

export const vagues: readonly Finder[] = [
  finder('now', '(?:right | just)? now', PRESENT),
  finder('presently', 'presently', PRESENT),
  finder('present-adjective', 'current', (match) => {
    const token = match.lexemes.analysis.tokens[match.lexemes.words.token[match.lexemes.first[match.first]!]!];
    return token?.xpos === 'NN' ? null : PRESENT();
  }),
  finder('at-present', '(?<=at) present', PRESENT),
  finder('the-moment', '(?<=at|for) (?:the (?:moment|present) | this (?:moment|time|point))', PRESENT),
  finder('these-days', 'these (?<units>units)', (match) => (match.code('units') === 'D' ? PRESENT() : null)),
  finder('recently', '(?:more|most|very|just)? pastly', PAST),
  finder('long-ago', '(?:some time | not? long) ago', PAST),
  finder('the-past', '(?:the (?:recent)? past) (?!anyUnit|number|vague|couple)', PAST),
  finder('past-units', 'past units', PAST),
  finder('coming-units', '(?:the|these)? (?:coming|upcoming) manyUnits', FUTURE),
  finder('soon', '(?<!as) very? soon (?!as)', soon),
  finder('the-future', 'the (?:near|distant|coming)? future', FUTURE),
  finder('short-term', '(?<=in) the (?:short|medium|long|near) hyphen? term', FUTURE),
  finder('until-then', '(?<=until|since|by|till) then', () => ({
    sense: { kind: 'unit', unit: 'D', by: 0, anchor: 'reference' },
  })),
  finder('later-date', 'a later (?:date|time)', FUTURE),
];
