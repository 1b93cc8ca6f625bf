import type { Entity } from '../../meaning/meaning.ts';
import type { Reading } from '../../reading/reading.ts';

/** Two that speak with one voice, without their names. */
const TOGETHER =
  /^(?:the |both |these )?(?:two |both )(?:\p{L}+ )?(?:governments?|countries|sides|states|nations|capitals|ministries|ministers|parties|leaders|presidents|companies|firms|unions|agencies|banks|airlines|clubs|cities)$|^both sides$|\bjoint (?:statement|declaration|communiqu[eé]|letter|news conference)\b/iu;
/** "Saltmark and Tesserai", "the ministries of Kelmar and Ruvenia": names on either side. */
const PAIR = /^(?:the )?(?:\p{Lu}[\p{L}'’.-]*)(?: \p{Lu}[\p{L}'’.-]*){0,2} and (?:the )?(?:\p{Lu}[\p{L}'’.-]*)$/u;
const PAPER = /^(?:the|their|this|a) (?:\p{L}+ )?(?:statement|declaration|communiqu[eé]|letter)$/iu;
const JOINT_PAPER = /\bjoint(?:ly)? (?:statement|declaration|communiqu[eé]|letter|issued|signed)\b/iu;
/** Bodies with "and" in their one name. */
const ONE_BODY = /\b(?:Ministry|Department|Office|Committee|Agency|Institute|Council|Commission|Trade|Sons|Co)\b/u;

/** Whether a statement comes from two at once: what both put their names to has two origins, in one text. */
export const isJoint = ({ text }: Pick<Reading, 'text'>, source: Pick<Entity, 'name' | 'type'>): boolean => {
  const name = source.name.trim();
  if (TOGETHER.test(name)) return true;
  if (PAPER.test(name)) return JOINT_PAPER.test(text);
  return PAIR.test(name) && !ONE_BODY.test(name) && source.type !== 'outlet' && JOINT_PAPER.test(text);
};
