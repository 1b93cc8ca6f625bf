import type { EntityType } from '../meaning.ts';
import { relation, type Syntax, tokenAt } from '../syntax.ts';
import { addMention, type Draft, openDraft, passMention } from './draft.ts';
import { governmentOf, matchName } from './match-names.ts';
import { matchNominal } from './match-nominals.ts';
import type { Mention } from './mention.ts';

/** Which of the entities a third-person pronoun stands for. */
export type ChooseAntecedent = (syntax: Syntax, pronoun: Mention, drafts: readonly Draft[]) => Draft | undefined;

const BODIES: readonly EntityType[] = ['organisation', 'outlet', 'group', 'unknown'];

const alike = (a: EntityType, b: EntityType): boolean => a === b || (BODIES.includes(a) && BODIES.includes(b));

/** A role noun right beside a name is that name's mention too: in apposition either way, or as what it is said to be. */
const besideName = (syntax: Syntax, mention: Mention, byHead: ReadonlyMap<number, Draft>): Draft | undefined => {
  const { tokens, first, next } = syntax;
  const token = tokens[mention.head]!;
  if (token.head >= 0 && relation(token) === 'appos') {
    const draft = byHead.get(token.head);
    if (draft && alike(draft.type, mention.type)) return draft;
  }
  for (let child = first[mention.head]!; child >= 0; child = next[child]!) {
    const deprel = relation(tokens[child]!);
    if (deprel === 'appos' || deprel === 'flat') {
      const draft = byHead.get(child);
      if (draft && alike(draft.type, mention.type)) return draft;
    }
  }
  return undefined;
};

const INSIDE_PHRASE = /^(?:ADP|DET|NOUN|PROPN|ADJ|PART|NUM)$/;

/** "The chairman of the council, Arkady Somov": the name after the comma, whatever the tree makes of it. */
const nameAfterComma = (
  { tokens }: Syntax,
  mention: Mention,
  byStart: ReadonlyMap<number, Draft>,
): Draft | undefined => {
  if (mention.type !== 'person' || !mention.definite) return undefined;
  let at = mention.head + 1;
  while (at < tokens.length && at - mention.head < 9 && INSIDE_PHRASE.test(tokens[at]!.upos) && !byStart.has(at)) at++;
  const draft = tokens[at]?.form === ',' ? byStart.get(at + 1) : undefined;
  return draft?.type === 'person' ? draft : undefined;
};

/** Moves an entity to the end of the list, where the searches begin. */
const moveLast = (drafts: Draft[], draft: Draft): void => {
  const at = drafts.lastIndexOf(draft);
  if (at === drafts.length - 1 && at >= 0) return;
  if (at >= 0) drafts.splice(at, 1);
  drafts.push(draft);
};

/** The entity of every name, by its spelling alone. */
const resolveNames = (syntax: Syntax, mentions: readonly Mention[]): Map<number, Draft> => {
  const drafts: Draft[] = [];
  const byHead = new Map<number, Draft>();
  const governments = new Map<string, Draft>();
  const byText = new Map<string, Draft>();
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    const key = `${mention.type === 'person'} ${mention.words.join(' ')}`;
    const government = governmentOf(syntax, mention);
    const found = byText.get(key) ?? (government ? governments.get(government) : matchName(syntax, mention, drafts));
    const draft = found ?? openDraft(mention);
    if (found) addMention(found, mention);
    draft.latest = mention;
    moveLast(drafts, draft);
    byHead.set(mention.head, draft);
    byText.set(key, draft);
    if (government && !governments.has(government)) governments.set(government, draft);
  }
  return byHead;
};

/**
 * Puts mentions of the same entity together, sure signs first: names by their spelling, then what stands beside a name, then
 * definite phrases by office or kind, then pronouns (the order of Raghunathan et al. 2010).
 */
export const resolveMentions = (syntax: Syntax, mentions: readonly Mention[], choose: ChooseAntecedent): Draft[] => {
  const byHead = resolveNames(syntax, mentions);
  const byStart = new Map<number, Draft>();
  for (const draft of new Set(byHead.values())) {
    for (const { span } of draft.mentions) byStart.set(tokenAt(syntax.tokens, span[0]), draft);
  }
  const drafts: Draft[] = [];
  for (const mention of mentions) {
    if (mention.kind === 'pronoun' && mention.person < 3) continue;
    const found =
      mention.kind === 'name'
        ? byHead.get(mention.head)
        : findFor(syntax, mention, drafts, { byHead, byStart }, choose);
    if (!found && mention.kind === 'pronoun' && !mention.source) continue;
    const draft = found ?? openDraft(mention);
    if (found && mention.kind !== 'name') addMention(found, mention);
    passMention(draft, mention);
    moveLast(drafts, draft);
    byHead.set(mention.head, draft);
  }
  return drafts;
};

/** An office that is named only later: headlines and leads say "the minister" before they say who. */
const matchAhead = (mention: Mention, byHead: ReadonlyMap<number, Draft>): Draft | undefined => {
  if (!mention.source || mention.type !== 'person') return undefined;
  const ahead = [...new Set(byHead.values())].filter((draft) => draft.named && draft.passed === 0);
  return matchNominal({ ...mention, definite: true }, ahead.reverse());
};

/** Named entities by the head and by the first token of each of their names. */
type Named = { readonly byHead: ReadonlyMap<number, Draft>; readonly byStart: ReadonlyMap<number, Draft> };

const findFor = (
  syntax: Syntax,
  mention: Mention,
  drafts: readonly Draft[],
  { byHead, byStart }: Named,
  choose: ChooseAntecedent,
): Draft | undefined =>
  mention.kind === 'pronoun'
    ? choose(syntax, mention, drafts)
    : (besideName(syntax, mention, byHead) ??
      nameAfterComma(syntax, mention, byStart) ??
      matchNominal(mention, drafts) ??
      matchAhead(mention, byHead));
