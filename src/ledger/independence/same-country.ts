import { placeOf } from '../../meaning/gazetteer/gazetteer.ts';
import type { Origin } from './origin.ts';

/** The country that some words begin with: "China's health authorities", "Turkish Prime Minister". */
const countryAtHead = (words: string): string | null => {
  const [first = '', second = ''] = words
    .replace(/^the\s+/i, '')
    .split(/\s+/)
    .map((word) => word.replace(/['’]s?$/, ''));
  return (placeOf(`${first} ${second}`) ?? placeOf(first))?.country ?? null;
};

/** The country that a name is, or stands for: "Turkey", "Ankara". */
const countryIn = ({ label }: Origin): string | null => placeOf(label)?.country ?? null;

/** Whether the one is a country and the other an organ of it or the holder of an office in it: what both say may well be one voice. */
export const ofOneCountry = (a: Origin, b: Origin): boolean => {
  const [country, other] = countryIn(a) === null ? [countryIn(b), a] : [countryIn(a), b];
  return country !== null && [other.label, ...other.roles].some((words) => countryAtHead(words) === country);
};
