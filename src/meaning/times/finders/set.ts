import { pad } from '../calendar.ts';
import { type Finder, finder, type Match } from '../finder.ts';
import type { Found } from '../sense.ts';
import { unitOf } from './parts.ts';

const set = (value: string): Found => ({ sense: { kind: 'fixed', type: 'SET', value } });

const every = (match: Match): Found => {
  const unit = unitOf(match);
  const count = match.has('n') ? match.value('n') : match.has('other') ? 2 : 1;
  return set(unit.startsWith('T') ? `PT${count}${unit.slice(1)}` : unit === 'WE' ? 'XXXX-WXX-WE' : `P${count}${unit}`);
};

/** "the Daily Ledger" and "a local daily" are newspapers. */
const frequency = (match: Match): Found | null => {
  const { analysis, words, first } = match.lexemes;
  const isNoun = analysis.tokens[words.token[first[match.first]!]!]?.xpos === 'NN';
  return match.isNamelike || isNoun ? null : set(match.code('f'));
};

const weekdaySet = (match: Match): Found =>
  set(`XXXX-WXX-${match.value('weekday')}${match.has('part') ? `T${match.code('part')}` : ''}`);

export const sets: readonly Finder[] = [
  finder('every-unit', '(?:each | every) (?:(?<n>number) | (?<other>other))? (?<unit>anyUnit)', every),
  finder('every-few-units', '(?:each|every) vague (?<unit>units)', (match) =>
    set(`P${unitOf(match).startsWith('T') ? 'T' : ''}X${unitOf(match).replace('T', '')}`),
  ),
  finder('every-weekday', '(?:each | every) (?<weekday>weekday) (?<part>daypart)?', weekdaySet),
  finder('every-month', '(?:each | every) (?<month>monthName)', (match) => set(`XXXX-${pad(match.value('month'))}`)),
  finder('every-season', '(?:each | every) (?<season>seasonName)', (match) => set(`XXXX-${match.code('season')}`)),
  finder('every-part', '(?:each | every) (?<part>daypart)', (match) => set(`XXXX-XX-XXT${match.code('part')}`)),
  finder('weekdays', '(?<weekday>weekdays)', weekdaySet),
  finder('weekday-dayparts', '(?<weekday>weekday) (?<part>dayparts)', weekdaySet),
  finder('frequency', '(?<f>frequency)', frequency),
  finder('times-per-unit', '(?:once | twice | number times) (?:a | per | each | every) (?<unit>unit)', every),
];
