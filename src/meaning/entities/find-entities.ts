import type { AttributionRelation } from '../../attribution/attribution.ts';
import { bySpan, covers, type Span } from '../../text/span.ts';
import type { Entity, EntityId } from '../meaning.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { type AntecedentWeights, antecedentOf } from './antecedent.ts';
import type { Draft } from './draft.ts';
import { findMentions, sourceHead } from './find-mentions.ts';
import type { Mention } from './mention.ts';
import { resolveMentions } from './resolve-mentions.ts';
import { isRoleNoun } from './roles.ts';

/** The entities of a text, and which of them a source or a token belongs to. */
export type EntityBook = {
  readonly entities: readonly Entity[];
  /** The entity that a span's head refers to; null where it has none. */
  readonly entityOf: (spans: readonly Span[]) => EntityId | null;
  readonly byId: (id: EntityId) => Entity;
};

/** The longest way the article names it: a name over a description, a full name over a surname. */
const fullest = (text: string, draft: Draft): string => {
  const rank = (mention: Mention): number =>
    mention.kind === 'name' ? 10_000 : mention.kind === 'nominal' ? 1_000 : 0;
  let best = draft.mentions[0]!;
  for (const mention of draft.mentions) {
    const longer = mention.words.join(' ').length - best.words.join(' ').length;
    if (rank(mention) > rank(best) || (rank(mention) === rank(best) && mention.kind === 'name' && longer > 0))
      best = mention;
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

const aliasesOf = (text: string, draft: Draft, name: string): string[] => {
  const names = draft.mentions
    .filter((mention) => mention.kind === 'name')
    .map((mention) => text.slice(...mention.span));
  return [...new Set(names)].filter((alias) => alias !== name);
};

/** The words of the first source that describes an unnamed entity; a pronoun describes nothing. */
const describedAs = (text: string, draft: Draft, sources: readonly (readonly Span[])[]): string => {
  const described = draft.mentions.filter(({ kind, source }) => source && kind !== 'pronoun');
  const source = sources.find((spans) => described.some((mention) => spans.some((span) => covers(span, mention.span))));
  return source ? withoutAside(text.slice(source[0]![0], source.at(-1)![1])) : fullest(text, draft);
};

const describe = (text: string, draft: Draft, id: EntityId, sources: readonly (readonly Span[])[]): Entity => {
  const name = draft.named ? fullest(text, draft) : describedAs(text, draft, sources);
  return {
    id,
    name: name.replace(/\s+/g, ' '),
    type: draft.type,
    roles: draft.roles,
    named: draft.named,
    aliases: draft.named ? aliasesOf(text, draft, name) : [],
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
  const kept = resolveMentions(syntax, mentions, (...seen) => antecedentOf(...seen, weights)).filter(
    (draft) => draft.named || draft.mentions.some((mention) => mention.source),
  );
  kept.sort((a, b) => a.mentions[0]!.span[0] - b.mentions[0]!.span[0]);
  const byHead = new Map<number, EntityId>();
  const entities = kept.map((draft, index) => {
    const id: EntityId = `e${index + 1}`;
    for (const mention of draft.mentions) byHead.set(mention.head, id);
    return describe(syntax.analysis.text, draft, id, sources);
  });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const names = mentions.filter(({ kind }) => kind === 'name');
  return {
    entities,
    byId: (id) => byId.get(id)!,
    entityOf: (spans) => entityOf(syntax, byHead, names, spans),
  };
};

const entityOf = (
  syntax: Syntax,
  byHead: ReadonlyMap<number, EntityId>,
  names: readonly Mention[],
  spans: readonly Span[],
): EntityId | null => {
  const head = sourceHead(syntax, spans);
  if (head < 0) return null;
  const { start, end } = syntax.tokens[head]!;
  const inName = names.find(({ span }) => span[0] <= start && end <= span[1]);
  const [first, last] = tokensOf(syntax.tokens, [spans[0]![0], spans.at(-1)![1]]);
  const beside = inName ? undefined : namedBeside(syntax, names, first, last);
  const found = byHead.get(inName?.head ?? beside?.head ?? head);
  if (found) return found;
  for (let i = first; i < last; i++) if (byHead.has(i)) return byHead.get(i)!;
  return null;
};

/** "its chairman, Otto Bram,", "the owner, North Shield Mining,": the name in apposition, whatever the tree makes of it. */
const namedBeside = (syntax: Syntax, names: readonly Mention[], first: number, last: number): Mention | undefined => {
  if (first >= last) return undefined;
  const after = syntax.tokens[first]!.end;
  const until = syntax.tokens[last - 1]!.end;
  return names.find(({ type, span }) => {
    if (span[0] < after || span[0] >= until) return false;
    const [from, to] = tokensOf(syntax.tokens, span);
    const before = syntax.tokens[from - 1]!;
    if (type === 'person' && isRoleNoun(before.lemma.toLowerCase())) return true;
    const closed = to >= last || syntax.tokens[to]!.form === ',';
    return (
      before.form === ',' &&
      closed &&
      !/ (?:and|or) /.test(syntax.analysis.text.slice(syntax.tokens[first]!.start, span[0]))
    );
  });
};
