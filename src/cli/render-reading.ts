import type { Assertion, Attribution, Entity, EntityId, Forecast, Time } from '../meaning/meaning.ts';
import type { Reading } from '../reading/reading.ts';
import { oneLine } from '../text/display.ts';
import { hull, type Span, sliceOf } from '../text/span.ts';
import { certaintySign, counted, verificationSign } from './signs.ts';
import { type Part, type Terminal, wrap, wrapParts, wrapPieces } from './terminal.ts';

type Item =
  | { readonly kind: 'attribution'; readonly at: number; readonly item: Attribution }
  | { readonly kind: 'assertion'; readonly at: number; readonly item: Assertion };

const INDENT = 5;

const startOf = (spans: readonly Span[]): number => hull(spans)?.[0] ?? 0;
const textOf = (reading: Reading, spans: readonly Span[]): string =>
  oneLine(spans.map((span) => sliceOf(reading.text, span)).join(' … '));

const itemsOf = (reading: Reading): Item[] =>
  [
    ...reading.attributions.map((item): Item => ({ kind: 'attribution', at: startOf(item.content), item })),
    ...reading.assertions.map((item): Item => ({ kind: 'assertion', at: startOf(item.content), item })),
  ].sort((a, b) => a.at - b.at);

const nameOf = (entity: Entity): string => {
  const role = entity.roles[0];
  return oneLine(role && !entity.name.includes(role) ? `${entity.name} (${role})` : entity.name);
};

/** `Lavrov, who is Sergey Lavrov (Foreign Minister)`: the words of the source first, then whom they mean. */
const speakerOf = (reading: Reading, attribution: Attribution, entities: ReadonlyMap<EntityId, Entity>): string => {
  const said = textOf(reading, attribution.source);
  const entity = attribution.speaker ? entities.get(attribution.speaker) : undefined;
  if (!entity) return said || 'nobody named';
  if (said === '') return nameOf(entity);
  return said.includes(entity.name) ? said : `${said} = ${nameOf(entity)}`;
};

const chainOf = (attribution: Attribution, entities: ReadonlyMap<EntityId, Entity>): string | undefined => {
  if (attribution.chain.length === 0) return undefined;
  const names = attribution.chain.map((link) => {
    const entity = entities.get(link.entity);
    const name = entity ? oneLine(entity.name) : 'unknown';
    return link.role === 'origin' ? `${name} (origin)` : name;
  });
  return names.join(' ← ');
};

/** ` (2026-03-07)`, ` (2026-03-07 to 2026-03-09)`; empty where no day is known. */
const inDays = (from: string | null, until: string | null, label = ''): string => {
  if (from === null && until === null) return '';
  return ` (${label}${from === until ? from : `${from ?? '…'} to ${until ?? '…'}`})`;
};

/** The words of a time, and the days or hours they mean; `recently` means none. */
const timeText = (reading: Reading, { span, from, until }: Time): string =>
  textOf(reading, [span]) + inDays(from, until);

const forecastText = ({ window, from, until }: Forecast): string =>
  `${window ? oneLine(window) : 'no window given'}${inDays(from, until, 'due ')}`;

/** The lines below a proposition: label and value, only those that say something. */
const detailsOf = (reading: Reading, { item, kind }: Item, entities: ReadonlyMap<EntityId, Entity>) => {
  const times = reading.times.filter((time) => item.times.includes(time.id));
  const said = reading.times.find((time) => time.id === item.said);
  const quantities = reading.quantities.filter((quantity) => item.quantities.includes(quantity.id));
  const forecast = item.forecast;
  const details: [label: string, value: string | undefined][] = [
    ['on whose word', kind === 'attribution' ? chainOf(item, entities) : undefined],
    ['said', said && timeText(reading, said)],
    ['when', times.map((time) => timeText(reading, time)).join(', ')],
    ['how many', quantities.map((quantity) => textOf(reading, [quantity.span])).join(', ')],
    [forecast?.kind ?? 'forecast', forecast ? forecastText(forecast) : undefined],
    ['condition', item.condition ? textOf(reading, [item.condition]) : undefined],
    ['the writer adds', item.verification.value === 'none' ? undefined : textOf(reading, item.verification.evidence)],
    ['loaded', item.loaded.map((term) => textOf(reading, [term.span])).join(', ')],
  ];
  return details.filter((detail): detail is [string, string] => Boolean(detail[1]));
};

const renderItem = (
  reading: Reading,
  item: Item,
  index: number,
  entities: Map<EntityId, Entity>,
  terminal: Terminal,
) => {
  const pad = ' '.repeat(INDENT);
  const body = terminal.width - INDENT;
  const who: Part[] =
    item.kind === 'attribution'
      ? [
          { text: speakerOf(reading, item.item, entities), style: 'bold' },
          { text: textOf(reading, item.item.cue), style: 'blue' },
        ]
      : [{ text: item.item.speculation ? 'the writer, guessing' : 'the writer', style: 'italic' }];
  const [first = '', ...more] = wrapParts(
    who.filter(({ text }) => text !== ''),
    body,
    terminal,
  );
  const marks = [certaintySign(item.item.certainty, terminal), verificationSign(item.item.verification, terminal)];
  const lines = [
    `${String(index + 1).padStart(3)}  ${first}`,
    ...more.map((line) => pad + line),
    ...wrap(textOf(reading, item.item.content), body).map((line) => pad + line),
    ...wrapPieces(marks.filter(Boolean), body).map((line) => pad + line),
  ];
  for (const [label, value] of detailsOf(reading, item, entities)) {
    const [first = '', ...rest] = wrap(value, body - 17);
    lines.push(`${pad}${terminal.paint('dim', label.padEnd(17))}${first}`);
    for (const line of rest) lines.push(pad + ' '.repeat(17) + line);
  }
  return lines.join('\n');
};

const LEGEND =
  '= whom the words mean · ← on whose word, back to the origin · ● certain ◕ probable ◔ possible ○ unknown: how surely it is put, not whether it is true';

/** A reading for a person: what the article says, in its order, each with source, cue, content, chain, certainty and time. */
export const renderReading = (reading: Reading, terminal: Terminal): string => {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const { title, outlet, published } = reading.article;
  const forecasts = [...reading.attributions, ...reading.assertions].filter((item) => item.forecast).length;
  const facts = [
    outlet,
    published ?? 'no publication date (give one with --published)',
    counted(reading.attributions.length, 'attribution'),
    counted(reading.assertions.length, 'assertion'),
    counted(forecasts, 'forecast'),
  ].filter((fact) => fact !== null);
  const head = [
    ...wrap(oneLine(title ?? reading.id), terminal.width).map((line) => terminal.paint('bold', line)),
    ...wrap(facts.map((fact) => oneLine(fact)).join(' · '), terminal.width).map((line) => terminal.paint('dim', line)),
  ];
  const items = itemsOf(reading).map((item, index) => renderItem(reading, item, index, entities, terminal));
  const legend = wrap(LEGEND, terminal.width).map((line) => terminal.paint('dim', line));
  return [head.join('\n'), ...items, ...(items.length > 0 ? [legend.join('\n')] : [])].join('\n\n');
};
