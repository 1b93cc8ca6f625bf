import type { EntityType } from '../meaning.ts';
import { RELATIONS, type Syntax, tokenAt } from '../syntax.ts';
import { addMention, type Draft, openDraft, passMention } from './draft.ts';
import { governmentOf, matchName } from './match-names.ts';
import { matchNominal } from './match-nominals.ts';
import type { Mention } from './mention.ts';

/** Which of the entities a third-person pronoun stands for. */
export type ChooseAntecedent = (syntax: Syntax, pronoun: Mention, drafts: readonly Draft[]) => Draft | undefined;

const isBody = (type: EntityType): boolean =>
  type === 'organisation' || type === 'outlet' || type === 'group' || type === 'unknown';

const alike = (a: EntityType, b: EntityType): boolean => a === b || (isBody(a) && isBody(b));

const { appos, flat } = RELATIONS;

/** Nouns for whoever does something to a thing, a person or a company. */
const EITHER: ReadonlySet<string> = new Set(
  'owner operator maker supplier producer publisher builder developer manufacturer parent seller buyer bidder lender partner rival competitor'.split(
    ' ',
  ),
);

/** Whether a phrase can stand beside the name of an entity. */
const fitsBeside = (draft: Draft, { type, words }: Mention): boolean =>
  alike(draft.type, type) || (EITHER.has(words[words.length - 1]!) && (isBody(draft.type) || draft.type === 'person'));

/** A role noun right beside a name is that name's mention too: in apposition either way, or as what it is said to be. */
const besideName = (
  { heads, relations, first, next }: Syntax,
  mention: Mention,
  byHead: readonly (Draft | undefined)[],
): Draft | undefined => {
  const { head } = mention;
  const above = relations[head] === appos && heads[head]! >= 0 ? byHead[heads[head]!] : undefined;
  if (above && fitsBeside(above, mention)) return above;
  for (let child = first[head]!; child >= 0; child = next[child]!) {
    const draft = (relations[child]! & (appos | flat)) === 0 ? undefined : byHead[child];
    if (draft && fitsBeside(draft, mention)) return draft;
  }
  return undefined;
};

/** What a body is called behind its name: "the Interfax news agency", "the Sun newspaper", "the Hamas group". */
const KINDS: ReadonlySet<string> = new Set(
  `agency newspaper paper daily weekly tabloid magazine broadcaster channel network station website group movement party company firm airline
  carrier chain`.split(/\s+/),
);
const OF_NEWS: ReadonlySet<string> = new Set('news press television tv radio state'.split(' '));

/** The body whose name stands right before a word for its kind. */
const nameBeforeKind = (
  { tokens }: Syntax,
  { head, words, kind }: Mention,
  byHead: readonly (Draft | undefined)[],
): Draft | undefined => {
  if (kind !== 'nominal' || !KINDS.has(words[words.length - 1]!)) return undefined;
  let at = head - 1;
  if (at > 0 && OF_NEWS.has(tokens[at]!.lower)) at--;
  const draft =
    at < 0 || tokens[at]!.sentence !== tokens[head]!.sentence ? undefined : byEnd(byHead, tokens[at]!.end, at);
  return draft?.named && isBody(draft.type) ? draft : undefined;
};

/** The entity whose name ends with a token. */
const byEnd = (byHead: readonly (Draft | undefined)[], end: number, at: number): Draft | undefined => {
  for (let head = at; head >= 0 && at - head < 5; head--) {
    const draft = byHead[head];
    if (draft?.mentions.some(({ kind, span }) => kind === 'name' && span[1] === end)) return draft;
  }
  return undefined;
};

const INSIDE_PHRASE: ReadonlySet<string> = new Set(['ADP', 'DET', 'NOUN', 'PROPN', 'ADJ', 'PART', 'NUM']);

const afterOwner = (
  tokens: Syntax['tokens'],
  from: number,
  byStart: readonly (Draft | undefined)[],
): Draft | undefined => {
  for (let at = from; at < from + 4 && at < tokens.length; at++) if (tokens[at]!.xpos === 'POS') return byStart[at + 1];
  return undefined;
};

/** "The chairman of the council, Arkady Somov": the name after the comma, whatever the tree makes of it. */
const nameAfterComma = (
  { tokens }: Syntax,
  mention: Mention,
  byStart: readonly (Draft | undefined)[],
): Draft | undefined => {
  const isEither = EITHER.has(mention.words[mention.words.length - 1]!);
  if ((mention.type !== 'person' && !isEither) || !mention.definite) return undefined;
  let at = mention.head + 1;
  while (at < tokens.length && at - mention.head < 9 && INSIDE_PHRASE.has(tokens[at]!.upos) && !byStart[at]) at++;
  if (tokens[at]?.form !== ',') return undefined;
  // "…, South Korea's Hansol Energy": past the country it is of.
  const draft =
    (isEither && tokens[at + 1]?.upos === 'PROPN' ? afterOwner(tokens, at + 1, byStart) : undefined) ?? byStart[at + 1];
  return draft && (isEither ? fitsBeside(draft, mention) : draft.type === 'person') ? draft : undefined;
};

