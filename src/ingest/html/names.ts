import { oneLine } from '../clean-text.ts';

/** News agencies of the world: their name in an author's place says whose copy it is. */
const AGENCIES =
  /^(?:the )?(?:reuters|associated press|ap|a\.?p\.?|afp|agence france[- ]presse|dpa|deutsche presse[- ]agentur|efe|agencia efe|ansa|tass|interfax|ria novosti|xinhua|kyodo(?: news)?|yonhap|pti|press trust of india|ani|ians|press association|pa media|bloomberg(?: news)?|upi|anadolu(?: agency)?|lusa|apa|ukrinform|unian|belga|anp|tt|ntb|ritzau|stt|pap|čtk|ctk|mti|agerpres|tanjug|hina|bta|aap|australian associated press|canadian press|notimex|télam|telam|irna|mehr news|petra|wam|spa|mena|sana|antara|bernama|vna|cna|mt newswires|news agencies|agencies)(?: (?:news )?agency| staff| news)?$/iu;

/** A known agency, or initials, which are no person's name: "MNA". */
export const isAgency = (name: string): boolean => AGENCIES.test(name.trim()) || /^\p{Lu}{2,6}$/u.test(name.trim());

const GENERIC =
  /^(?:admin(?:istrator)?|editor(?:s|ial)?|editorial (?:team|staff|board|desk)|staff(?: (?:writers?|reporters?|reports?))?|.{0,40}\b(?:staff|newsroom|news ?desk|web ?desk|redaktion|redacción|redacao|redação|rédaction|redazione|редакция|editorial team|digital team|correspondents?|reporters?|admin)|guest|guest (?:author|post|contributor)|contributors?|unknown|anonymous|null|none|n\/a|press release|author|webmaster|root|user\d*|by|news|online|web)$/iu;

const LEAD =
  /^(?:by|written by|story by|reported by|reporting by|words by|text by|posted by|published by|from|author:?|von|par|por|di|de|door|av|af|od|автор:?|текст:?)[:\s]+/iu;

/** What follows a name: an office, an outlet, a place, a date, a handle. */
const TAIL =
  /\s*(?:[|•·–—]|\s-\s|\(|@|\bin |\bfor |\d{1,2}[:./ ]|(?<=\p{L}\s)(?:the associated press|associated press|usa today|reuters|afp)\b|(?<=\p{L}\s)(?:(?:staff|senior|special|chief|contributing|political|sports|national|foreign) )+(?:writer|reporter|correspondent|editor)|\b(?:published|updated|posted)\b|\bvia\b|\bat ).*$/iu;

const OFFICE =
  /\b(?:correspondents?|reporters?|editors?|writers?|columnists?|staff|bureau|chief|producers?|analyst|contributors?|journalists?|photographers?|news|press|desk|times|post|tribune|agency|redakteur\w*|korrespondent\w*|journaliste?|periodista|corresponsal|inviat\w|корреспондент|обозреватель)\b/iu;

const isName = (text: string): boolean => {
  const words = text.split(' ');
  return (
    text.length >= 2 &&
    text.length <= 60 &&
    words.length <= 6 &&
    !/[@/<>{}=\d]|https?:/.test(text) &&
    /\p{Lu}|\p{Lo}/u.test(text) &&
    !GENERIC.test(text)
  );
};

const isDegree = (text: string): boolean => /^(?:\p{Lu}\.?){2,5}$|^(?:Ph\.?D|M\.?D|Jr|Sr|I{2,3}|Esq)\.?$/u.test(text);

const isUpper = (text: string): boolean =>
  text === text.toUpperCase() && text !== text.toLowerCase() && text.length > 3;

/** JANE DOE as Jane Doe. */
const calmed = (name: string): string =>
  isUpper(name)
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}|(?<=\b(?:Mc|O['’]))\p{L}/giu, (letter) => letter.toUpperCase())
    : name;

/** The byline in a short text: what follows "By", "Von", "Par" and their like. */
export const findByline = (text: string): string | null =>
  /(?:^|[|•·–—/\n]\s*)(?:by|von|par|por|di|door|av|od|автор:?|текст:?)[: ]\s*(\p{Lu}[^|•·–—/\n\d]{3,80})/iu.exec(
    text,
  )?.[1] ?? null;

/** At least two words, each a name's: what is read off a page and not out of its markup must look like one. */
export const looksLikeName = (text: string): boolean =>
  /^(?!(?:The|This|By|In|On|At|From) )\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|do|dos|del|della|di|du|la|le|el|al|van|von|der|den|ter|bin|ibn|y|e))+$/u.test(
    text,
  ) || /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}$/u.test(text);

/** The people a byline names, in its order: "By JANE DOE and Ivo Brandt, Political Editor" is Jane Doe, Ivo Brandt. */
export const readByline = (raw: string): string[] => {
  let line = oneLine(raw).slice(0, 300);
  for (let before = ''; before !== line; ) {
    before = line;
    line = line.replace(LEAD, '');
  }
  const parts = line
    .replace(/\S+@\S+/g, '')
    .split(/\s*(?:[,;|•·&\n]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b|\bwith\b)\s*/u)
    .map((part) =>
      calmed(
        part
          .replace(LEAD, '')
          .replace(TAIL, '')
          .replace(/^[\s"'(]+|[\s"'):]+$/g, '')
          .trim(),
      ),
    );
  return [
    ...new Set(parts.filter((part, at) => isName(part) && !(at > 0 && (OFFICE.test(part) || isDegree(part))))),
  ].slice(0, 12);
};
