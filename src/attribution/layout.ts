import type { Paragraph } from '../language/analysis.ts';
import type { Candidate } from './judge.ts';
import { MARK, type Page } from './page.ts';
import { range } from './tree.ts';

const LONGEST_NAME = 7;
const LONGEST_SIGNATURE = 12;
/** Labels that open a line with a colon and are nobody's name. */
const LABELS =
  /^(?:updated?|correction|corrected|clarification|note|editor’s note|editor's note|related|read more|more|watch|video|photos?|poll|breaking|analysis|opinion|fact|claim|verdict|source|sources|contributing|tags?|topics?|email|twitter|follow|the latest|live|timeline|location|when|where|who|what|why|how)$/i;

type Extent = { readonly first: number; readonly last: number };
type Turn = Extent & {
  readonly name: readonly number[];
  readonly colon: number;
  readonly key: string;
  readonly loud: boolean;
};

const tokensOf = (page: Page, { first, last }: Paragraph): Extent => ({
  first: page.analysis.sentences[first]!.first,
  last: page.analysis.sentences[last - 1]!.last,
});

/** A line that opens with a name and a colon: "Q:", "MR. EARNEST:", "Chris Wallace:". */
const turnOf = (page: Page, { first, last }: Extent): Turn | undefined => {
  const { tokens } = page.analysis;
  let at = first;
  if (page.mark[at] === MARK.quote) at++;
  const start = at;
  // most lines have no colon so near their beginning
  if (page.colons[Math.min(last, start + LONGEST_NAME + 1)] === page.colons[start]) return undefined;
  while (at < last && at - start < LONGEST_NAME && page.mark[at] !== MARK.colon) {
    const { form } = tokens[at]!;
    if (!/^[\p{Lu}(.)\d]/u.test(form)) return undefined;
    at++;
  }
  if (at === start || at >= last - 1 || tokens[at]!.form !== ':') return undefined;
  const name = range(start, at);
  const key = name.map((token) => tokens[token]!.form).join(' ');
  if (LABELS.test(key)) return undefined;
  return { first, last, name, colon: at, key, loud: /^(?:[QA]|[\p{Lu}\s.'’-]{3,})$/u.test(key) };
};

/**
 * The turns of a transcript. A text is one where two or more lines open so by names in capitals or by names that come back; then
 * every line that opens so is a turn.
 */
const findTurns = (page: Page, extents: readonly Extent[]): (Turn | undefined)[] => {
  const turns = extents.map((extent) => turnOf(page, extent));
  const counts = new Map<string, number>();
  for (const turn of turns) if (turn) counts.set(turn.key, (counts.get(turn.key) ?? 0) + 1);
  const sure = turns.filter((turn) => turn && (turn.loud || counts.get(turn.key)! > 1));
  return sure.length < 2 ? turns.map(() => undefined) : turns;
};

const MOST_PARAGRAPHS = 6;

/** A turn goes on over the paragraphs between it and the next turn, where one follows soon. */
const turnCandidates = (page: Page, extents: readonly Extent[]): Candidate[] => {
  const turns = findTurns(page, extents);
  return turns.flatMap((turn, index) => {
    if (!turn) return [];
    let next = index + 1;
    while (next < turns.length && !turns[next] && next - index < MOST_PARAGRAPHS) next++;
    const end = turns[next] ? next : index + 1;
    const content = extents
      .slice(index, end)
      .flatMap(({ first, last }, at) => range(at === 0 ? turn.colon + 1 : first, last));
    return [
      {
        anchor: turn.colon,
        source: turn.name,
        cue: [turn.colon],
        content,
        confidence: 0.9,
        clarity: 1,
        layout: 'turn',
      },
    ];
  });
};

const DASH = /^(?:—|–|―|--|-)$/;

/** The dash that a signature begins with: at the head of the line, or behind a quotation that fills the line up to it. */
const signatureAt = (page: Page, { first, last }: Extent): number => {
  const { tokens } = page.analysis;
  for (let at = Math.max(first, last - LONGEST_SIGNATURE); at < last - 1; at++) {
    if (page.mark[at] === MARK.none || !DASH.test(tokens[at]!.form) || !/^\p{Lu}/u.test(tokens[at + 1]!.form)) continue;
    if (at === first) return at;
    const before = page.mark[at - 1];
    if (page.mark[first] === MARK.quote && (before === MARK.quote || before === MARK.stop || before === MARK.question))
      return at;
  }
  return -1;
};

/** A quotation and, behind it or on the next line, a dash and who said it. */
const signatureCandidates = (page: Page, extents: readonly Extent[]): Candidate[] =>
  extents.flatMap((extent, index): Candidate[] => {
    const { first, last } = extent;
    const anchor = signatureAt(page, extent);
    const above = extents[index - 1];
    const quoted = anchor === first ? above : { first, last: anchor };
    if (anchor < 0 || !quoted || page.mark[quoted.first] !== MARK.quote) return [];
    const end = page.mark[last - 1] === MARK.stop ? last - 1 : last;
    return [
      {
        anchor,
        source: range(anchor + 1, end),
        cue: [anchor],
        content: range(quoted.first, quoted.last),
        confidence: 0.9,
        clarity: 1,
        layout: 'signature',
      },
    ];
  });

/** Who says what by the lines of the page alone: turns of a transcript, and quotations signed with a dash. */
export const findByLayout = (page: Page): Candidate[] => {
  const extents = page.analysis.paragraphs
    .filter(({ first, last }) => last > first)
    .map((paragraph) => tokensOf(page, paragraph));
  return [...turnCandidates(page, extents), ...signatureCandidates(page, extents)];
};

/** Both lists by anchor; where they share one, the layout's candidate stands. */
export const withLayout = (found: readonly Candidate[], layout: readonly Candidate[]): Candidate[] => {
  const taken = new Set(layout.map(({ anchor }) => anchor));
  return [...found.filter(({ anchor }) => !taken.has(anchor)), ...layout].sort((a, b) => a.anchor - b.anchor);
};
