import type { Entity } from '../../meaning/meaning.ts';
import { remember } from '../../text/remember.ts';
import type { FoldContext } from '../fold/fold-context.ts';
import { loadSourceNames } from '../store/kept-sources.ts';
import { EMPTY_WORDS } from './concepts.ts';
import { soundOf } from './same-name.ts';
import { contentTerm, findWords } from './terms.ts';

/** Where an entity of a reading went: to a source of the ledger, known or new. */
export type ResolvedSource = {
  readonly source: number;
  readonly local: string;
  readonly keys: readonly string[];
  readonly opened: boolean;
  /** A source whose name sounds the same, for a person to judge; null where there is none. */
  readonly alike: number | null;
};

const HONORIFIC =
  /^(?:mr|mrs|ms|dr|sir|president|prime minister|foreign minister|minister|general|gen|colonel|col|senator|sen|the)\.?\s+/i;

/** A name without case, marks, titles and articles. */
export const nameKey = remember(5000, (name) => {
  let bare = name.trim();
  while (HONORIFIC.test(bare) && bare.replace(HONORIFIC, '').trim() !== '') bare = bare.replace(HONORIFIC, '');
  return bare
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
});

/** What an unnamed source is described by, in whatever order: "an official briefed on the talks" and "officials briefed on talks" agree. */
export const descriptionKey = remember(5000, (description) => {
  const terms = findWords(description)
    .map((word) => contentTerm(word.lower))
    .filter((term) => term !== null);
  return `d:${[...new Set(terms)].sort().join(' ')}`;
});

/** The keys an entity is looked up by, the surest first. A person's surname alone is a key of its own kind, since it may be shared. */
export const keysOf = (entity: Entity): string[] => {
  if (!entity.named) return [descriptionKey(entity.name)];
  const own = nameKey(entity.name);
  const aliases = entity.aliases
    .map(nameKey)
    .filter((alias) => alias.includes(' ') || (entity.type !== 'person' && alias.length > 2));
  const surname = entity.type === 'person' ? own.split(' ').at(-1) : undefined;
  return [
    ...new Set([
      `n:${own}`,
      ...aliases.map((alias) => `n:${alias}`),
      ...(surname ? [`s:${surname}`, `x:${soundOf(surname)}`] : []),
    ]),
  ].filter((key) => key.length > 2 && !EMPTY_WORDS.has(key.slice(2)));
};

const isSurnameOnly = (entity: Entity): boolean => entity.type === 'person' && !nameKey(entity.name).includes(' ');

/** Finds or opens a source for each entity. `next` is the first free number. */
export const resolveSources = async (
  context: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  entities: readonly Entity[],
  next: number,
): Promise<ResolvedSource[]> => {
  const keysByEntity = entities.map(keysOf);
  const keys = [...new Set(keysByEntity.flat())];
  const known = new Map([...(await loadSourceNames(context, keys))].filter(([, source]) => source !== 0));
  return entities.map((entity, at) => {
    const own = keysByEntity[at]!;
    const usable = own.filter((key) => !key.startsWith('x:') && (!key.startsWith('s:') || isSurnameOnly(entity)));
    const found = usable.map((key) => known.get(key)).find((source) => source !== undefined && source > 0);
    const source = found ?? next++;
    const sound = own.find((key) => key.startsWith('x:'));
    const alike = found === undefined && sound !== undefined ? (known.get(sound) ?? null) : null;
    const fresh = own.filter((key) => !known.has(key));
    for (const key of fresh) known.set(key, source);
    return { source, local: entity.id, keys: fresh, opened: found === undefined, alike };
  });
};
