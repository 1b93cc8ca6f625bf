import type { Assertion, Attribution, Entity, EntityId } from '../meaning/meaning.ts';
import type { Reading } from '../reading/reading.ts';
import { oneLine } from '../text/display.ts';
import { hull, type Span, sliceOf } from '../text/span.ts';
import { certaintySign, verificationSign } from './signs.ts';
import { type Terminal, wrap } from './terminal.ts';

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

const window = (from: string | null, until: string | null): string =>
  from === until ? (from ?? 'no date') : `${from ?? '…'} to ${until ?? '…'}`;

/** The lines below a proposition: label and value, only those that say something. */
const detailsOf = (reading: Reading, { item, kind }: Item, entities: ReadonlyMap<EntityId, Entity>) => {
  const times = reading.times.filter((time) => item.times.includes(time.id));
  const said = reading.times.find((time) => time.id === item.said);
  const quantities = reading.quantities.filter((quantity) => item.quantities.includes(quantity.id));
  const forecast = item.forecast;
  const details: [label: string, value: string | undefined][] = [
    ['on whose word', kind === 'attribution' ? chainOf(item, entities) : undefined],
    ['said', said && `${textOf(reading, [said.span])} (${said.value})`],
    ['when', times.map((time) => `${textOf(reading, [time.span])} (${time.value})`).join(', ')],
    ['how many', quantities.map((quantity) => textOf(reading, [quantity.span])).join(', ')],
    [
      forecast?.kind ?? 'forecast',
      forecast ? `${forecast.window ?? 'no window given'} (due ${window(forecast.from, forecast.until)})` : undefined,
    ],
    ['if', forecast?.condition ? oneLine(forecast.condition) : undefined],
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
  const who =
    item.kind === 'attribution'
      ? `${terminal.paint('bold', speakerOf(reading, item.item, entities))} ${terminal.paint('blue', textOf(reading, item.item.cue))}`
      : terminal.paint('italic', item.item.speculation ? 'the writer, guessing' : 'the writer');
  const marks = [certaintySign(item.item.certainty, terminal), verificationSign(item.item.verification, terminal)];
  const lines = [
    `${String(index + 1).padStart(3)}  ${who}`,
    ...wrap(textOf(reading, item.item.content), body).map((line) => pad + line),
    pad + marks.filter(Boolean).join('  '),
  ];
  for (const [label, value] of detailsOf(reading, item, entities)) {
    const [first = '', ...rest] = wrap(value, body - 17);
    lines.push(`${pad}${terminal.paint('dim', label.padEnd(17))}${first}`);
    for (const line of rest) lines.push(pad + ' '.repeat(17) + line);
  }
  return lines.join('\n');
};

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** A reading for a person: what the article says, in its order, each with source, cue, content, chain, certainty and time. */
export const renderReading = (reading: Reading, terminal: Terminal): string => {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const { title, outlet, published } = reading.article;
  const forecasts = [...reading.attributions, ...reading.assertions].filter((item) => item.forecast).length;
  const facts = [
    outlet,
    published ?? 'no publication date (give one with --published)',
    count(reading.attributions.length, 'attribution'),
    count(reading.assertions.length, 'assertion'),
    count(forecasts, 'forecast'),
  ].filter((fact) => fact !== null);
  const head = [
    ...wrap(oneLine(title ?? reading.id), terminal.width).map((line) => terminal.paint('bold', line)),
    terminal.paint('dim', facts.map((fact) => oneLine(fact)).join(' · ')),
  ];
  const items = itemsOf(reading).map((item, index) => renderItem(reading, item, index, entities, terminal));
  return [head.join('\n'), ...items].join('\n\n');
};
