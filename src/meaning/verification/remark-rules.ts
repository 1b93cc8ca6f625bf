import { bare, check, checking, find } from './check-rules.ts';
import { CLUE_BITS, type Clue } from './check-words.ts';
import type { Clause } from './clause.ts';
import { contradict, disputed, otherwise, right, still, wrong } from './dispute-rules.ts';
import { doubt, genuineness, settle, unclear, well } from './doubt-rules.ts';
import { access, evidence, lists, nobody, rests, rumour, sign, vain } from './proof-rules.ts';
import type { Found, Rule } from './rule.ts';
import { match, same, seen, support } from './support-rules.ts';

const BY_CLUE: Readonly<Record<Clue, Rule>> = {
  check,
  find,
  checking,
  bare,
  genuineness,
  evidence,
  sign,
  nobody,
  unclear,
  doubt,
  rests,
  contradict,
  disputed,
  wrong,
  right,
  otherwise,
  match,
  support,
  seen,
  same,
  settle,
  access,
  rumour,
  vain,
  still,
  well,
  lists,
};

const RULES: readonly (readonly [number, Rule])[] = Object.entries(BY_CLUE).map(([clue, rule]) => [
  CLUE_BITS[clue as Clue],
  rule,
]);

/** What a word with these clues says of checking where it stands; undefined for nothing. */
export const readRemark = (clause: Clause, at: number, clues: number): Found | undefined => {
  for (const [bit, rule] of RULES) {
    const remark = (clues & bit) === 0 ? undefined : rule(clause, at);
    if (remark) return remark;
  }
  return undefined;
};
