import { remember } from '../../text/remember.ts';
import type { MentionBrief } from '../dossier.ts';
import type { ArticleId, SourceId } from '../ids.ts';
import { holdsOffice } from '../linking/same-name.ts';
import type { ChainLink } from '../record.ts';
import { principalOf, sortOfSource } from './source-name.ts';

/**
 * Where a mention says that it comes from. named: a person or body by name; body: an institution by a definite word for it
 * ("the waterworks"); described: someone without a name; own: an office that publishes its own word, or an outlet's own witness; outlet: another
 * outlet, which carries and does not know; unknown: nobody is given.
 */
export type Origin = {
  readonly key: string;
  readonly kind: 'named' | 'body' | 'described' | 'own' | 'outlet' | 'unknown';
  readonly label: string;
  readonly source: SourceId | null;
  /** Offices the article gives a named person. */
  readonly roles: readonly string[];
  /** Two that speak as one: a joint statement. */
  readonly joint?: boolean;
  /** Heard from the sentence before and not said in its own: likely, and no second origin beside those that are said. */
  readonly inferred?: boolean;
};

/** Offices that publish: what they put out is their own word, not a report of somebody's. Judged by name; a person can say otherwise. */
const OFFICE =
  /\b(?:ministry|government|office|department|embassy|police|army|navy|coast ?guard|council|commission|committee|board|bank|company|party|union|university|institute|presidency|palace|railways?|airport|airlines?|airways|air|aviation|cargo|shipping|logistics|motors|steel|energy|oil|gas|mining|power|electric|telecom|foods?|chemicals?|laborator(?:y|ies)|pharmaceuticals?|industries|systems|waterworks|agency|authority|court|parliament|senate|hospital|clinic|association|federation|foundation|society|league|club|mission|pharma|group|holdings?|inc|ltd|llc|corp|corporation|plc|gmbh|ag|port|museum|church|red cross|prosecutors?|prosecutor['’]s|regulator|mayor|municipality)\b|^(?:the )?(?:city|town|state|republic|kingdom) of\b/iu;
const NEWS =
  /\b(?:news|newspaper|newsroom|press|wire|times|post|daily|weekly|herald|gazette|tribune|courier|telegraph|online|radio|television|tv|broadcasting|magazine|media|monitor|observer|journal|review|reporter|chronicle|mail|mirror|sun|star|globe|sentinel|echo|voice|record|register|examiner|bulletin|dispatch|today|desk|watch|insider|channel|guardian|independent|express|advertiser|inquirer|messenger|standard|gleaner|blog|fm)\b/i;

/** Whether an outlet's name says that it is a newsroom. */
export const isNewsroom = (outlet: string): boolean => NEWS.test(outlet);

export const isOffice = (outlet: string | null): boolean => outlet !== null && namesOffice(outlet);

const namesOffice = remember(
  5000,
  (outlet) => OFFICE.test(outlet) && (!NEWS.test(outlet) || /press (?:service|office)/i.test(outlet)),
);

const bareName = (name: string): string => name.toLowerCase().replace(/^(?:the|its|their|his|her|this|that)\s+/u, '');

/** An origin known by a definite word for it. */
export const isDefinite = (origin: Origin): boolean => origin.kind === 'body';

/** The initials of a name: "MNA" of "Meridian News Agency". */
export const initialsOf = remember(5000, (name) => (name.match(/\b\p{Lu}/gu) ?? []).join(''));

/** A name as outlets are told apart by it. */
export type OutletName = { readonly name: string; readonly plain: string; readonly initials: string };

export const outletName = remember(
  5000,
  (name): OutletName => ({
    name,
    plain: name
      .toLowerCase()
      .replace(/^the\s+/, '')
      .trim(),
    initials: initialsOf(name).toLowerCase(),
  }),
);

const isSameOutlet = (a: OutletName, b: OutletName): boolean =>
  a.plain === b.plain ||
  (a.plain.length > 2 && a.plain === b.initials) ||
  (b.plain.length > 2 && b.plain === a.initials);

/** Whether two names are one outlet: the same but for an article, or one the initials of the other. */
export const sameOutlet = (a: string, b: string): boolean => isSameOutlet(outletName(a), outletName(b));

/** The first of the outlets that a name is; undefined where it is none of them. */
const findOutlet = (outlets: readonly OutletName[], name: string): string | undefined => {
  const said = outletName(name);
  for (const outlet of outlets) if (isSameOutlet(outlet, said)) return outlet.name;
  return undefined;
};

/** A reporter of the outlet's own who saw it: "a Reuters witness", "our correspondent". */
const WITNESS =
  /^(?:an? |our |one of our |this newspaper['’]s |the newspaper['’]s )?(?<outlet>.*?)(?:['’]s?)?\s*\b(?:witness|correspondent|reporters?|journalists?|photographers?|crew|team)\b/iu;

/** The outlet whose witness a name says that it is, as it says it; empty where it says only that it is one, null where it does not. */
const whoseWitness = remember(5000, (name): string | null => {
  const match = WITNESS.exec(name);
  return match && (match.groups?.outlet?.trim() ?? '');
});

const witnessOf = (name: string, outlet: string | null, outlets: readonly OutletName[]): string | null => {
  const whose = whoseWitness(name);
  if (whose === null) return null;
  const known = findOutlet(outlets, whose);
  if (known !== undefined) return known;
  return whose === '' && /^(?:our|one of our|this newspaper|the newspaper)/i.test(name) ? outlet : null;
};

const namedOrigin = (name: string, link: Pick<ChainLink, 'source' | 'roles'>, key: string): Origin => ({
  key,
  kind: 'named',
  label: name,
  source: link.source,
  roles: link.roles ?? [],
});

/** The origin a mention names, in an article of `outlet`. */
export const originOf = (mention: MentionBrief, outlet: string | null, outlets: readonly OutletName[]): Origin => {
  const given = givenOrigin(mention, outlet, outlets);
  // the writer's own sentence has nobody of its own to have it from
  const origin = mention.kind === 'assertion' && mention.chain.length > 0 ? { ...given, inferred: true } : given;
  return mention.joint && origin.kind !== 'own' ? { ...origin, joint: true } : origin;
};

const givenOrigin = (mention: MentionBrief, outlet: string | null, outlets: readonly OutletName[]): Origin => {
  const last = mention.chain.findLast((link) => link.role === 'origin') ?? null;
  const source = last?.source ?? (mention.chain.length === 0 ? mention.speaker : null);
  const given = last?.name ?? (mention.chain.length === 0 ? mention.speakerName : null);
  if (source !== null && given !== null) {
    const whole = { source, roles: last?.roles ?? [] };
    const witness = witnessOf(given, outlet, outlets);
    if (witness !== null)
      return { key: `w:${witness}`, kind: 'own', label: `${witness}’s own reporter`, source, roles: [] };
    const cited = findOutlet(outlets, given);
    if (cited !== undefined && !isOffice(cited))
      return { key: `o:${cited}`, kind: 'outlet', label: cited, source, roles: [] };
    const named = last?.named ?? mention.speakerNamed;
    const name = principalOf(given);
    const sort = sortOfSource(name, named && name === given);
    if (sort === 'named') return namedOrigin(name, whole, `p:${cited ?? source}`);
    if (sort === 'body') return { key: `g:${bareName(name)}`, kind: 'body', label: name, source, roles: [] };
    // "A person familiar with the talks" may be anybody, in each outlet anew.
    if (sort === 'described')
      return { key: `d:${source}:${mention.article}`, kind: 'described', label: given, source, roles: [] };
    return { ...unknownIn(mention.article, outlet), label: given, source };
  }
  const firstHand = mention.firstHand === true && mention.kind === 'assertion' && outlet !== null;
  if (isOffice(outlet) || (firstHand && !isNewsroom(outlet)))
    return { key: `p:${outlet}`, kind: 'own', label: outlet ?? '', source: null, roles: [] };
  if (firstHand) return { key: `w:${outlet}`, kind: 'own', label: `${outlet}’s own word`, source: null, roles: [] };
  const carrier = mention.chain.findLast((link) => link.role === 'carrier');
  if (carrier) {
    const cited = findOutlet(outlets, carrier.name);
    if (cited !== undefined && !isOffice(cited))
      return { key: `o:${cited}`, kind: 'outlet', label: cited, source: carrier.source, roles: [] };
    // An office that nobody stands behind speaks for itself.
    if (isOffice(carrier.name) && carrier.named)
      return namedOrigin(carrier.name, carrier, `p:${cited ?? carrier.source}`);
    if (sortOfSource(carrier.name, carrier.named) === 'nobody') return unknownIn(mention.article, outlet);
    return {
      key: `b:${carrier.source}`,
      kind: 'unknown',
      label: `behind ${carrier.name}`,
      source: carrier.source,
      roles: [],
    };
  }
  return unknownIn(mention.article, outlet);
};

/** An outlet that names nobody has it from the same nobody each time, as far as anybody can tell. */
const unknownIn = (article: ArticleId, outlet: string | null): Origin => ({
  key: `u:${outlet ?? article}`,
  kind: 'unknown',
  label: 'unknown origin',
  source: null,
  roles: [],
});

/** Why a person is heard for a body: the article gives them an office in it. Null where it does not. */
export const speaksFor = (person: Origin, body: Origin): string | null => {
  const role = person.roles.find((one) => holdsOffice(one, body.label));
  return role === undefined ? null : `${person.label}, ${role}, speaks for “${body.label}”`;
};
