import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Independence, Layer, XrayStep } from '../../../src/ledger/independence/independence.ts';
import { useWord } from '../desk/address.ts';
import { counted, countText } from '../parts/count.tsx';
import { EvidenceQuote } from '../parts/evidence.tsx';
import { usePrinting } from '../parts/use-printing.ts';
import { useWidth } from '../parts/use-width.ts';
import { shortDayOf } from '../parts/when.tsx';
import { Merges } from './merges.tsx';
import { layOutXray, NODE_HEIGHT, type PlacedNode, type PlacedStep, type XrayDrawing } from './xray-layout.ts';
import { XrayTree } from './xray-tree.tsx';
import { labelOf, quoted, Why } from './xray-why.tsx';

type Props = { readonly independence: Independence };
type Chosen = { readonly kind: 'node' | 'step'; readonly key: string } | null;

const SMALLEST_DRAWING = 620;

const keyOf = ({ from, to, reason }: XrayStep): string => `${from}>${to}>${reason}`;

/** The echo X-ray: articles, outlets, publishers and origins, with the sentence that proves every step behind its line. */
export const Xray = ({ independence }: Props) => {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [why, setWhy] = useWord('why');
  const chosen = useMemo(() => chosenOf(independence, why), [independence, why]);
  const setChosen = (next: Chosen): void => setWhy(next?.key ?? null);
  const [form, setForm] = useWord('xray');
  const asList = form === 'list';
  // Paper has another width than the screen it is laid out from; the tree fits any.
  const drawable = !usePrinting() && width >= SMALLEST_DRAWING && independence.nodes.length > 0;
  const drawing = useMemo(() => (drawable ? layOutXray(independence, width) : null), [independence, width, drawable]);
  return (
    <div className="stack" ref={frame}>
      <Warnings independence={independence} />
      {drawing && !asList && (
        <Drawing drawing={drawing} independence={independence} chosen={chosen} onChoose={setChosen} />
      )}
      {drawing && !asList && <Opened independence={independence} chosen={chosen} />}
      {!asList && width > 0 && !drawing && <XrayTree independence={independence} />}
      {asList && <StepList independence={independence} />}
      <Merges merges={independence.merges} />
      {width > 0 && (
        <div className="row wrap xray-foot no-print">
          <span className="small quiet">
            <i className="line-sure" /> proven <i className="line-likely" /> likely <i className="box-unknown" />{' '}
            unnamed or not given. {drawing ? 'Open a line to see why.' : 'Open a reason to see why.'}
          </span>
          <button
            type="button"
            className="toggle"
            aria-pressed={asList}
            onClick={() => setForm(asList ? null : 'list')}
          >
            As a list
          </button>
        </div>
      )}
    </div>
  );
};

/** The node or the step that an address names. */
const chosenOf = ({ nodes, steps }: Independence, key: string | null): Chosen => {
  if (key === null) return null;
  if (nodes.some((node) => node.key === key)) return { kind: 'node', key };
  return steps.some((step) => keyOf(step) === key) ? { kind: 'step', key } : null;
};

const Warnings = ({ independence: { pivots, circles, unknownOrigins } }: { readonly independence: Independence }) => {
  if (pivots.length + circles.length + unknownOrigins === 0) return null;
  return (
    <ul className="xray-warnings">
      {pivots.map(({ origin, description, outlets }) => (
        <li key={origin} className="warning">
          <b>Hidden pivot.</b> {outlets.length} outlets ({outlets.join(', ')}) lean on one unnamed source:{' '}
          {quoted(description)}.
        </li>
      ))}
      {circles.map(({ through }) => (
        <li key={through.join()} className="warning">
          <b>Circle.</b> {through.join(' → ')} → {through[0]}: they cite one another.
        </li>
      ))}
      {unknownOrigins > 0 && (
        <li className="small quiet">
          {counted(unknownOrigins, 'mention')} without an origin:{' '}
          {unknownOrigins === 1 ? 'it corroborates' : 'they corroborate'} nobody.
        </li>
      )}
    </ul>
  );
};

const UNITS: Readonly<Record<Layer, keyof Pick<Independence, 'articles' | 'outlets' | 'publishers' | 'origins'>>> = {
  article: 'articles',
  outlet: 'outlets',
  publisher: 'publishers',
  origin: 'origins',
};

type DrawingProps = {
  readonly drawing: XrayDrawing;
  readonly independence: Independence;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
};

