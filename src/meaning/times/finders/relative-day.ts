import { type Finder, finder, type Match } from '../finder.ts';
import type { Found } from '../sense.ts';
import { unitOf } from './parts.ts';

const day = (by: number, mod: string | null = null, anchor: 'published' | 'reference' = 'published'): Found => ({
  sense: { kind: 'unit', unit: 'D', by, anchor },
  mod,
});

const isDay = (match: Match): boolean => match.code('unit') === 'D';

export const relativeDay: readonly Finder[] = [
  finder('relative-day', '(?:(?<part>part|earlier|later) hyphen?)? (?<day>relday)', (match) =>
    day(match.value('day'), match.code('part') || null),
  ),
  finder('day-before-yesterday', 'the unit (?<way>before|after) (?<day>relday)', (match) => {
    const by = match.value('day') * 2;
    return by !== 0 && match.lexemes.code[match.first + 1] === 'D' ? day(by) : null;
  }),
  finder('day-before', 'the (?<unit>unit) (?<way>before|after)', (match) => {
    // Before an event ("the day before the summit") it is no distance from the time spoken of.
    if (!/^[DWMY]$/.test(match.code('unit')) || !/^[.,;:!?"”)\n]?$/.test(match.after)) return null;
    return {
      sense: { kind: 'unit', unit: unitOf(match), by: match.word('way') === 'before' ? -1 : 1, anchor: 'reference' },
    };
  }),
  finder('same-day', '(?:the same | that) (?:very)? (?<unit>unit)', (match) =>
    isDay(match) ? day(0, null, 'reference') : null,
  ),
  finder('later-in-day', '(?<part>earlier|later|part) (?:in|on)? (?:the same? | that) (?<unit>unit)', (match) =>
    isDay(match) ? day(0, match.code('part'), 'reference') : null,
  ),
  finder('tonight', '(?<part>part|earlier|later)? (?<night>tonight)', (match) => ({
    ...day(0, match.code('part') || null),
    daytime: 'NI',
  })),
  finder('overnight', 'overnight', () => ({ sense: { kind: 'daytime', anchor: 'published', by: -1 }, daytime: 'NI' })),
];
