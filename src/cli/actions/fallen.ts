import type { StoryDossier } from '../../ledger/dossier.ts';
import type { SourceId } from '../../ledger/ids.ts';
import { oneLine } from '../../text/display.ts';
import { HearsayError } from '../../text/error.ts';
import { fallenOrigin, type Leaning } from '../../views/fallen-origin.ts';
import { findStory } from '../find-story.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { withKeptLedger } from '../open.ts';
import { boundsText } from '../signs.ts';
import { type Terminal, terminalOf, wrap } from '../terminal.ts';

export type Options = LedgerOption & { readonly story?: string; readonly json?: boolean };

const INDENT = 7;

const LEFT: Readonly<Record<Leaning['regraded'], string>> = {
  'no-origin-left': 'on the word of nobody known any more',
  'no-longer-corroborated': 'no longer corroborated',
  unchanged: 'stands as it stood',
};

const plain = (name: string): string => name.toLowerCase().replace(/^the\s+/, '');

/** Every source of the story by its id and the names it goes by. */
const namesIn = ({ mentions }: StoryDossier): Map<SourceId, string> => {
  const names = new Map<SourceId, string>();
  for (const { speaker, speakerName, chain } of mentions) {
    if (speaker !== null && speakerName !== null) names.set(speaker, speakerName);
    for (const link of chain) if (link.source !== null && !names.has(link.source)) names.set(link.source, link.name);
  }
  return names;
};

const findSource = (dossier: StoryDossier, wanted: string): SourceId => {
  const names = namesIn(dossier);
  const found = [...names].filter(([id, name]) => id === wanted || plain(name) === plain(wanted)).map(([id]) => id);
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    throw new HearsayError('no-source', `Several are called "${wanted}".`, `Name one by its id: ${found.join(', ')}.`);
  throw new HearsayError(
    'no-source',
    `Nobody called "${wanted}" speaks here.`,
    'hearsay claim shows who says what; hearsay serve lists all sources.',
  );
};

const renderLeaning = (one: Leaning, terminal: Terminal): string => {
  const pad = ' '.repeat(INDENT);
  const [first = '', ...rest] = wrap(oneLine(one.wording), terminal.width - INDENT);
  const now = `${boundsText(one.origins, 'origin')} now, ${boundsText(one.without, 'origin')} without`;
  return [
    one.claim.padEnd(INDENT) + terminal.paint('bold', first),
    ...rest.map((line) => pad + terminal.paint('bold', line)),
    ...wrap(`${LEFT[one.regraded]}: ${now} (${one.mentions.join(', ')})`, terminal.width - INDENT).map(
      (line) => pad + line,
    ),
    ...(one.proposed === null ? [] : [`${pad}${one.status} now; the rules would propose ${one.proposed}`]),
  ].join('\n');
};

export const run = (source: string, options: Options): Promise<void> =>
  withKeptLedger(options, async (ledger) => {
    const dossier = await findStory(ledger, options.story);
    const fallen = fallenOrigin(dossier, findSource(dossier, source));
    const terminal = terminalOf(process.stdout);
    const shown = options.json
      ? JSON.stringify(fallen, null, 2)
      : fallen.claims.length === 0
        ? 'No claim leans on it.'
        : fallen.claims.map((one) => renderLeaning(one, terminal)).join('\n\n');
    process.stdout.write(`${shown}\n`);
  });
