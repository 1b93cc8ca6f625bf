import type { AttributionRelation } from '../../attribution/attribution.ts';
import { bySpan, covers, type Span } from '../../text/span.ts';
import type { Entity, EntityId } from '../meaning.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import { type AntecedentWeights, antecedentOf } from './antecedent.ts';
import type { Draft } from './draft.ts';
import { findMentions, sourceHead } from './find-mentions.ts';
import type { Mention } from './mention.ts';
import { resolveMentions } from './resolve-mentions.ts';

/** The entities of a text, and which of them a source or a token belongs to. */
export type EntityBook = {
  readonly entities: readonly Entity[];
  /** The entity that a span's head refers to; null where it has none. */
  readonly entityOf: (spans: readonly Span[]) => EntityId | null;
  readonly byId: (id: EntityId) => Entity;
};

const RANKS: Readonly<Record<Mention['kind'], number>> = { name: 2, nominal: 1, pronoun: 0 };

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length + 1, 0);

/** What a capital or a seat of government counts less than other names: "Brussels" is called the EU where the article calls it so. */
const CAPITAL = 100;

const standsIn = ({ name }: Mention): boolean => name?.place?.kind === 'capital' || name?.place?.kind === 'seat';

/** The longest way the article names it: a name over a description, a full name over a surname. */
const fullest = (text: string, draft: Draft): string => {
  let best = draft.mentions[0]!;
  let length = lengthOf(best.words) - (standsIn(best) ? CAPITAL : 0);
  for (const mention of draft.mentions) {
    const above = RANKS[mention.kind] - RANKS[best.kind];
    if (above < 0 || (above === 0 && mention.kind !== 'name')) continue;
    const own = lengthOf(mention.words) - (standsIn(mention) ? CAPITAL : 0);
    if (above === 0 && own <= length) continue;
    best = mention;
    length = own;
  }
  const name = text.slice(...best.span);
  return best.kind === 'name' && best.type === 'person' ? withoutTitles(name, best.words) : name;
};

/** "Foreign Minister Sergey Lavrov" → "Sergey Lavrov": what is left is as long as the identifying words are many. */
const withoutTitles = (name: string, words: readonly string[]): string => {
  const parts = name.split(/\s+/);
  return parts.length > words.length ? parts.slice(parts.length - words.length).join(' ') : name;
};

/** What is added after a comma rather than listed: a relative clause, a participle, an apposition. */
const ASIDE = /^(?:who|which|whose|where|that|an?|the|his|her|its|their|\w+ed|\w+ing)\b/i;

/** A description up to what is added after a comma; a list keeps its commas. */
const withoutAside = (description: string): string => {
  const [first = description, ...rest] = description.split(/,\s+/);
  const list =
    rest.length > 0 && /^(?:and|or) | (?:and|or) /.test(rest.at(-1)!) && !rest.some((part) => ASIDE.test(part));
  return (list ? description : first).replace(/,\s*$/, '');
};

const aliasesOf = ({ mentions }: Draft, name: string): string[] => {
  const aliases: string[] = [];
  for (const mention of mentions) {
    const alias = mention.name?.text;
    if (alias !== undefined && alias !== name && !aliases.includes(alias)) aliases.push(alias);
  }
  return aliases;
};

/** "Two officials briefed on the talks" says more than "Two officials" does. */
const longest = (sources: readonly (readonly Span[])[]): readonly Span[] | undefined => {
  const lengthOfAll = (spans: readonly Span[]): number => spans[spans.length - 1]![1] - spans[0]![0];
  return sources.reduce<readonly Span[] | undefined>(
    (best, spans) => (best && lengthOfAll(best) >= lengthOfAll(spans) ? best : spans),
    undefined,
  );
};

/** The words of the first source that describes an unnamed entity; a pronoun describes nothing. */
const describedAs = (text: string, draft: Draft, sources: readonly (readonly Span[])[]): string => {
  const described = draft.mentions.filter(({ kind, source }) => source && kind !== 'pronoun');
  const source =
    described.length === 0
      ? undefined
      : longest(sources.filter((spans) => spans.some((span) => covers(span, described[0]!.span))));
  return source ? withoutAside(text.slice(source[0]![0], source.at(-1)![1])) : fullest(text, draft);
};

/** Anything between words but single blanks. */
const SPACING = / \s|[^\S ]/;

