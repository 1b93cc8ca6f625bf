import { ABBREVIATIONS, TITLES } from './abbreviations.ts';
import { classAt, DIGIT, isApostrophe, isUpperAt, isWordAt, LETTER, MARK, SPACE, SURROGATE } from './characters.ts';

/** Where the tokens stand: token i is `text.slice(starts[i], ends[i])`. Typed arrays, since every article passes here first. */
export type Offsets = { readonly count: number; readonly starts: Int32Array; readonly ends: Int32Array };

type Push = (start: number, end: number) => void;

const LONGEST_ABBREVIATION = 8;
/** Prefixes that the treebanks leave joined to their word: "co-founder", "re-elected" are one token, "well - known" three. */
const PREFIXES = new Set(
  'e co pre post non semi re anti ex mid multi un sub over pro socio mini inter intra ultra uh pan'.split(' '),
);
const DOMAIN =
  /^\.(?:com|org|net|gov|edu|mil|int|info|biz|tv|fm|me|ly|io|co|us|uk|eu|de|fr|ru|cn|jp|ca|au|il|ua|kp|kr)(?![\p{L}\p{N}])/u;
const ADDRESS = /^(?:https?:|ftp:)?\/\/\S/i;
const SMILEY = /^[:;]-?[()DPp](?![\p{L}\p{N}])/u;
const ELISION = /^.(?:\d\ds?|em|til|till|tis|twas|cause|bout|round|n)(?![\p{L}\p{N}])/iu;
const CLITIC = /^.(?:s|m|d|ll|re|ve)(?![\p{L}\p{N}])/iu;
const MONEY = /^(?:US|A|C|NZ|HK|S|NT|R)$/;
/** Two words written as one: where the second begins. */
const FUSED = new Map<string, number>([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
]);

const FUSED_INITIALS = new Set([...FUSED.keys()].flatMap((word) => [word.charCodeAt(0), word.charCodeAt(0) - 32]));

/** Spares most words the look into the list. */
const mayBeFused = (text: string, start: number, end: number): boolean =>
  end - start > 3 && end - start < 8 && FUSED_INITIALS.has(text.charCodeAt(start));

const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** The end of the run of characters without a space from `at`, its closing punctuation left off. */
const addressEnd = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && classAt(text, end) !== SPACE && !'<>"“”»'.includes(text.charAt(end))) end++;
  while (end > at + 1 && ".,;:!?'’)]}…".includes(text.charAt(end - 1))) end--;
  return end;
};

/** Whether the word from `start` to `at` is letters parted by full stops: "U.S", "a.m", "J". */
const isInitials = (text: string, start: number, at: number): boolean => {
  if (classAt(text, at - 1) !== LETTER || at - start > 12) return false;
  for (let i = at - 2; i > start; i -= 2) if (text.charAt(i) !== '.' || classAt(text, i - 1) !== LETTER) return false;
  return (at - start) % 2 === 1;
};

const keepsFullStop = (text: string, start: number, at: number): boolean => {
  if (isInitials(text, start, at)) {
    if (at - start > 1) return true;
    if (!isUpperAt(text, start)) return classAt(text, at + 2) === DIGIT;
    return text.charAt(start) !== 'I' || isUpperAt(text, at + 2);
  }
  if (at - start > LONGEST_ABBREVIATION) return false;
  const word = text.slice(start, at).toLowerCase();
  if (TITLES.has(word)) return true;
  if (!ABBREVIATIONS.has(word)) return false;
  // "no." and "sat." are words too: only before a number or with a capital are they short for something.
  if (word === 'no' || word === 'nos') return classAt(text, at + 2) === DIGIT;
  return (
    isUpperAt(text, start) ||
    !/^(?:mar|sat|sun|wed|art|fig|miss|ill|ore|mass|wash|ind|la|del|pa|co|mo|ed|min|est)$/.test(word)
  );
};

/** What a full stop inside or after a word does: the index up to which the word runs on, or -1 where it ends before. */
const pastFullStop = (text: string, start: number, at: number): number => {
  const next = classAt(text, at + 1);
  if (next === DIGIT) return classAt(text, at - 1) === DIGIT ? at + 1 : -1;
  if (next === LETTER) {
    if (isInitials(text, start, at) && classAt(text, at + 2) !== LETTER) return at + 1;
    return DOMAIN.test(text.slice(at, at + 8)) ? addressEnd(text, at) : -1;
  }
  return -1;
};

