import type { EntityType } from '../meaning.ts';
import type { Gender, Mention } from './mention.ts';
import { roleFactsOf } from './name-facts.ts';

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
  readonly names: (readonly string[])[];
  readonly roles: string[];
  /** The words of its roles and descriptions, and which of them are heads ("minister" of "the Russian foreign minister"). */
  readonly known: string[];
  readonly heads: string[];
  /** Whether any of its mentions is a source. */
  source: boolean;
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
    known: [],
    heads: [],
    source: false,
    latest: mention,
    passed: 0,
  };
  addMention(draft, mention);
  return draft;
};

const addTo = <T>(list: T[], item: T): void => {
  if (!list.includes(item)) list.push(item);
};

/** Makes a mention one of the entity's, and learns from it what was unknown. */
export const addMention = (draft: Draft, mention: Mention): void => {
  const { kind, gender, words } = mention;
  draft.mentions.push(mention);
  if (mention.source) draft.source = true;
  if (mention.likely) draft.heard += mention.likely === 'm' ? 1 : -1;
  if (kind === 'pronoun') draft.heard += gender === 'm' ? 1 : gender === 'f' ? -1 : 0;
  else draft.gender ??= kind === 'nominal' && gender === 'n' ? null : gender;
  draft.country ??= mention.country;
  if (kind === 'name') addTo(draft.names, words);
  if (draft.type === 'unknown' && kind !== 'pronoun') draft.type = mention.type;
  if (kind === 'nominal') {
    addTo(draft.heads, words[words.length - 1]!);
    for (const word of words) addTo(draft.known, word);
  }
  for (const role of mention.roles) if (!draft.roles.includes(role)) addRole(draft, role);
};

const addRole = (draft: Draft, role: string): void => {
  const { words, head } = roleFactsOf(role);
  draft.roles.push(role);
  for (const word of words) addTo(draft.known, word);
  if (head !== '') addTo(draft.heads, head);
};

/** Notes that the reading has reached a mention of the entity. */
export const passMention = (draft: Draft, mention: Mention): void => {
  draft.latest = mention;
  draft.passed += 1;
};
