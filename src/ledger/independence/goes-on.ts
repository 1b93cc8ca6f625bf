import type { Assertion, Attribution } from '../../meaning/meaning.ts';
import type { Reading } from '../../reading/reading.ts';
import { hull } from '../../text/span.ts';

/** What may stand between the words that say who said it and the next sentence: the rest of theirs. */
const REST = /^[^.!?\n]{0,120}[.!?]["”’)]*[ \t]+$/u;

/**
 * Whose word the writer's sentence goes on: "The strike is over, the festival said. Wages were paid today." A sentence that stands bare behind one
 * that ends with whoever said it is heard from them too; one behind "The festival said that …" may as well be the writer's own. Null where there is none.
 */
export const goesOn = ({ text, attributions }: Reading, { content, speculation }: Assertion): Attribution | null => {
  const start = content[0]?.[0];
  if (start === undefined || speculation) return null;
  for (const attribution of attributions) {
    const [said, told] = [hull(attribution.content), hull([...attribution.cue, ...attribution.source])];
    if (!said || !told || attribution.source.length === 0 || told[0] < said[0] || told[1] > start) continue;
    if (REST.test(text.slice(Math.max(said[1], told[1]), start))) return attribution;
  }
  return null;
};
