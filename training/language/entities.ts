import { NAME_TYPES, type NameType } from '../../src/language/analysis.ts';
import { isDocument, isOutlet } from '../../src/language/outlets.ts';
import type { SilverArticle } from './silver.ts';
import type { GoldSentence } from './treebank.ts';

/** A stretch of tokens, last exclusive. */
export type Entity = { readonly first: number; readonly last: number; readonly type: NameType };

type Mention = { readonly first: number; last: number; readonly kind: string };

/** The bracketed mentions of a GUM sentence: "(8-organization-new-…" opens, "8)" closes. */
const mentionsOf = ({ misc }: GoldSentence): Mention[] => {
  const open: { id: string; mention: Mention }[] = [];
  const all: Mention[] = [];
  misc.forEach((column, at) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(column)?.[1] ?? '';
    for (const [, opens, id, kind, closes] of entity.matchAll(/(\()?([\d[\]/]+)(?:-([a-z]+)[^()]*)?(\))?/g)) {
      if (opens) {
        const mention = { first: at, last: at + 1, kind: kind ?? '' };
        all.push(mention);
        if (!closes) open.push({ id: id!, mention });
      } else if (closes) {
        const index = open.findLastIndex((each) => each.id === id);
        if (index >= 0) open.splice(index, 1)[0]!.mention.last = at + 1;
      }
    }
  });
  return all;
};

/** Offices before a name, which are no part of it. */
const TITLES =
  /^(?:president|mr\.?|mrs\.?|ms\.?|dr\.?|sir|king|queen|prince|princess|saint|st\.?|pope|prof\.?|professor|sen\.?|senator|gov\.?|governor|rep\.?|general|captain|lord|lady|chancellor|minister|chairman|speaker|emperor|duke|earl|officer|mayor|judge|justice|secretary|representative|congressman|ambassador|prime|vice|deputy|attorney|chief)$/i;
const GROUP_WORD = /(?:s|ese|ish|ans?)$/;

/** The proper-noun core of a mention around its head: titles, articles and what hangs on it left off. */
const coreOf = (sentence: GoldSentence, { first, last, kind }: Mention): [number, number] | undefined => {
  const { upos, xpos, forms, heads } = sentence;
  let head = -1;
  for (let i = first; i < last; i++) if (heads[i]! < first || heads[i]! >= last) head = head < 0 ? i : head;
  if (head < 0 || (upos[head] !== 'PROPN' && !/^NNPS?$/.test(xpos[head]!))) return undefined;
  const proper = (i: number): boolean =>
    /^(?:NNPS?|CD)$/.test(xpos[i]!) || (forms[i] === '-' && i > first && i + 1 < last);
  let from = head;
  while (from > first && proper(from - 1)) from--;
  let until = head + 1;
  while (until < last && proper(until)) until++;
  while (from < until - 1 && TITLES.test(forms[from]!)) from++;
  if (TITLES.test(forms[from]!) && until - from === 1) return undefined;
  if (kind === 'person') return [from, until];
  // "University of Portsmouth": an "of" or "for" that leads to more of the name.
  while (until + 1 < last && /^(?:of|for|&|de|la)$/.test(forms[until]!) && joined(sentence, until, last)) {
    do until++;
    while (until < last && !proper(until));
    while (until < last && proper(until)) until++;
  }
  return [from, until];
};

const joined = ({ xpos, forms }: GoldSentence, at: number, last: number): boolean => {
  let next = at + 1;
  while (next < last && /^(?:the|of|and)$/.test(forms[next]!)) next++;
  return next < last && next - at < 4 && /^NNPS?$/.test(xpos[next]!);
};

const KINDS: Readonly<Record<string, NameType>> = { person: 'person', organization: 'organisation', place: 'place' };

/** Nested mentions give only the widest name. */
const widest = (entities: readonly Entity[]): Entity[] => {
  const sorted = [...entities].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Entity[] = [];
  for (const entity of sorted) if (kept.length === 0 || entity.first >= kept.at(-1)!.last) kept.push(entity);
  return kept;
};

/**
 * The names among a GUM sentence's mentions: those with a proper noun for a head. Persons in the plural and peoples become groups; organisations
 * on the list of outlets, outlets; anything that is called an act, a treaty or a report, a document.
 */
export const gumEntities = (sentence: GoldSentence): Entity[] => {
  const entities: Entity[] = [];
  for (const mention of mentionsOf(sentence)) {
    const core = coreOf(sentence, mention);
    if (!core) continue;
    const name = sentence.forms.slice(...core).join(' ');
    let type = KINDS[mention.kind];
    if (type === 'person' && sentence.xpos[core[1] - 1] === 'NNPS' && GROUP_WORD.test(name)) type = 'group';
    if (type === 'organisation' && isOutlet(name)) type = 'outlet';
    if (mention.kind !== 'person' && mention.kind !== 'place' && isDocument(name)) type = 'document';
    if (type) entities.push({ first: core[0], last: core[1], type });
  }
  return widest(entities);
};

const SILVER: Readonly<Record<string, NameType>> = {
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  LOCATION: 'place',
};
const PARTY =
  /^(?:republicans|democrats|independents|libertarians|conservatives|muslims|christians|jews|catholics|evangelicals|mormons|latinos|hispanics|americans|protestants|sunnis|shiites|palestinians|kurds)$/i;

/** CoreNLP's names in an article, over its own tokens; its MISC becomes a group where a plural names people, a document by its last word. */
export const silverEntities = ({ text, tokens }: SilverArticle): (Entity & { start: number; end: number })[] => {
  const out: (Entity & { start: number; end: number })[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const { entity } = tokens[first]!;
    let last = first + 1;
    if (entity !== 'O')
      while (last < tokens.length && tokens[last]!.entity === entity && tokens[last]!.start - tokens[last - 1]!.end < 2)
        last++;
    const start = tokens[first]!.start;
    const end = tokens[last - 1]!.end;
    const name = text.slice(start, end);
    const people =
      entity === 'MISC' &&
      /^NNP?S$/.test(tokens[last - 1]!.xpos) &&
      (PARTY.test(name) || /(?:ans|ese|ish|is)$/.test(name));
    let type: NameType | undefined = people || PARTY.test(name) ? 'group' : SILVER[entity];
    if (entity !== 'O' && entity !== 'PERSON' && isOutlet(name)) type = 'outlet';
    else if (entity !== 'O' && entity !== 'PERSON' && isDocument(name)) type = 'document';
    if (type && /\p{Lu}/u.test(name)) out.push({ first, last, type, start, end });
    first = last - 1;
  }
  return out;
};

export const typeNumber = (type: NameType): number => NAME_TYPES.indexOf(type);
