import { oneLine, shorten } from '../text/display.ts';
import type { ClaimPage, LinkedClaim, MentionView } from '../views/claim-page.ts';
import { renderClaimRow } from './render-claims.ts';
import { certaintySign, verificationSign } from './signs.ts';
import { type Terminal, wrap, wrapPieces } from './terminal.ts';

const LINKS: Record<LinkedClaim['kind'], readonly [out: string, incoming: string]> = {
  denies: ['denies', 'is denied by'],
  'differs-in-number': ['differs in number from', 'differs in number from'],
  updates: ['updates', 'is updated by'],
  refines: ['refines', 'is refined by'],
  supports: ['supports', 'is supported by'],
};

const day = (time: string | null): string => time?.slice(0, 10) ?? 'undated';

const renderMention = (mention: MentionView, terminal: Terminal): string => {
  const pad = ' '.repeat(7);
  const chain = mention.chain.map(({ name, role }) =>
    role === 'origin' ? `${oneLine(name)} (origin)` : oneLine(name),
  );
  const signs = [
    mention.stance === 'states' ? '' : terminal.paint('red', mention.stance),
    certaintySign(mention.certainty, terminal),
    verificationSign({ value: mention.verification }, terminal),
    mention.speculation ? terminal.paint('yellow', 'speculation') : '',
    mention.echoOf ? terminal.paint('dim', `copied from ${mention.echoOf.outlet ?? 'another article'}`) : '',
    mention.current ? '' : terminal.paint('dim', 'no longer on the page'),
  ];
  const head = `${day(mention.published)}  ${mention.outlet ?? 'unknown outlet'}`;
  return [
    `${terminal.paint('dim', mention.id.padEnd(7))}${terminal.paint('bold', oneLine(head))}`,
    ...wrap(`“${oneLine(mention.text)}”`, terminal.width - 7).map((line) => pad + line),
    ...wrapPieces(signs.filter(Boolean), terminal.width - 7).map((line) => pad + line),
    ...(mention.condition
      ? wrap(`condition: ${oneLine(mention.condition)}`, terminal.width - 7).map((line) => pad + line)
      : []),
    ...(chain.length > 0
      ? wrap(chain.join(' ← '), terminal.width - 7).map((line) => pad + terminal.paint('dim', line))
      : []),
  ].join('\n');
};

const section = (title: string, lines: readonly string[], terminal: Terminal): string[] =>
  lines.length === 0 ? [] : [[terminal.paint('underline', title), ...lines].join('\n')];

/** Why a claim's articles are not as many origins, each reason with what it joins: "The Lantern → Meridian News Agency: 82 % of its words …". */
const whyNotMore = ({ independence }: ClaimPage): string[] => {
  const labels = new Map(independence.nodes.map(({ key, label }) => [key, shorten(label, 48)]));
  const steps = independence.steps.filter(
    ({ reason, from, to }) => reason !== 'same-outlet' && reason !== 'own-word' && labels.get(from) !== labels.get(to),
  );
  const told = steps.map(({ from, to, why, sure }) => {
    const ends = [from, to].flatMap((key) => labels.get(key) ?? []).join(' → ');
    return `${sure ? '' : 'likely: '}${ends === '' ? '' : `${ends}: `}${why}`;
  });
  return [...new Set([...told, ...independence.merges.map(({ why }) => why)])];
};

/** A claim's page for the terminal: where it stands, who says so in which words, how many really do and why not more. */
export const renderClaim = (page: ClaimPage, terminal: Terminal): string => {
  const lines = (text: string): string => wrap(oneLine(text), terminal.width - 2).join('\n  ');
  return [
    renderClaimRow(page.row, terminal),
    ...section('How many really say so', [`  ${lines(page.independence.sentence)}`], terminal),
    ...section(
      'Why they are not more',
      whyNotMore(page).map((why) => `  ${lines(why)}`),
      terminal,
    ),
    ...section(
      'Mentions',
      page.mentions.map((mention) => `\n${renderMention(mention, terminal)}`),
      terminal,
    ),
    ...section(
      'Linked claims',
      page.links.map(({ claim, wording, kind, direction, reason }) => {
        const [out, incoming] = LINKS[kind];
        return `  ${lines(`${direction === 'out' ? out : incoming} ${claim}: ${shorten(wording, 120)} (${reason})`)}`;
      }),
      terminal,
    ),
    ...section(
      'History',
      page.history.map(
        ({ at, by, what, undone }) =>
          `  ${lines(`${at.slice(0, 16)}  ${by.name}: ${what}${undone ? ' (undone)' : ''}`)}`,
      ),
      terminal,
    ),
  ].join('\n\n');
};
