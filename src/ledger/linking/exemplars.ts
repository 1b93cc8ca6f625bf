import { canonicalJson } from '../store/canonical.ts';
import type { Features } from './features.ts';

/** What most mentions have nothing of, left out where they are kept: a claim has up to four exemplars, a ledger a million claims. */
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
  negated: { once: [], twice: [] },
  marks: [],
  deeds: [],
  labels: [],
  persons: [],
  mode: 'done',
  fragment: false,
  forecast: false,
  tentative: false,
  published: null,
  speaker: null,
};

const isPlain = (key: string, value: unknown): boolean => {
  if (Array.isArray(value)) return value.length === 0;
  if (key === 'negated')
    return (value as Features['negated']).once.length + (value as Features['negated']).twice.length === 0;
  return value === PLAIN[key as keyof Features];
};

export const packExemplars = (exemplars: readonly Features[]): string =>
  canonicalJson(
    exemplars.map((features) =>
      Object.fromEntries(Object.entries(features).filter(([key, value]) => !isPlain(key, value))),
    ),
  );

/** Also reads what an earlier program kept, which knew fewer parts. */
export const unpackExemplars = (text: string): Features[] =>
  (JSON.parse(text) as Partial<Features>[]).map((features) => ({ ...PLAIN, ...features }));
