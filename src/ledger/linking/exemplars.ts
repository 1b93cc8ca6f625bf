import { canonicalJson } from '../store/canonical.ts';
import { type Compared, compared } from './compared.ts';
import { type Features, PLAIN } from './features.ts';

const isPlain = (key: keyof Features, value: unknown): boolean => {
  if (Array.isArray(value)) return value.length === 0;
  if (key === 'negated') return Object.values(value as Features['negated']).every((terms) => terms.length === 0);
  return value === PLAIN[key];
};

const PARTS = Object.keys(PLAIN) as (keyof Features)[];

export const withoutPlain = (features: Features): Partial<Features> =>
  Object.fromEntries(PARTS.flatMap((part) => (isPlain(part, features[part]) ? [] : [[part, features[part]]])));

export const packExemplars = (exemplars: readonly Features[]): string => canonicalJson(exemplars.map(withoutPlain));

export const unpackExemplars = (text: string): Compared[] => (JSON.parse(text) as Partial<Features>[]).map(compared);
