import type { Reading } from '../../reading/reading.ts';
import { hull, type Span } from '../../text/span.ts';

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

/** Whether the paragraph around a statement says that somebody of the outlet's own saw it. */
export const isFirstHand = ({ text, article }: Reading, content: readonly Span[]): boolean => {
  const [start, end] = hull(content) ?? [0, 0];
  const from = text.lastIndexOf('\n', start) + 1;
  const next = text.indexOf('\n', end);
  const paragraph = text.slice(from, next < 0 ? text.length : next);
  if (!ANY.test(paragraph)) return false;
  return OWN.test(paragraph) || (article.outlet !== null && ofOutlet(article.outlet).test(paragraph));
};