const pastComma = (text: string, at: number): number => {
  for (let i = at + 1; i < at + 4; i++) if (classAt(text, i) !== DIGIT) return -1;
  return classAt(text, at - 1) === DIGIT && classAt(text, at + 4) !== DIGIT ? at + 1 : -1;
};

/** Telephone numbers and ISO dates stay whole; "2015-16" and "32-year-old" do not. */
const pastHyphen = (text: string, start: number, at: number): number => {
  if (classAt(text, at + 1) === LETTER && classAt(text, start) === LETTER)
    return at - start < 6 && PREFIXES.has(text.slice(start, at).toLowerCase()) ? at + 1 : -1;
  const rest = /^-\d+-\d+(?![\p{L}\p{N}-])/u.exec(text.slice(at, at + 16));
  return rest && classAt(text, at - 1) === DIGIT ? at + rest[0].length : -1;
};

const pastSlash = (text: string, start: number, at: number): number => {
  const digits = classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === DIGIT;
  const letters = at - start === 1 && classAt(text, at + 1) === LETTER && !isWordAt(text, at + 2);
  return digits || letters ? at + 1 : -1;
};

/** What the mark at `at`, which follows a word character, does to the word begun at `start`. */
const pastMark = (text: string, start: number, at: number): number => {
  const code = codeAt(text, at);
  if (isApostrophe(code)) return classAt(text, at + 1) === LETTER ? at + 1 : -1;
  if (code === 0x2e) return pastFullStop(text, start, at);
  if (code === 0x2c) return pastComma(text, at);
  if (code === 0x2d || code === 0x2011) return pastHyphen(text, start, at);
  if (code === 0x2f) return pastSlash(text, start, at);
  if (code === 0x3a) {
    if (ADDRESS.test(text.slice(Math.max(at - 5, start), at + 4)) || text.startsWith('://', at))
      return addressEnd(text, at);
    return classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === DIGIT ? at + 1 : -1;
  }
  if (code === 0x26) return isUpperAt(text, at - 1) && isUpperAt(text, at + 1) ? at + 1 : -1;
  if (code === 0x40) return isWordAt(text, at + 1) ? addressEnd(text, at) : -1;
  if (code === 0x2a) return classAt(text, at + 1) === LETTER || codeAt(text, at + 1) === 0x2a ? at + 1 : -1;
  return -1;
};

const wordEnd = (text: string, start: number): number => {
  let at = start + 1;
  for (;;) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) at++;
    else if (kind === MARK) {
      const past = pastMark(text, start, at);
      if (past < 0) break;
      at = past;
    } else break;
  }
  const next = codeAt(text, at);
  if (next === 0x24 && at - start < 3 && MONEY.test(text.slice(start, at))) return at + 1;
  return next === 0x2e && keepsFullStop(text, start, at) ? at + 1 : at;
};

/** Where the clitic that ends the word begins ("do|n't", "Lavrov|'s"), or -1 where there is none ("O'Malley"). */
const cliticStart = (text: string, start: number, end: number): number => {
  let apostrophe = end - 1;
  while (apostrophe > start && end - apostrophe < 4 && !isApostrophe(codeAt(text, apostrophe))) apostrophe--;
  if (apostrophe <= start || !isApostrophe(codeAt(text, apostrophe))) return -1;
  const tail = text.slice(apostrophe + 1, end).toLowerCase();
  if (tail === 't' && (codeAt(text, apostrophe - 1) | 32) === 0x6e) return apostrophe - 1;
  return /^(?:s|m|d|ll|re|ve)$/.test(tail) ? apostrophe : -1;
};

const pushWord = (text: string, start: number, end: number, push: Push): void => {
  const last = cliticStart(text, start, end);
  const stem = last > start ? last : end;
  const inner = stem < end ? cliticStart(text, start, stem) : -1;
  const base = inner > start ? inner : stem;
  const cut = mayBeFused(text, start, base) ? FUSED.get(text.slice(start, base).toLowerCase()) : undefined;
  push(start, cut === undefined ? base : start + cut);
  if (cut !== undefined) push(start + cut, base);
  if (base < stem) push(base, stem);
  if (stem < end) push(stem, end);
};

