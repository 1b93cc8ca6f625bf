import type { Attribution, Entity, Time } from '../../meaning/meaning.ts';
import type { Reading } from '../../reading/reading.ts';
import { findDateline } from '../../text/dateline.ts';
import { covers, hull, type Span } from '../../text/span.ts';
import { isDeniedByCue, type Statement } from './find-features.ts';
import { FINITE, TAKES_SIDES } from './states-something.ts';
import { sentencesAround } from './terms.ts';

const PRONOUN = /^(?:he|she|it|they|him|her|them|his|its|their|hers|theirs)$/i;
const POSSESSIVE = /^(?:his|its|their|her)$/i;
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Mm]y|[Oo]ur|us|me)\b/;

/** Characters of a sentence that a fragment may be given in. */
const MOST_OF_A_FRAGMENT = 240;

type Edit = { readonly span: Span; readonly text: string };

const owned = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** Bodies named by a common noun take the article: "the Energy Ministry", "the Rail Workers' Union". */
const COMMON =
  /(?:^| )(?:Ministry|Union|Government|Office|Agency|Police|Committee|Commission|Council|Court|Party|Bank|Department|Army|Navy|Service|Authority|Institute|Association|Federation|Parliament|Senate|Assembly|Embassy)$/;

const subjectName = ({ name, type }: Entity): string =>
  type !== 'person' && COMMON.test(name) && !/^the /i.test(name) && !/['’]s? /.test(name) ? `the ${name}` : name;

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

/** "he" and "she" are people; "it" and "they" have so many possible meanings that they are named only where the speaker means itself. */
const mayName = (word: string, entity: Entity, speaker: Entity | undefined): boolean =>
  /^(?:he|she|him|her|his|hers)$/i.test(word)
    ? entity.type === 'person' && entity.named
    : entity === speaker && entity.type !== 'person';

/** Whether a stretch names a person besides this one: then each pronoun in it may be either of them. */
const namesAnother = ({ entities, text }: Reading, content: Span, entity: Entity): boolean =>
  entities.some(
    (other) =>
      other !== entity &&
      other.type === 'person' &&
      other.mentions.some((mention) => covers(content, mention) && !PRONOUN.test(text.slice(...mention))),
  );

/** Of pronouns for one person the first alone, where nobody else can be meant by the rest: "Dunmore held no grudge, despite all done to him". */
const firstOfEach = (reading: Reading, content: Span, entity: Entity, edits: readonly Edit[]): readonly Edit[] => {
  if (edits.length < 2 || entity.type !== 'person' || namesAnother(reading, content, entity)) return edits;
  return [edits.reduce((first, edit) => (edit.span[0] < first.span[0] ? edit : first))];
};

/** Names for pronouns; what a body owns keeps its "its", which a bare name before it would bend ("Interior Ministry's inquiry"). */
const pronounEdits = (reading: Reading, content: Span, speaker: Entity | undefined): Edit[] => {
  const quoted = quotedIn(reading.text, content);
  return reading.entities.flatMap((entity) => {
    const edits: Edit[] = [];
    for (const mention of entity.mentions) {
      const word = reading.text.slice(...mention);
      if (!covers(content, mention) || !PRONOUN.test(word) || PRONOUN.test(entity.name)) continue;
      if (!mayName(word, entity, speaker) || quoted.some((span) => covers(span, mention))) continue;
      const possessive = isPossessive(word, reading.text, mention[1]);
      if (possessive && entity.type !== 'person') continue;
      edits.push({ span: mention, text: possessive ? owned(entity.name) : subjectName(entity) });
    }
    return firstOfEach(reading, content, entity, edits);
  });
};

const LEADING_PRONOUN =
  /^(?:that\s+|whether\s+|if\s+)?(?:it|he|she|they)(?=\s+(?:(?:still|also|now|already|never|only|no longer)\s+)?(?:had|has|have|would|will|was|were|is|are|did|does|do|could|can|should|must|\p{Ll}+ed)\b)/iu;

/** "The railway said it had stopped": a pronoun that begins what is reported, and that nobody was found for, is the speaker. */
const speakerEdit = (reading: Reading, content: Span, speaker: Entity | undefined, taken: readonly Edit[]): Edit[] => {
  const match = LEADING_PRONOUN.exec(reading.text.slice(...content));
  if (!match || !speaker?.named) return [];
  const word = /\S+$/.exec(match[0])?.[0] ?? '';
  if (/^s?he$/i.test(word) !== (speaker.type === 'person')) return [];
  const end = content[0] + match[0].length;
  const span: Span = [end - word.length, end];
  return taken.some((edit) => covers(edit.span, span)) ? [] : [{ span, text: subjectName(speaker) }];
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
      // behind the genitive's ending, if there is one: "Tuesday’s (2026-03-03) explosion"
      const end = time.span[1] + (/^['’]s\b/.exec(reading.text.slice(time.span[1], time.span[1] + 3))?.[0].length ?? 0);
      return { span: [end, end] as Span, text: ` (${meant})` };
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

const capitalised = (text: string): string =>
  text.replace(/^(["“«‘]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());

/** One line that begins with a capital and ends with a full stop. */
const asSentence = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').replace(/[\s,;:–—-]+$/, '');
  return plain === '' ? '' : `${capitalised(plain)}${/[.!?]["”’]?$/.test(plain) ? '' : '.'}`;
};

const TIED = /^[\s"“”'‘,;:–—-]*(?:that|whether|if)\s+/i;
const TIED_BUT_NOT_BY_IF = /^[\s"“”'‘,;:–—-]*that\s+/i;

/** What is said without what ties it to its sentence: dateline, conjunction, the marks about it. An "if" that sets a condition stays. */
const bare = (text: string, opensWithCondition = false): string => {
  const line = text.replace(/\s+/g, ' ');
  const plain = line
    .slice(findDateline(line)?.length ?? 0)
    .replace(opensWithCondition ? TIED_BUT_NOT_BY_IF : TIED, '')
    .replace(/^[\s"“”,;:–—-]+|[\s"“”,;:–—-]+$/g, '')
    .replace(/[.]$/, '');
  // the mark that closes a quotation inside the sentence is no mere edge
  const open = (plain.match(/“/g)?.length ?? 0) > (plain.match(/”/g)?.length ?? 0);
  const odd = (plain.match(/"/g)?.length ?? 0) % 2 === 1;
  return `${plain}${open ? '”' : odd ? '"' : ''}`;
};

/** "If talks fail, it will close": what it begins with is no question that was asked. */
const opensWithCondition = (reading: Reading, { content, condition }: Statement): boolean =>
  Boolean(condition) && !/\p{L}/u.test(reading.text.slice(content[0]?.[0] ?? 0, condition?.[0] ?? 0));

const isOneSentence = (text: string): boolean => text.length <= MOST_OF_A_FRAGMENT && !/[.!?]["”’)]?\s|\n/.test(text);

/** "to trust only official sources", "citizens to trust …": what is asked or planned, which is no sentence without whoever asks or plans. */
const isInfinitive = (statement: Statement, content: string): boolean =>
  /^(?:not )?to \p{Ll}/u.test(content) ||
  ('act' in statement &&
    /^(?:ask|order|promise|plan|threaten)$/.test(statement.act) &&
    /^(?:[^\s,]+ ){1,3}to \p{Ll}/u.test(content));

/** "any part in the explosion", "the offer": a thing denied or confirmed, or said of with a "not", which is no sentence without whoever does. */
const isThing = (text: string, statement: Statement, content: string): boolean =>
  'act' in statement &&
  (TAKES_SIDES.has(statement.act) || isDeniedByCue(text, statement)) &&
  !/^["“‘]?(?:that|it|he|she|they|there|this|we|I)\b/i.test(content) &&
  !FINITE.test(content);

/** What means something only with what stands about it: the stretch from source to content; the sentence, of what nobody is named for; or the speaker in front. */
const inItsSentence = (reading: Reading, statement: Attribution, speaker: Entity | undefined): string => {
  const { source, cue } = statement;
  const whole = hull([...source, ...cue, ...statement.content]);
  const names = source.flatMap((span) => pronounEdits(reading, span, speaker));
  // "…," he said: of one who has no name to put for the pronoun only the words in front tell who it is
  const isNamed = names.length > 0 || !source.some((span) => PRONOUN.test(reading.text.slice(...span)));
  if (whole && source.length > 0 && isNamed && isOneSentence(reading.text.slice(...whole)))
    return asSentence(applyEdits(reading.text, whole, names));
  if (whole && source.length === 0) {
    const sentence = sentencesAround(reading.text, whole);
    if (isOneSentence(reading.text.slice(...sentence)))
      return asSentence(bare(applyEdits(reading.text, sentence, pronounEdits(reading, sentence, speaker))));
  }
  const words = bare(statement.content.map((span) => reading.text.slice(...span)).join(' … '));
  const said = cue.map((span) => reading.text.slice(...span)).join(' ') || 'said';
  return `${capitalised(speaker ? subjectName(speaker) : 'somebody unnamed')} ${said}: “${words}”`;
};

/** "[One sailor] is said [to have jumped overboard]": said by nobody, around the words that say so. Null where it is not so put. */
const aroundCue = (reading: Reading, statement: Statement): Span | null => {
  if (!('cue' in statement) || statement.source.length > 0 || statement.content.length < 2) return null;
  const whole = hull(statement.content);
  const isInside =
    whole !== undefined && statement.cue.length > 0 && statement.cue.every((span) => covers(whole, span));
  return isInside && isOneSentence(reading.text.slice(...whole)) ? whole : null;
};

const WITH_WILL = /\b(?:will|would|shall|should|may|might|can|could|must|to|not|let|do|does|did)\b|['’]ll\b/i;

/** "Ordered that the affected areas [be] closed": what is asked for is no fact, and reads as one that should be. */
const asWish = (statement: Statement, words: string): string => {
  if (!('act' in statement) || !/^(?:ask|order|want|suggest)$/.test(statement.act)) return words;
  const [before = '', ...rest] = words.split(/\bbe\b/);
  return rest.length === 0 || before.trim() === '' || WITH_WILL.test(before) || /[,;:“"]/.test(before)
    ? words
    : `${before}should be${rest.join('be')}`;
};

/** A wording that stands alone: pronouns by name, relative times with their dates; what is no clause is given as it stands in its sentence. */
export const standAlone = (reading: Reading, statement: Statement, fragment: boolean): string => {
  const speaker =
    'speaker' in statement ? reading.entities.find((entity) => entity.id === statement.speaker) : undefined;
  const content = reading.text.slice(...(statement.content[0] ?? [0, 0]));
  // the writer's own few words are a sentence, or have nobody to be put into the mouth of
  const around = aroundCue(reading, statement);
  if (
    'cue' in statement &&
    around === null &&
    (fragment || isInfinitive(statement, content) || isThing(reading.text, statement, content))
  )
    return inItsSentence(reading, statement, speaker);
  const times = reading.times.filter((time) => statement.times.includes(time.id));
  const parts = (around ? [around] : statement.content).map((content, part) => {
    const pronouns = pronounEdits(reading, content, speaker);
    const lead = part === 0 ? speakerEdit(reading, content, speaker, pronouns) : [];
    const edits = [...pronouns, ...lead, ...timeEdits(reading, content, times)];
    return bare(applyEdits(reading.text, content, edits), part === 0 && opensWithCondition(reading, statement));
  });
  const words = parts.filter((part) => part !== '').join(' … ');
  // Whoever says "we" is named in front; putting the name for the word would bend the sentence.
  if (speaker && FIRST_PERSON.test(words)) return `${capitalised(subjectName(speaker))}: “${words}”`;
  return asSentence(asWish(statement, words));
};
