import type { EntityType } from '../meaning.ts';
import type { Gender, Mention } from './mention.ts';
import { roleFactsOf } from './name-facts.ts';
import { officeOf } from './noun-types.ts';

/** An entity while it is being put together. Only `resolve-mentions.ts` writes to it. */
export type Draft = {
  type: EntityType;
  /** As names and nouns tell it. */
  gender: Gender | null;
  /** As pronouns taken for it told it: more "he" than "she" above zero. */
  heard: number;
  number: 'one' | 'many' | null;
  country: string | null;
  named: boolean;
  /** Whether its first mention was a proper noun, recognised as a name or not. */
  readonly proper: boolean;
  readonly mentions: Mention[];
  /** The words of its names, each spelling once. */
  names: readonly (readonly string[])[];
  roles: readonly string[];
  /** The words of its roles and descriptions, and which of them are heads ("minister" of "the Russian foreign minister"). */
  known: readonly string[];
  heads: readonly string[];
  /** Signs of its heads and of the words of its names (`signOf`): what has none of a word's is not of that word. */
  signs: number;
  /** Whether any of its mentions is a source or passes on what one says. */
  source: boolean;
  /** The mention the reading has got to last, and how many it has passed: what a pronoun can see. */
  latest: Mention;
  passed: number;
};

const NONE: readonly never[] = [];

/** A new entity that this mention is the first of. */
export const openDraft = (mention: Mention): Draft => {
  const draft: Draft = {
    type: mention.type,
    gender: mention.gender,
    heard: 0,
    number: mention.number,
    country: null,
    named: mention.kind === 'name',
    proper: mention.proper,
    // most entities are mentioned once, and a list that begins empty has room for many
    mentions: [mention],
    names: NONE,
    roles: NONE,
    known: NONE,
    heads: NONE,
    signs: 0,
    source: false,
    latest: mention,
    passed: 0,
  };
  learn(draft, mention);
  return draft;
};

/** Most entities are mentioned once: their lists are made anew when they grow rather than kept apart from the mention's. */
const withOne = <T>(list: readonly T[], item: T): readonly T[] => (list.includes(item) ? list : [...list, item]);

const withAll = (list: readonly string[], words: readonly string[]): readonly string[] =>
  list.length === 0 ? words : words.reduce<readonly string[]>(withOne, list);

/** A sign for a word, one bit of 32. */
export const signOf = (word: string): number =>
  1 << ((word.charCodeAt(0) * 7 + word.charCodeAt(word.length - 1) * 3 + word.length) & 31);

const addHead = (draft: Draft, head: string): void => {
  draft.heads = withOne(draft.heads, head);
  draft.signs |= signOf(head) | signOf(officeOf(head));
};

/** Makes a mention one of the entity's, and learns from it what was unknown. */
export const addMention = (draft: Draft, mention: Mention): void => {
  draft.mentions.push(mention);
  learn(draft, mention);
};

const learn = (draft: Draft, mention: Mention): void => {
  const { kind, gender, words } = mention;
  if (mention.source || mention.carries) draft.source = true;
  if (mention.likely) draft.heard += mention.likely === 'm' ? 1 : -1;
  if (kind === 'pronoun') draft.heard += gender === 'm' ? 1 : gender === 'f' ? -1 : 0;
  else draft.gender ??= kind === 'nominal' && gender === 'n' ? null : gender;
  draft.country ??= mention.country;
  if (draft.type === 'unknown' && kind !== 'pronoun') draft.type = mention.type;
  if (kind === 'name' && !draft.names.includes(words)) {
    draft.names = [...draft.names, words];
    for (const word of words) draft.signs |= signOf(word);
  }
  if (kind === 'nominal') {
    addHead(draft, words[words.length - 1]!);
    draft.known = withAll(draft.known, words);
  }
  for (const role of mention.roles) if (!draft.roles.includes(role)) addRole(draft, role);
};

const addRole = (draft: Draft, role: string): void => {
  const { words, head } = roleFactsOf(role);
  draft.roles = [...draft.roles, role];
  draft.known = withAll(draft.known, words);
  if (head !== '') addHead(draft, head);
};

/** Notes that the reading has reached a mention of the entity. */
export const passMention = (draft: Draft, mention: Mention): void => {
  draft.latest = mention;
  draft.passed += 1;
};
