import type { EntityType } from '../meaning.ts';
import type { Gender, Mention } from './mention.ts';
import { nameWords } from './name-match.ts';

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
  readonly names: (readonly string[])[];
  readonly roles: string[];
  /** The words of its roles and descriptions, and which of them are heads ("minister" of "the Russian foreign minister"). */
  readonly known: Set<string>;
  readonly heads: Set<string>;
  /** The mention the reading has got to last, and how many it has passed: what a pronoun can see. */
  latest: Mention;
  passed: number;
};

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
    mentions: [],
    names: [],
    roles: [],
    known: new Set(),
    heads: new Set(),
    latest: mention,
    passed: 0,
  };
  addMention(draft, mention);
  return draft;
};

/** Makes a mention one of the entity's, and learns from it what was unknown. */
export const addMention = (draft: Draft, mention: Mention): void => {
  draft.mentions.push(mention);
  if (mention.likely) draft.heard += mention.likely === 'm' ? 1 : -1;
  if (mention.kind === 'pronoun') draft.heard += mention.gender === 'm' ? 1 : mention.gender === 'f' ? -1 : 0;
  else draft.gender ??= mention.kind === 'nominal' && mention.gender === 'n' ? null : mention.gender;
  draft.country ??= mention.country;
  if (mention.kind === 'name') draft.names.push(mention.words);
  if (draft.type === 'unknown' && mention.kind !== 'pronoun') draft.type = mention.type;
  if (mention.kind === 'nominal') {
    draft.heads.add(mention.words.at(-1)!);
    for (const word of mention.words) draft.known.add(word);
  }
  for (const role of mention.roles) if (!draft.roles.includes(role)) addRole(draft, role);
};

const addRole = (draft: Draft, role: string): void => {
  draft.roles.push(role);
  for (const word of nameWords(role)) draft.known.add(word);
  const head = nameWords(role.split(/ (?:of|for|at|in|to|who|with) /)[0]!).at(-1);
  if (head) draft.heads.add(head);
};

/** Notes that the reading has reached a mention of the entity. */
export const passMention = (draft: Draft, mention: Mention): void => {
  draft.latest = mention;
  draft.passed += 1;
};
