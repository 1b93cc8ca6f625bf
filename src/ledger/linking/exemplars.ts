import { canonicalJson } from '../store/canonical.ts';
import { type Compared, compared } from './compared.ts';
import type { Features } from './features.ts';

/** What most mentions have nothing of, left out where they are kept or handed on: a claim has up to four exemplars, a ledger a million claims. */
const PLAIN: Features = {
  terms: [],
  names: [],
  aside: [],
  beside: [],
  clocks: [],
  places: [],
  numbers: [],
  days: [],
  negative: false,
  negated: { once: [], twice: [], heads: [] },
  marks: [],
  deeds: [],
  labels: [],
  persons: [],
  mode: 'done',
  fragment: false,
  forecast: false,
  attitude: false,
  tentative: false,
  published: null,
  speaker: null,
  outlet: null,
};

const isPlain = (key: keyof Features, value: unknown): boolean => {
  if (Array.isArray(value)) return value.length === 0;
  if (key === 'negated') return Object.values(value as Features['negated']).every((terms) => terms.length === 0);
  return value === PLAIN[key];
};

const PARTS = Object.keys(PLAIN) as (keyof Features)[];

export const withoutPlain = (features: Features): Partial<Features> =>
  Object.fromEntries(PARTS.flatMap((part) => (isPlain(part, features[part]) ? [] : [[part, features[part]]])));

/** Ready to be compared; also of what an earlier program kept, which knew fewer parts. */
export const withPlain = (features: Partial<Features>): Compared =>
  compared({ ...PLAIN, ...features, negated: { ...PLAIN.negated, ...features.negated } });

export const packExemplars = (exemplars: readonly Features[]): string => canonicalJson(exemplars.map(withoutPlain));

export const unpackExemplars = (text: string): Compared[] => (JSON.parse(text) as Partial<Features>[]).map(withPlain);
