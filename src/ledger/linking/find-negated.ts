import { NEGATORS } from './concepts.ts';
import { lightStem, termOf } from './stem.ts';
import { contentTerm, type Word } from './terms.ts';

/** What negation in a statement covers, by terms: once, and twice over ("has not been ruled out"). */
export type Negated = {
  readonly once: readonly string[];
  readonly twice: readonly string[];
  /** What is said not to be: "has not [called] for talks", "no [ransom] was paid". Also of words that are no content terms. */
  readonly heads: readonly string[];
};

/** Words between a negator and what it negates. */
const BEFORE_HEAD: ReadonlySet<string> = new Set(
  `a an the any this that these his her its their to be been being is are was were have has had having do does did will would can could may
  might yet so very ever even also still longer more much all both actually immediately`.split(/\s+/),
);

/** How many content words a negator reaches. */
const REACH = 6;

const CLAUSE_GAP = /[,;:.!?–—]/;
const CLAUSE_WORD = new Set(
  'and but because although though while when after before if since unless until or'.split(' '),
);
const CONDITION: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);
/** "No fewer than", "not only", "nothing but": words of negation that deny nothing. */
const EMPTY_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['no', new Set('fewer less more later sooner earlier lower higher smaller doubt matter wonder'.split(' '))],
  ['not', new Set('only just merely least simply even less fewer more necessarily'.split(' '))],
  ['nothing', new Set(['but', 'short', 'less'])],
]);
/** Words that say that what follows did not come about; most of them only before "to". */
const FAILING = new Set(
  'fail failure refuse refusal decline neglect forget inability unwillingness'.split(' ').map(lightStem),
);
/** "Without power" lacks it where something is without it; "closed without warning" says that it closed. */
const BE: ReadonlySet<string> = new Set('is are was were be been being remain remains remained left'.split(' '));
/** "Anyone but the captain": all but what comes next. */
const ALL: ReadonlySet<string> = new Set('anyone anybody anything everyone everybody everything all'.split(' '));
const EXCEPTING: ReadonlySet<string> = new Set(['but', 'except']);
const AVERTING = new Set('avoid avert prevent lack thwart foil abort'.split(' ').map(lightStem));
/** Words that deny everything in their clause, before them and after. */
const DENYING = new Set(
  'deny false untrue unfounded baseless hoax dispel refute disprove debunk'.split(' ').map(lightStem),
);

type Scope = { readonly from: number; readonly until: number; readonly reach: number };

const headOf = (words: readonly Word[], { from, until }: Scope): string | null => {
  for (let at = from; at < until; at++) if (!BEFORE_HEAD.has(words[at]!.lower)) return termOf(words[at]!.lower);
  return null;
};

const clauseBounds = (text: string, words: readonly Word[]): number[] => {
  let clause = 0;
  return words.map((word, at) => {
    const before = words[at - 1];
    if (before && (CLAUSE_GAP.test(text.slice(before.end, word.start)) || CLAUSE_WORD.has(word.lower))) clause++;
    return clause;
  });
};

const scopeAt = (words: readonly Word[], clauses: readonly number[], at: number): Scope | null => {
  const { lower } = words[at]!;
  const next = words[at + 1]?.lower ?? '';
  const stem = lightStem(lower);
  const until = clauses.lastIndexOf(clauses[at]!) + 1;
  // "Unless no agreement is signed" says nothing of whether it is.
  if (CONDITION.has(words[clauses.indexOf(clauses[at]!)]!.lower)) return null;
  if (lower === 'without') return BE.has(words[at - 1]?.lower ?? '') ? { from: at + 1, until, reach: 1 } : null;
  if (lower === 'unaware') return { from: at + 1, until, reach: REACH };
  if (EXCEPTING.has(lower) && ALL.has(words[at - 1]?.lower ?? '')) return { from: at + 1, until, reach: REACH };
  if (NEGATORS.has(lower) || lower.endsWith("n't"))
    return EMPTY_AFTER.get(lower)?.has(next) ? null : { from: at + 1, until, reach: REACH };
  if ((FAILING.has(stem) || lower === 'unable') && next === 'to') return { from: at + 1, until, reach: REACH };
  if (AVERTING.has(stem)) return { from: at + 1, until, reach: REACH };
  if (DENYING.has(stem) || (stem === 'rul' && next === 'out') || (lower === 'rule' && next === 'out'))
    return { from: clauses.indexOf(clauses[at]!), until, reach: Number.POSITIVE_INFINITY };
  return null;
};

/** Which terms of a statement stand under a negation, by its words alone. */
export const findNegated = (text: string, words: readonly Word[]): Negated => {
  const counts = new Map<string, number>();
  const heads = new Set<string>();
  const clauses = clauseBounds(text, words);
  for (let at = 0; at < words.length; at++) {
    const scope = scopeAt(words, clauses, at);
    if (scope === null) continue;
    const head = Number.isFinite(scope.reach) ? headOf(words, scope) : null;
    if (head !== null) heads.add(head);
    let reached = 0;
    for (let n = scope.from; n < scope.until && reached < scope.reach; n++) {
      const term = n === at ? null : contentTerm(words[n]!.lower);
      if (term === null) continue;
      reached++;
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const terms = [...counts];
  return {
    once: terms.filter(([, count]) => count % 2 === 1).map(([term]) => term),
    twice: terms.filter(([, count]) => count % 2 === 0).map(([term]) => term),
    heads: [...heads],
  };
};
