import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import type { Models } from '../../src/reading/models.ts';
import { read } from '../../src/reading/read.ts';

/** Two sentences that two outlets print a day apart, and what of it they are a case of. */
export type Pair = { readonly kind: string; readonly a: string; readonly b: string };

/** Pairs of invented sentences, one a line with a bar between, under headings that name their kind: `pairs/apart.txt`, `pairs/same.txt`. */
export const loadPairs = (name: 'apart' | 'same'): Pair[] => {
  let kind = '';
  return readFileSync(join(import.meta.dirname, 'pairs', `${name}.txt`), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) kind = line.slice(2);
      const [a, b] = line.split(' | ');
      return a !== undefined && b !== undefined ? [{ kind, a, b }] : [];
    });
};

const SIDES = [
  ['a', '2027-03-03', 'Harl Courier'],
  ['b', '2027-03-04', 'Teskar Post'],
] as const;

const claimsOf = async (ledger: Ledger, models: Models, pair: Pair, at: number): Promise<readonly Set<string>[]> => {
  const out: Set<string>[] = [];
  for (const [side, published, outlet] of SIDES) {
    const id = `${side}${at}`;
    const article = { title: null, url: `https://${side}.example/${at}`, outlet, published };
    const { article: key } = await ledger.add({
      reading: read({ id, text: pair[side], article }, models),
      capture: null,
    });
    out.push(new Set((await ledger.article(key))?.mentions.map(({ claim }) => claim)));
  }
  return out;
};

/** Which pairs become one claim, read by the program and linked in a ledger that holds all of them. */
export const joinedPairs = async (pairs: readonly Pair[], models: Models): Promise<Pair[]> => {
  const ledger = await openLedger({ path: ':memory:' });
  const joined: Pair[] = [];
  for (const [at, pair] of pairs.entries()) {
    const [a, b] = await claimsOf(ledger, models, pair, at);
    if ([...(a ?? [])].some((claim) => b?.has(claim))) joined.push(pair);
  }
  await ledger.close();
  return joined;
};