/** "5pm" is a number and its half of the day. */
const numberEnd = (text: string, start: number, end: number): number => {
  const last = text.charAt(end - 1);
  if (last !== 'm' && last !== '.') return end;
  const match = /^\d[\d:.]*(?=[ap]\.?m\.?$)/i.exec(text.slice(start, Math.min(end, start + 12)));
  return match ? start + match[0].length : end;
};

const scanWord = (text: string, start: number, push: Push): number => {
  const end = wordEnd(text, start);
  const cut = classAt(text, start) === DIGIT ? numberEnd(text, start, end) : end;
  if (cut < end) push(start, cut);
  if (cut < end) push(cut, end);
  else pushWord(text, start, end, push);
  return end;
};

/** An emoji with its variation selectors, skin tones and joined parts is one token. */
const emojiEnd = (text: string, start: number): number => {
  let at = start + 1;
  if (classAt(text, at) === SURROGATE) at++;
  for (;;) {
    const code = codeAt(text, at);
    const tone = code === 0xd83c && codeAt(text, at + 1) >= 0xdffb && codeAt(text, at + 1) <= 0xdfff;
    if (code === 0xfe0f || code === 0x200d) at++;
    else if (tone || (codeAt(text, at - 1) === 0x200d && classAt(text, at) === SURROGATE)) at += 2;
    else return Math.min(at, text.length);
  }
};

/** Marks of which a run is one token: dots, dashes, rules of asterisks, shouts. */
const RUNS = '.-!?*_=~+#…';
const SHOUTS = '!?';

const runEnd = (text: string, start: number): number => {
  const first = text.charAt(start);
  const same = SHOUTS.includes(first) ? SHOUTS : first;
  let at = start + 1;
  while (at < text.length && same.includes(text.charAt(at))) at++;
  return at;
};

const apostropheEnd = (text: string, start: number): number => {
  const code = codeAt(text, start);
  if (codeAt(text, start + 1) === code) return start + 2;
  const ahead = text.slice(start, start + 6);
  if (classAt(text, start - 1) !== SPACE && CLITIC.test(ahead)) return wordEnd(text, start);
  return !isWordAt(text, start - 1) && ELISION.test(ahead) ? wordEnd(text, start) : start + 1;
};

const markEnd = (text: string, start: number): number => {
  const code = codeAt(text, start);
  if (code === 0x2e && classAt(text, start + 1) === DIGIT && classAt(text, start - 1) === SPACE)
    return handleEnd(text, start + 1);
  if (isApostrophe(code)) return apostropheEnd(text, start);
  const next = classAt(text, start + 1);
  if ((code === 0x23 || code === 0x40) && (next === LETTER || next === DIGIT)) return handleEnd(text, start + 1);
  if ((code === 0x3a || code === 0x3b) && SMILEY.test(text.slice(start, start + 4)))
    return start + (codeAt(text, start + 1) === 0x2d ? 3 : 2);
  if (code === 0x2f && codeAt(text, start + 1) === 0x2f && ADDRESS.test(text.slice(start, start + 3))) return start + 2;
  return RUNS.includes(text.charAt(start)) ? runEnd(text, start) : start + 1;
};

const handleEnd = (text: string, start: number): number => {
  let at = start;
  while (isWordAt(text, at)) at++;
  return at;
};

const scan = (text: string, push: Push): void => {
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE) at++;
    else if (kind === LETTER || kind === DIGIT) at = scanWord(text, at, push);
    else {
      const end = kind === SURROGATE ? emojiEnd(text, at) : markEnd(text, at);
      push(at, end);
      at = end;
    }
  }
};

/**
 * Parts a text into syntactic words as the Universal Dependencies treebanks of English do: "do|n't", "Lavrov|'s", "well|-|known", "co-founder".
 * Every character that is no gap (white space, control characters, bidirectional marks) belongs to exactly one token. Linear in the text.
 */
export const tokenise = (text: string): Offsets => {
  let starts = new Int32Array(Math.max(16, text.length >> 2));
  let ends = new Int32Array(starts.length);
  let count = 0;
  const grow = (array: Int32Array): Int32Array<ArrayBuffer> => {
    const larger = new Int32Array(array.length * 2);
    larger.set(array);
    return larger;
  };
  scan(text, (start, end) => {
    if (count === starts.length) {
      starts = grow(starts);
      ends = grow(ends);
    }
    starts[count] = start;
    ends[count++] = end;
  });
  return { count, starts, ends };
};
