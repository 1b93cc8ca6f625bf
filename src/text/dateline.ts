/** Where and when a report was filed and who filed it, as its first words say: "SEOUL, July 3 (Yonhap) --". */
export type Dateline = {
  readonly text: string;
  readonly agency: string | null;
  /** Characters from the beginning of the paragraph to the first word of the report itself. */
  readonly length: number;
};

const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\\.?';
const DAY = `(?:${MONTH} \\d{1,2}(?:, ?\\d{4})?|\\d{1,2} ${MONTH}(?:,? \\d{4})?)`;
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’/-]{2,20}(?: [\\p{Lu}.'’/-]{2,20}){0,3}";
const CAPITALISED = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}";
const REGION = '(?:, (?:\\p{Lu}[\\p{L}.]*)(?: \\p{Lu}[\\p{L}.]*){0,3})?';
const AGENCY = '(?:\\((\\p{Lu}[^()]{1,40})\\)|/(\\p{Lu}[^/]{1,30})/)';
const DASH = '(?:--+|[—–-]|[:.](?=\\s))';

const FORMS: readonly RegExp[] = [
  // WASHINGTON (AP) — · SEOUL, July 3 (Yonhap) -- · MOSCOW, July 12. /TASS/. · KYIV, Ukraine (Reuters) -
  new RegExp(`^(${CAPITALS}${REGION}(?:[,.] ${DAY})?[,.]?\\s*${AGENCY})\\.?\\s*${DASH}?\\s`, 'u'),
  // Geneva, 3 July 2025 – · PARIS, July 3 —
  new RegExp(`^((?:${CAPITALS}|${CAPITALISED})${REGION},? ${DAY})\\s*(?:--+|[—–-])\\s`, 'u'),
  // BELGRADE, Serbia — · LONDON — · LONDON -
  new RegExp(`^(${CAPITALS}${REGION})(?:\\s*(?:--+|[—–])|\\s+-)\\s`, 'u'),
  // London (Reuters) -
  new RegExp(`^(${CAPITALISED}${REGION}(?:, ${DAY})?\\s*${AGENCY})\\s*(?:--+|[—–-])\\s`, 'u'),
  // (Reuters) -
  new RegExp(`^(${AGENCY})\\s*(?:--+|[—–-])\\s`, 'u'),
];

/** How every form begins, and a sign that each of them holds: what most paragraphs fail at once. */
const BEGINS = /^[\p{Lu}(/]/u;
const SIGN = /[(/—–-]/;

/** The dateline a paragraph opens with; null where it opens with none. */
export const findDateline = (paragraph: string): Dateline | null => {
  const start = paragraph.slice(0, 160);
  if (!BEGINS.test(start) || !SIGN.test(start)) return null;
  for (const form of FORMS) {
    const match = form.exec(start);
    const text = match?.[1]?.trim();
    if (match && text)
      return {
        text: text.replace(/[,.\s]+$/, ''),
        agency: (match[2] ?? match[3] ?? null)?.trim() ?? null,
        length: match[0].length,
      };
  }
  return null;
};
