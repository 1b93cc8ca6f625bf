import type { MentionBrief } from './dossier.ts';
import type { ArticleId, SourceId } from './ids.ts';

/**
 * Where a mention says that it comes from. named: a person or body by name; described: someone without a name; own: an office that publishes
 * its own word; outlet: another outlet, which carries and does not know; unknown: nobody is given.
 */
export type Origin = {
  readonly key: string;
  readonly kind: 'named' | 'described' | 'own' | 'outlet' | 'unknown';
  readonly label: string;
  readonly source: SourceId | null;
};

/** Said to know, but nobody in particular: such an origin corroborates no more than an unknown one. */
const NOBODY =
  /\b(?:social media|posts?|reports?|rumou?rs?|media|press|newspapers?|internet|online|websites?|channels?|videos?|footage|pictures|images|critics|observers|analysts|many|some people|it)\b/i;

/** Offices that publish: what they put out is their own word, not a report of somebody's. Judged by name; a person can say otherwise. */
const OFFICE =
  /\b(?:ministry|government|office|department|embassy|police|army|navy|council|commission|committee|bank|company|party|union|university|institute|presidency|railways|waterworks|agency|authority|court|parliament|hospital|association|federation|foundation|pharma|group|holding|inc|ltd|corp|plc|gmbh)\b|^(?:the )?(?:city|town|state|republic|kingdom) of\b/i;
const NEWS =
  /\b(?:news|newspaper|press|wire|times|post|daily|herald|gazette|tribune|courier|telegraph|online|radio|television|tv|broadcasting|magazine|media)\b/i;

export const isOffice = (outlet: string | null): boolean =>
  outlet !== null && OFFICE.test(outlet) && (!NEWS.test(outlet) || /press (?:service|office)/i.test(outlet));

const DEFINITE = /^(?:the|its|their|his|her|this|that)\s+\p{L}+(?:\s+\p{L}+)?$/iu;
const bareName = (name: string): string => name.toLowerCase().replace(/^\p{L}+\s+/u, '');

/** An origin known by a definite word for it. */
export const isDefinite = (origin: Origin): boolean => origin.key.startsWith('g:');

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .trim();

/** Whether two names are one outlet: the same but for an article, or one the initials of the other. */
export const sameOutlet = (a: string, b: string): boolean => {
  const [left, right] = [plain(a), plain(b)];
  const initials = (name: string): string => (name.match(/\b\p{Lu}/gu) ?? []).join('').toLowerCase();
  return left === right || (left.length > 2 && left === initials(b)) || (right.length > 2 && right === initials(a));
};

/** The origin a mention names, in an article of `outlet`. */
export const originOf = (mention: MentionBrief, outlet: string | null, outlets: readonly string[]): Origin => {
  const last = mention.chain.findLast((link) => link.role === 'origin') ?? null;
  const source = last?.source ?? (mention.chain.length === 0 ? mention.speaker : null);
  const name = last?.name ?? (mention.chain.length === 0 ? mention.speakerName : null);
  if (source !== null && name !== null) {
    const cited = outlets.find((other) => sameOutlet(other, name));
    if (cited !== undefined && !isOffice(cited)) return { key: `o:${cited}`, kind: 'outlet', label: cited, source };
    if (last?.named ?? mention.speakerNamed) return { key: `p:${cited ?? source}`, kind: 'named', label: name, source };
    // "The ministry" is a body the reader knows by now; "a person familiar with the talks" may be anybody, in each article anew.
    if (DEFINITE.test(name)) return { key: `g:${bareName(name)}`, kind: 'described', label: name, source };
    if (!NOBODY.test(name)) return { key: `d:${source}:${mention.article}`, kind: 'described', label: name, source };
    return { ...unknownIn(mention.article, outlet), label: name, source };
  }
  if (isOffice(outlet)) return { key: `p:${outlet}`, kind: 'own', label: outlet ?? '', source: null };
  const carrier = mention.chain.findLast((link) => link.role === 'carrier');
  if (carrier)
    return { key: `b:${carrier.source}`, kind: 'unknown', label: `behind ${carrier.name}`, source: carrier.source };
  return unknownIn(mention.article, outlet);
};

/** An outlet that names nobody has it from the same nobody each time, as far as anybody can tell. */
const unknownIn = (article: ArticleId, outlet: string | null): Origin => ({
  key: `u:${outlet ?? article}`,
  kind: 'unknown',
  label: 'unknown origin',
  source: null,
});
