import type { OriginDecision, Ownership } from '../dossier.ts';
import { type Head, readHead } from './chain-entries.ts';
import { saveFingerprints } from './fingerprint-index.ts';
import { type HighestNumbers, readHighestNumbers } from './highest-numbers.ts';
import { type KeptClaim, saveClaims } from './kept-claims.ts';
import { type KeptRows, keepRows } from './kept-rows.ts';
import type { Database, Store } from './store.ts';
import { saveTerms, type TermRow } from './term-index.ts';

/**
 * What a process that writes to a ledger remembers from one transaction to the next. It holds only while nobody else has written: `begin` compares
 * heads. Terms, fingerprints and claims that grew are written at the end of a transaction (`flush`), everything else at once.
 */
export type WriteMemory = {
  readonly terms: KeptRows<string, TermRow>;
  readonly fingerprints: KeptRows<number, readonly number[]>;
  readonly claims: KeptRows<number, KeptClaim>;
  /** Where the chain ends, in this transaction. */
  readonly head: () => Head;
  readonly moveHead: (head: Head) => void;
  readonly begin: (tx: Database) => Promise<void>;
  readonly flush: (store: Pick<Store, 'kind'>, tx: Database) => Promise<void>;
  /** The highest numbers given so far, read once and counted on from there. */
  readonly numbers: (tx: Database) => Promise<HighestNumbers>;
  /** Notes the numbers that a change has given. */
  readonly raiseNumbers: (given: Partial<HighestNumbers>) => void;
  /** What persons have said of owners and origins, read once. */
  readonly judgements: (read: () => Promise<Judgements>) => Promise<Judgements>;
  /** Before a person's decision, which may open, say or move anything about a claim. */
  readonly letGoOfClaims: (store: Pick<Store, 'kind'>, tx: Database) => Promise<void>;
  readonly forget: () => void;
};

export type Judgements = { readonly origins: readonly OriginDecision[]; readonly owners: readonly Ownership[] };

/** How many rows are kept: what some hundred articles touch. */
const TERMS = 20_000;
const FINGERPRINTS = 60_000;
const CLAIMS = 8_000;

export const openWriteMemory = (): WriteMemory => {
  const terms = keepRows<string, TermRow>(TERMS);
  const fingerprints = keepRows<number, readonly number[]>(FINGERPRINTS);
  const claims = keepRows<number, KeptClaim>(CLAIMS);
  let end: Head | null = null;
  let numbers: HighestNumbers | null = null;
  let judgements: Judgements | null = null;
  const forget = (): void => {
    end = null;
    numbers = null;
    judgements = null;
    terms.clear();
    fingerprints.clear();
    claims.clear();
  };
  return {
    terms,
    fingerprints,
    claims,
    head: () => {
      if (end === null) throw new Error('no transaction has begun');
      return end;
    },
    moveHead: (head) => {
      end = head;
    },
    begin: async (tx) => {
      const head = await readHead(tx);
      if (head.hash !== end?.hash) forget();
      end = head;
    },
    numbers: async (tx) => {
      numbers ??= await readHighestNumbers(tx);
      return numbers;
    },
    raiseNumbers: (given) => {
      if (numbers) numbers = { ...numbers, ...given };
    },
    judgements: async (read) => {
      judgements ??= await read();
      return judgements;
    },
    letGoOfClaims: async (store, tx) => {
      numbers = null;
      judgements = null;
      await saveClaims(store, tx, claims.changed());
      claims.clear();
    },
    flush: async (store, tx) => {
      await saveClaims(store, tx, claims.changed());
      await saveTerms(store, tx, terms.changed());
      await saveFingerprints(store, tx, fingerprints.changed());
    },
    forget,
  };
};