/** Moves an entity to the end of the list, where the searches begin. */
const moveLast = (drafts: Draft[], draft: Draft): void => {
  const at = drafts.lastIndexOf(draft);
  for (let i = at; i < drafts.length - 1; i++) drafts[i] = drafts[i + 1]!;
  drafts[drafts.length - 1] = draft;
};

/** The entities of the names of a text, in the order of their first mentions; by head, and by the first token, of each of their names. */
type Named = {
  readonly drafts: readonly Draft[];
  readonly byHead: (Draft | undefined)[];
  readonly byStart: readonly (Draft | undefined)[];
};

/** Brussels stands for the European Union where the text speaks of it before it speaks of Belgium. */
const unionOf = ({ name, type }: Mention, governments: ReadonlyMap<string, Draft>): string | undefined => {
  if (name === null || type === 'person') return undefined;
  if (name.key === 'european union' || name.key === 'eu') return 'EU';
  return name.key === 'brussels' && governments.has('EU') && !governments.has('BE') ? 'EU' : undefined;
};

/** The entity of every name, by its spelling alone. */
const resolveNames = (syntax: Syntax, mentions: readonly Mention[]): Named => {
  const all: Draft[] = [];
  const byLatest: Draft[] = [];
  const byHead: (Draft | undefined)[] = new Array(syntax.tokens.length).fill(undefined);
  const byStart = [...byHead];
  const governments = new Map<string, Draft>();
  const people = new Map<string, Draft>();
  const bodies = new Map<string, Draft>();
  for (const mention of mentions) {
    const { name } = mention;
    if (name === null) continue;
    const [byText, key] = mention.type === 'person' ? [people, name.personKey] : [bodies, name.key];
    const union = unionOf(mention, governments);
    const government = union ?? governmentOf(syntax, mention);
    const found = byText.get(key) ?? (government ? governments.get(government) : matchName(syntax, mention, byLatest));
    const draft = found ?? openDraft(mention);
    if (found) {
      addMention(found, union ? { ...mention, country: null } : mention);
      moveLast(byLatest, found);
    } else {
      all.push(draft);
      byLatest.push(draft);
    }
    draft.latest = mention;
    byHead[mention.head] = draft;
    byStart[tokenAt(syntax.tokens, mention.span[0])] = draft;
    byText.set(key, draft);
    if (government && !governments.has(government)) governments.set(government, draft);
  }
  return { drafts: all, byHead, byStart };
};

/**
 * Puts mentions of the same entity together, sure signs first: names by their spelling, then what stands beside a name, then
 * definite phrases by office or kind, then pronouns (the order of Raghunathan et al. 2010).
 */
export const resolveMentions = (syntax: Syntax, mentions: readonly Mention[], choose: ChooseAntecedent): Draft[] => {
  const named = resolveNames(syntax, mentions);
  const { byHead } = named;
  const drafts: Draft[] = [];
  for (const mention of mentions) {
    if (mention.kind === 'pronoun' && mention.person < 3) continue;
    const isName = mention.kind === 'name';
    const found = isName ? byHead[mention.head] : findFor(syntax, mention, drafts, named, choose);
    if (!found && mention.kind === 'pronoun' && !mention.source) continue;
    const draft = found ?? openDraft(mention);
    if (found && !isName) addMention(found, mention);
    // A draft that was passed before is in the list already.
    if (draft.passed > 0) moveLast(drafts, draft);
    else drafts.push(draft);
    passMention(draft, mention);
    byHead[mention.head] = draft;
  }
  return drafts;
};

/** An office that is named only later: headlines and leads say "the minister" before they say who. */
const matchAhead = (mention: Mention, named: readonly Draft[]): Draft | undefined =>
  mention.source && mention.type === 'person'
    ? matchNominal(mention, named.filter(({ passed }) => passed === 0).reverse())
    : undefined;

const findFor = (
  syntax: Syntax,
  mention: Mention,
  drafts: readonly Draft[],
  { drafts: named, byHead, byStart }: Named,
  choose: ChooseAntecedent,
): Draft | undefined =>
  mention.kind === 'pronoun'
    ? choose(syntax, mention, drafts)
    : (besideName(syntax, mention, byHead) ??
      nameBeforeKind(syntax, mention, byHead) ??
      nameAfterComma(syntax, mention, byStart) ??
      (mention.definite ? matchNominal(mention, drafts) : undefined) ??
      matchAhead(mention, named));
