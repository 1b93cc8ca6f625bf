import type { Finder } from '../finder.ts';
import { calendarDate } from './calendar-date.ts';
import { calendarUnit } from './calendar-unit.ts';
import { daytimes } from './daytime.ts';
import { distance } from './distance.ts';
import { durations } from './duration.ts';
import { quarters } from './quarter.ts';
import { relativeDay } from './relative-day.ts';
import { seasons } from './season.ts';
import { sets } from './set.ts';
import { vagues } from './vague.ts';
import { weekdays } from './weekday.ts';
import { decadeAndCentury, year } from './year.ts';

/** Every finder. Where two propose the same stretch, the one further up is taken. */
export const FINDERS: readonly Finder[] = [
  ...calendarDate,
  ...quarters,
  ...seasons,
  ...weekdays,
  ...relativeDay,
  ...daytimes,
  ...sets,
  ...distance,
  ...durations,
  ...calendarUnit,
  ...decadeAndCentury,
  ...year,
  ...vagues,
];