const describe = (text: string, draft: Draft, id: EntityId, sources: readonly (readonly Span[])[]): Entity => {
  const name = draft.named ? fullest(text, draft) : describedAs(text, draft, sources);
  return {
    id,
    name: SPACING.test(name) ? name.replace(/\s+/g, ' ') : name,
    type: draft.type,
    roles: draft.roles,
    named: draft.named,
    aliases: draft.named ? aliasesOf(draft, name) : [],
    country: draft.country,
    mentions: draft.mentions.map((mention) => mention.span).sort(bySpan),
  };
};

/** Everybody and everything the text names, and every source it only describes. */
export const findEntities = (
  syntax: Syntax,
  relations: readonly AttributionRelation[],
  weights: AntecedentWeights | null,
): EntityBook => {
  const sources = relations.map((relation) => relation.source);
  const mentions = findMentions(syntax, sources);
  const drafts = resolveMentions(syntax, mentions, (text, pronoun, seen) => antecedentOf(text, pronoun, seen, weights));
  const kept = drafts.filter(({ named, source }) => named || source);
  kept.sort((a, b) => a.mentions[0]!.span[0] - b.mentions[0]!.span[0]);
  const byHead: (EntityId | undefined)[] = new Array(syntax.tokens.length).fill(undefined);
  const entities = kept.map((draft, index) => {
    const id: EntityId = `e${index + 1}`;
    for (const mention of draft.mentions) byHead[mention.head] = id;
    return describe(syntax.analysis.text, draft, id, sources);
  });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const names = mentions.filter(({ kind }) => kind === 'name').sort((a, b) => a.span[0] - b.span[0]);
  return {
    entities,
    byId: (id) => byId.get(id)!,
    entityOf: (spans) => entityOf(syntax, byHead, names, spans),
  };
};

/** The index of the first of some names, in the order of the text, that begins at or after an offset. */
const nameFrom = (names: readonly Mention[], offset: number): number => {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const entityOf = (
  syntax: Syntax,
  byHead: readonly (EntityId | undefined)[],
  names: readonly Mention[],
  spans: readonly Span[],
): EntityId | null => {
  const head = sourceHead(syntax, spans);
  if (head < 0) return null;
  const { start, end } = syntax.tokens[head]!;
  const before = names[nameFrom(names, start + 1) - 1];
  const inName = before !== undefined && end <= before.span[1] ? before : undefined;
  const [first, last] = tokensOf(syntax.tokens, [spans[0]![0], spans.at(-1)![1]]);
  const named = inName ? titledBy(syntax, names, inName, last) : namedBeside(syntax, names, first, last);
  const found = byHead[(named ?? inName)?.head ?? head];
  if (found) return found;
  for (let i = first; i < last; i++) if (byHead[i]) return byHead[i]!;
  return null;
};

/** "United Nations Secretary General Kofi Annan": the person whose office begins with a body's or a country's name, where the tree makes that name the head. */
const titledBy = (
  { tokens, marks }: Syntax,
  names: readonly Mention[],
  name: Mention,
  last: number,
): Mention | undefined => {
  if (name.type === 'person' && name.words.length > 1) return undefined;
  const person = names[nameFrom(names, name.span[1])];
  if (person?.type !== 'person') return undefined;
  const [, from] = tokensOf(tokens, name.span);
  const [until] = tokensOf(tokens, person.span);
  if (until <= from || until >= last || (marks[until - 1]! & (MARKS.title | MARKS.role | MARKS.lemmaRole)) === 0)
    return undefined;
  for (let at = from; at < until; at++) if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]!.upos)) return undefined;
  return person;
};

/** "its chairman, Otto Bram,", "the owner, North Shield Mining,": the name in apposition, whatever the tree makes of it. */
const namedBeside = (syntax: Syntax, names: readonly Mention[], first: number, last: number): Mention | undefined => {
  if (first >= last) return undefined;
  const { tokens, marks, analysis } = syntax;
  const until = tokens[last - 1]!.end;
  for (let i = nameFrom(names, tokens[first]!.end); i < names.length && names[i]!.span[0] < until; i++) {
    const { type, span } = names[i]!;
    const [from, to] = tokensOf(tokens, span);
    if (type === 'person' && (marks[from - 1]! & MARKS.lemmaRole) !== 0) return names[i];
    const closed = to >= last || tokens[to]!.form === ',';
    const set = closed && tokens[from - 1]!.form === ',';
    if (set && !/ (?:and|or) /.test(analysis.text.slice(tokens[first]!.start, span[0]))) return names[i];
  }
  return undefined;
};
