import type { Reading } from '../../reading/reading.ts';
import { rememberOf } from '../../text/remember.ts';
import { hull, type Span } from '../../text/span.ts';
import { isNewsroom } from './origin.ts';

const WITNESS = '(?:reporter|correspondent|journalist|photographer|camera crew|witness|team)s?';
const ANY = new RegExp(`\\b${WITNESS}\\b`, 'iu');
const OWN = new RegExp(
  `\\b(?:our|this newspaper['’]s|this|the paper['’]s|the newspaper['’]s) (?:own )?${WITNESS}\\b`,
  'iu',
);
const escapeName = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "The Mariner's correspondent", "a Mariner reporter", and "The Gazette's reporter" in the Verrin Gazette. */
const ofOutlet = (outlet: string): RegExp => {
  const bare = outlet.replace(/^the\s+/i, '');
  const last = bare.split(/\s+/).at(-1) ?? bare;
  return new RegExp(`\\b(?:${escapeName(bare)}|${escapeName(last)})(?:['’]s?)? ${WITNESS}\\b`, 'u');
};

/** What a page of an office, a company or a club calls itself when it speaks for itself. */
const STATEMENT =
  /^\W*(?:(?:press|media|public|joint|official|urgent) )?(?:statement|release|notice|bulletin|announcement|communiqu[eé]|declaration|information|clarification|correction|questions and answers|open letter|update|recall)\b/iu;
const WE = /(?:^|[\s(])(?:we|our|us)\b/iu;
const QUOTED = /[“„"«][^“”„"«»\n]{1,600}[”"»]?/gu;

/** An outlet that is told something, has learned it or reports it is a newsroom. */
const asNewsroom = (bare: string): RegExp =>
  new RegExp(
    `\\b(?:told|tells|to|by|seen by|obtained by|for) (?:the )?${bare}\\b|\\b${bare}(?:['’]s?)? (?:reports?|reported|has learned|has seen|${WITNESS}|was unable|could not)\\b`,
    'u',
  );

/** Whether a page is its outlet's own word: it is called a statement, or says "we" and is about the outlet by its name, which no newsroom's text is. */
const isOwnPage = rememberOf(({ text, article }: Reading): boolean => {
  const { outlet } = article;
  if (outlet === null || outlet.length < 4) return false;
  const said = text.replace(QUOTED, ' ');
  const bare = escapeName(outlet.replace(/^the\s+/i, ''));
  if (asNewsroom(bare).test(said)) return false;
  if (!isNewsroom(outlet) && (STATEMENT.test(article.title ?? '') || STATEMENT.test(text))) return true;
  return new RegExp(`\\b${bare}\\b`, 'u').test(said) && WE.test(said);
});

/** "The Lantern was unable to verify it": what an outlet says of itself it knows. */
const isOfItself = ({ text, article }: Reading, start: number): boolean =>
  article.outlet !== null &&
  new RegExp(
    `^\\W*(?:the )?${escapeName(article.outlet.replace(/^the\s+/i, ''))} (?:could|was|were|has|had|did|is)\\b`,
    'iu',
  ).test(text.slice(start, start + 120));

/** Whether an outlet knows what it says itself: somebody of its own saw it, by the paragraph around, or it speaks of itself. */
export const isFirstHand = (reading: Reading, content: readonly Span[]): boolean => {
  const { text, article } = reading;
  const [start, end] = hull(content) ?? [0, 0];
  if (isOwnPage(reading) || isOfItself(reading, start)) return true;
  const from = text.lastIndexOf('\n', start) + 1;
  const next = text.indexOf('\n', end);
  const paragraph = text.slice(from, next < 0 ? text.length : next);
  if (!ANY.test(paragraph)) return false;
  return OWN.test(paragraph) || (article.outlet !== null && ofOutlet(article.outlet).test(paragraph));
};