const Drawing = ({ drawing, independence, chosen, onChoose }: DrawingProps) => {
  const near = nearOf(drawing.steps, chosen);
  const names = new Map(drawing.nodes.map((node) => [node.key, labelOf(node)]));
  return (
    <div className="xray" style={{ height: drawing.height + 34 }}>
      {drawing.columns.map(({ layer, x }) => (
        <p key={layer} className="xray-head" style={{ left: x }}>
          {countText(independence[UNITS[layer]], layer)}
        </p>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing */}
      <svg
        className="xray-lines"
        role="group"
        aria-label="Lines from articles to origins"
        width="100%"
        height={drawing.height}
      >
        {drawing.steps.map((step) => {
          const key = keyOf(step);
          const lit = chosen === null ? undefined : near.steps.has(key);
          const ends = [step.from, step.to].map((end) => names.get(end) ?? end).join(' to ');
          return <Line key={key} step={step} ends={ends} lit={lit} onOpen={() => onChoose({ kind: 'step', key })} />;
        })}
      </svg>
      {drawing.nodes.map((node) => (
        <button
          key={node.key}
          type="button"
          className="xray-node"
          data-layer={node.layer}
          data-unknown={node.unknown || undefined}
          data-lit={chosen === null ? undefined : near.nodes.has(node.key)}
          aria-pressed={chosen?.key === node.key}
          style={{ left: node.x, top: node.y + 34, width: node.width, height: NODE_HEIGHT }}
          onClick={() => onChoose(chosen?.key === node.key ? null : { kind: 'node', key: node.key })}
          title={node.label}
        >
          <span>
            <span className="hidden">{node.layer}: </span>
            {labelOf(node)}
          </span>
          {node.first && node.layer === 'article' && <span className="number quiet">{shortDayOf(node.first)}</span>}
        </button>
      ))}
    </div>
  );
};

type LineProps = {
  readonly step: PlacedStep;
  /** What the line goes from and to, in words. */
  readonly ends: string;
  readonly lit: boolean | undefined;
  readonly onOpen: () => void;
};

const Line = ({ step, ends, lit, onOpen }: LineProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside a drawing
  <g
    className="xray-line"
    data-sure={step.sure}
    data-lit={lit}
    role="button"
    tabIndex={0}
    aria-label={`${ends}, ${step.sure ? 'proven' : 'likely'}: ${step.why}`}
    onClick={onOpen}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onOpen();
    }}
  >
    <title>{step.why}</title>
    <path className="hit" d={step.path} />
    <path className="drawn" d={step.path} />
    <circle cx={step.middle[0]} cy={step.middle[1]} r="3.5" />
  </g>
);

/** Everything that leads to and from what is chosen. */
const nearOf = (steps: readonly XrayStep[], chosen: Chosen) => {
  const nodes = new Set<string>();
  const lit = new Set<string>();
  if (!chosen) return { nodes, steps: lit };
  const walk = (key: string, way: 'from' | 'to'): void => {
    if (nodes.has(`${way} ${key}`)) return;
    nodes.add(`${way} ${key}`);
    nodes.add(key);
    for (const step of steps) {
      if (step[way] !== key) continue;
      lit.add(keyOf(step));
      walk(step[way === 'from' ? 'to' : 'from'], way);
    }
  };
  if (chosen.kind === 'node') {
    walk(chosen.key, 'from');
    walk(chosen.key, 'to');
  }
  for (const step of steps.filter((one) => chosen.kind === 'step' && keyOf(one) === chosen.key)) {
    lit.add(chosen.key);
    nodes.add(step.from).add(step.to);
  }
  return { nodes, steps: lit };
};

const Opened = ({ independence, chosen }: { readonly independence: Independence; readonly chosen: Chosen }) => {
  if (!chosen) return null;
  const steps = independence.steps.filter((step) =>
    chosen.kind === 'step' ? keyOf(step) === chosen.key : step.from === chosen.key || step.to === chosen.key,
  );
  const node = independence.nodes.find(({ key }) => key === chosen.key);
  return (
    <section className="xray-open" aria-live="polite" aria-label="Why">
      {node && <NodeHead node={node} />}
      {steps.map((step) => (
        <Why key={keyOf(step)} step={step} independence={independence} />
      ))}
    </section>
  );
};

const NodeHead = ({ node }: { readonly node: Pick<PlacedNode, 'label' | 'article' | 'source' | 'mentions'> }) => (
  <p className="row wrap">
    <b>{node.label}</b>
    {node.article && <Link href={`/article/${node.article}`}>the article</Link>}
    {node.source && <Link href={`/source/${node.source}`}>the source</Link>}
    <span className="quiet">
      {node.mentions.length} mention{node.mentions.length === 1 ? '' : 's'}
    </span>
  </p>
);

/** The same as a list: for small screens, for screen readers, for print. */
const StepList = ({ independence }: { readonly independence: Independence }) => (
  <ol className="rows step-list">
    {independence.steps.map((step) => (
      <li key={keyOf(step)}>
        <details>
          <summary>
            <Why step={{ ...step, evidence: [] }} independence={independence} />
          </summary>
          {step.evidence.map((evidence) => (
            <EvidenceQuote key={`${evidence.revision}-${evidence.text}`} evidence={evidence} />
          ))}
          {step.evidence.length === 0 && (
            <p className="small quiet">Nothing to quote: it follows from the table of owners or from time.</p>
          )}
        </details>
      </li>
    ))}
  </ol>
);
