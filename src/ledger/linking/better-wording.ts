const OPENS_ON_ANOTHER =
  /^["“‘]?(?:I|[Ww]e|[Mm]y|[Oo]ur|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ss]uch)\b/;
const IN_PARTS = / … /;
const UNNAMED = /^Somebody unnamed\b/;

const isUnbalanced = (wording: string): boolean =>
  (wording.match(/"/g)?.length ?? 0) % 2 === 1 ||
  (wording.match(/“/g)?.length ?? 0) !== (wording.match(/”/g)?.length ?? 0);

/** Whether a wording does not stand alone after all: it leans on what stood before it, or is put together of parts. */
const readsPoorly = (wording: string): boolean =>
  OPENS_ON_ANOTHER.test(wording) || IN_PARTS.test(wording) || UNNAMED.test(wording) || isUnbalanced(wording);

/** So much longer a better wording may be: a claim is to be read at a glance. */
const MOST_LONGER = 1.6;

/** How much of its words the better wording must take over, lest a claim come to say something else. */
const LEAST_KEPT = 0.6;

const longWords = (wording: string): ReadonlySet<string> => new Set(wording.toLowerCase().match(/\p{L}{4,}/gu));

const keepsWords = (wording: string, than: string): boolean => {
  const [words, before] = [longWords(wording), longWords(than)];
  let kept = 0;
  for (const word of before) if (words.has(word)) kept++;
  return kept >= LEAST_KEPT * before.size;
};

/** Whether another mention's wording reads better than the one a claim has: that one reads poorly, and this one does not and says it in much the same words. */
export const isBetterWording = (wording: string, than: string): boolean =>
  readsPoorly(than) &&
  wording !== '' &&
  !readsPoorly(wording) &&
  wording.length <= MOST_LONGER * than.length &&
  keepsWords(wording, than);
