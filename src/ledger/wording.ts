import type { Time } from '../meaning/meaning.ts';
import type { Reading } from '../reading/reading.ts';
import { covers, type Span } from '../text/span.ts';
import type { Statement } from './find-features.ts';

const PRONOUN = /^(?:he|she|it|they|him|her|them|his|its|their|hers|theirs)$/i;
const POSSESSIVE = /^(?:his|its|their|her)$/i;
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Mm]y|[Oo]ur|us|me)\b/;
/** "KESRA, March 3 (MNA) — ": where and when it was written, not what is said. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]+,?[^—–]{0,80}?\s?(?:\([^)]{1,60}\)\s*)?[—–]\s*/u;

type Edit = { readonly span: Span; readonly text: string };

const owned = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** "her" before a word that is not the end of its phrase owns something ("her office"); else it is an object. */
const isPossessive = (word: string, text: string, end: number): boolean =>
  POSSESSIVE.test(word) && (!/^her$/i.test(word) || /^ [a-z]/.test(text.slice(end, end + 2)));

const QUOTED = /["“„«][^"“”„»«]*(?:["”»“]|$)/g;

/** Stretches inside quotation marks: what somebody said word for word is left as they said it. */
const quotedIn = (text: string, [start, end]: Span): Span[] =>
  [...text.slice(start, end).matchAll(QUOTED)].map(({ index, 0: words }) => [
    start + index,
    start + index + words.length,
  ]);

/** Names for pronouns; what a body owns keeps its "its", which a bare name before it would bend ("Interior Ministry's inquiry"). */
const pronounEdits = (reading: Reading, content: Span): Edit[] => {
  const quoted = quotedIn(reading.text, content);
  const edits: Edit[] = [];
  for (const entity of reading.entities)
    for (const mention of entity.mentions) {
      const word = reading.text.slice(...mention);
      if (!covers(content, mention) || !PRONOUN.test(word) || PRONOUN.test(entity.name)) continue;
      if (quoted.some((span) => covers(span, mention))) continue;
      const possessive = isPossessive(word, reading.text, mention[1]);
      if (possessive && entity.type !== 'person') continue;
      edits.push({ span: mention, text: possessive ? owned(entity.name) : entity.name });
    }
  return edits;
};

const LEADING_PRONOUN =
  /^(?:that\s+|whether\s+|if\s+)?(?:it|he|she|they)(?=\s+(?:had|has|have|would|will|was|were|is|are|did|does|do|could|can|should|must|\p{Ll}+ed)\b)/iu;

/** "The railway said it had stopped": a pronoun that begins what is reported, and that nobody was found for, is the speaker. */
const speakerEdit = (reading: Reading, content: Span, speaker: string | undefined, taken: readonly Edit[]): Edit[] => {
  const match = LEADING_PRONOUN.exec(reading.text.slice(...content));
  if (!match || !speaker) return [];
  const end = content[0] + match[0].length;
  const span: Span = [end - (/\S+$/.exec(match[0])?.[0].length ?? 0), end];
  return taken.some((edit) => covers(edit.span, span)) ? [] : [{ span, text: speaker }];
};

/** What a relative time means, in brackets behind it; nothing where the words already name the day or the year. */
const timeEdits = (reading: Reading, content: Span, times: readonly Time[]): Edit[] =>
  times
    .filter(
      (time) => covers(content, time.span) && time.from !== null && time.type !== 'DURATION' && time.type !== 'SET',
    )
    .filter((time) => !/\d{4}/.test(reading.text.slice(...time.span)))
    .map((time) => {
      const same = time.from?.slice(0, 10) === time.until?.slice(0, 10) || time.until === null;
      const meant = same
        ? time.from?.slice(0, 10)
        : /^\d{4}(?:-\d\d)?$/.test(time.value)
          ? time.value
          : `${time.from?.slice(0, 10)} to ${time.until?.slice(0, 10)}`;
      return { span: [time.span[1], time.span[1]] as Span, text: ` (${meant})` };
    });

const applyEdits = (text: string, [start, end]: Span, edits: readonly Edit[]): string => {
  let out = '';
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])) {
    if (edit.span[0] < at) continue;
    out += text.slice(at, edit.span[0]) + edit.text;
    at = edit.span[1];
  }
  return out + text.slice(at, end);
};

const tidy = (text: string): string => {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(DATELINE, '')
    .replace(/^[\s"“”'‘,;:–—-]*(?:that|whether|if)\s+/i, '')
    .replace(/^[\s"“”,;:–—-]+|[\s"“”,;:–—-]+$/g, '')
    .replace(/[.]$/, '');
  // the mark that closes a quotation inside the sentence is no mere edge
  const open = (plain.match(/“/g)?.length ?? 0) > (plain.match(/”/g)?.length ?? 0);
  return plain === '' ? '' : `${plain[0]?.toUpperCase()}${plain.slice(1)}${open ? '”' : ''}.`;
};

/** A wording that stands alone: pronouns by name, relative times with their dates; a mere fragment is given with its speaker. */
export const standAlone = (reading: Reading, statement: Statement, fragment: boolean): string => {
  const speaker =
    'speaker' in statement ? reading.entities.find((entity) => entity.id === statement.speaker) : undefined;
  const times = reading.times.filter((time) => statement.times.includes(time.id));
  const named = speaker?.named ? speaker.name : undefined;
  const parts = statement.content.map((content, part) => {
    const pronouns = pronounEdits(reading, content);
    const lead = part === 0 ? speakerEdit(reading, content, named, pronouns) : [];
    return applyEdits(reading.text, content, [...pronouns, ...lead, ...timeEdits(reading, content, times)]);
  });
  const words = tidy(parts.join(' … '));
  // Whoever says "we" is named in front; putting the name for the word would bend the sentence.
  if (!fragment && speaker && FIRST_PERSON.test(words)) return `${speaker.name}: “${words.replace(/\.$/, '')}”`;
  if (!fragment) return words;
  const cue = 'cue' in statement ? statement.cue.map((span) => reading.text.slice(...span)).join(' ') : '';
  return `${speaker?.name ?? 'Somebody unnamed'} ${cue || 'said'}: “${words.replace(/\.$/, '')}”`;
};
