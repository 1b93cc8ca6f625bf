import type { OriginDecision, Ownership } from '../dossier.ts';
import type { MergedSources } from '../queries/merged-sources.ts';
import type { LinkKind } from '../record.ts';
import { type Head, readHead } from './chain-entries.ts';
import { saveFingerprints } from './fingerprint-index.ts';
import { type HighestNumbers, readHighestNumbers } from './highest-numbers.ts';
import type { KeptArticle } from './kept-articles.ts';
import type { KeptBrief } from './kept-briefs.ts';
import { grownColumns, type KeptClaim, saveClaims } from './kept-claims.ts';
import type { KeptEcho } from './kept-echoes.ts';
import { type KeptLists, keepLists } from './kept-lists.ts';
import { type KeptRows, keepRows } from './kept-rows.ts';
import { type KeptStatus, saveStatuses } from './kept-statuses.ts';
import type { Database, Store } from './store.ts';
import type { Tables } from './tables.ts';
import { saveTerms, type TermRow } from './term-index.ts';
import { openWaitingRows, type WaitingRows } from './waiting-rows.ts';

/**
 * What a process that writes to a ledger remembers from one transaction to the next. It holds only while nobody else has written: `begin` compares
 * heads. Adding an article changes nothing else: its rows, and what grew, are written together before the transaction ends (`flush`), or when something
 * has to be looked up in the tables (`settle`).
 */
export type WriteMemory = {
  readonly terms: KeptRows<string, TermRow>;
  readonly fingerprints: KeptRows<number, number[]>;
  readonly claims: KeptRows<number, KeptClaim>;
  readonly articles: KeptRows<number, KeptArticle>;
  /** Articles' numbers by their names, and sources' by keys of theirs; 0 where there is none. */
  readonly articleNumbers: KeptRows<string, number>;
  readonly sourceNames: KeptRows<string, number>;
  readonly sourceRoots: KeptRows<number, number>;
  readonly briefs: KeptLists<number, KeptBrief>;
  readonly echoes: KeptLists<number, KeptEcho>;
  readonly statuses: KeptLists<number, KeptStatus>;
  /** Kinds of ties by pairs of claims, as `pairOf` names them. */
  readonly ties: KeptLists<string, LinkKind>;
  readonly waiting: WaitingRows;
  /** Lets a new claim's row wait; what grows of it is filled in when it is written. */
  readonly open: (row: Tables['claims'], claim: KeptClaim) => void;
  /** Gives a claim another status. */
  readonly turn: (id: number, claim: KeptClaim) => void;
  /** Where the chain ends, in this transaction. */
  readonly head: () => Head;
  readonly moveHead: (head: Head) => void;
  readonly begin: (tx: Database) => Promise<void>;
  /** Writes what waits, so that the tables tell all but terms and fingerprints. */
  readonly settle: (store: Pick<Store, 'kind'>, tx: Database) => Promise<void>;
  readonly flush: (store: Pick<Store, 'kind'>, tx: Database) => Promise<void>;
  /** The highest numbers given so far, read once and counted on from there. */
  readonly numbers: (tx: Database) => Promise<HighestNumbers>;
  /** Notes the numbers that a change has given. */
  readonly raiseNumbers: (given: Partial<HighestNumbers>) => void;
  /** What persons have said of owners, origins and sources, read once. */
  readonly judgements: (read: () => Promise<Judgements>) => Promise<Judgements>;
  /** Before a person's decision, which may open, say or move anything about a claim or a source. */
  readonly letGoOfClaims: (store: Pick<Store, 'kind'>, tx: Database) => Promise<void>;
  /** Where an article's earlier mentions are current no more. */
  readonly letGoOfBriefs: () => void;
  readonly forget: () => void;
};

export type Judgements = {
  readonly origins: readonly OriginDecision[];
  readonly owners: readonly Ownership[];
  readonly merged: MergedSources;
};

/** How many rows are kept: what some hundred articles touch. */
const TERMS = 20_000;
const FINGERPRINTS = 60_000;
const CLAIMS = 8_000;
const ARTICLES = 4_000;
const SOURCES = 8_000;
const TIES = 30_000;

export const openWriteMemory = (): WriteMemory => {
  const terms = keepRows<string, TermRow>(TERMS);
  const fingerprints = keepRows<number, number[]>(FINGERPRINTS);
  const claims = keepRows<number, KeptClaim>(CLAIMS);
  const articles = keepRows<number, KeptArticle>(ARTICLES);
  const articleNumbers = keepRows<string, number>(ARTICLES);
  const sourceNames = keepRows<string, number>(SOURCES);
  const sourceRoots = keepRows<number, number>(SOURCES);
  const briefs = keepLists<number, KeptBrief>(CLAIMS);
  const echoes = keepLists<number, KeptEcho>(ARTICLES);
  const statuses = keepLists<number, KeptStatus>(CLAIMS);
  const ties = keepLists<string, LinkKind>(TIES);
  const waiting = openWaitingRows();
  const opened = new Map<number, Tables['claims']>();
  const turned = new Set<number>();
  let end: Head | null = null;
  let numbers: HighestNumbers | null = null;
  let judgements: Judgements | null = null;
  const ofClaims = [claims, briefs, statuses, ties, sourceNames, sourceRoots];
  const forget = (): void => {
    end = null;
    numbers = null;
    judgements = null;
    for (const kept of [...ofClaims, terms, fingerprints, articles, articleNumbers, echoes, waiting, opened, turned])
      kept.clear();
  };
  const settle = async (store: Pick<Store, 'kind'>, tx: Database): Promise<void> => {
    const changed = claims.changed();
    for (const [id, claim] of changed) {
      const row = opened.get(id);
      if (row) waiting.add('claims', [{ ...row, ...grownColumns(claim) }]);
    }
    await waiting.write(store, tx);
    const grown = changed.filter(([id]) => !opened.has(id));
    await saveClaims(store, tx, grown);
    await saveStatuses(
      store,
      tx,
      grown.flatMap(([id, { standing }]) => (turned.has(id) ? [[id, standing] as const] : [])),
    );
    opened.clear();
    turned.clear();
    for (const kept of [articles, articleNumbers, sourceNames, sourceRoots]) kept.changed();
    for (const kept of [briefs, echoes, statuses, ties]) kept.written();
  };
  return {
    terms,
    fingerprints,
    claims,
    articles,
    articleNumbers,
    sourceNames,
    sourceRoots,
    briefs,
    echoes,
    statuses,
    ties,
    waiting,
    open: (row, claim) => {
      opened.set(row.id, row);
      claims.put(row.id, claim);
      briefs.start(row.id);
      statuses.start(row.id);
    },
    turn: (id, claim) => {
      turned.add(id);
      claims.put(id, claim);
    },
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
      await settle(store, tx);
      for (const kept of ofClaims) kept.clear();
    },
    letGoOfBriefs: () => briefs.clear(),
    settle,
    flush: async (store, tx) => {
      await settle(store, tx);
      await saveTerms(store, tx, terms.changed());
      await saveFingerprints(store, tx, fingerprints.changed());
    },
    forget,
  };
};
