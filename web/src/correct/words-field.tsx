import { useLayoutEffect, useRef } from 'react';
import { mergeSpans, type Span } from '../../../src/text/span.ts';
import { Sentence } from '../claim/mentions.tsx';
import type { Correctable } from './correctable.ts';

export const PARTS = ['source', 'cue', 'content'] as const;
export type Part = (typeof PARTS)[number];
export type Parts = Readonly<Record<Part, readonly Span[]>>;

export const partsOf = (mention: Correctable): Parts => {
  const of = (part: Part): Span[] =>
    mention.marks.filter(({ kind }) => kind === part).map(({ start, end }) => [start, end] as const);
  return { source: of('source'), cue: of('cue'), content: of('content') };
};

/** The same parts where the text begins that much earlier. */
export const shifted = (parts: Parts, by: number): Parts => {
  const move = (spans: readonly Span[]): Span[] => spans.map(([start, end]) => [start + by, end + by]);
  return { source: move(parts.source), cue: move(parts.cue), content: move(parts.content) };
};

type Props = {
  readonly mention: Correctable;
  readonly parts: Parts;
  /** Shows the whole article in place of the sentences around; null where that is shown. */
  readonly onWiden: (() => void) | null;
  readonly onChange: (parts: Parts) => void;
};

/** Which words say who, how and what: drag over words, or hold Shift and use the arrows, then say what they are. The marks lie under the words one selects. */
export const WordsField = ({ mention, parts, onWiden, onChange }: Props) => {
  const text = useRef<HTMLTextAreaElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const { contextStart } = mention;
  // a caret that a reader may move with the keys is only in a field that could be written in; so it could be, and takes nothing
  useLayoutEffect(() => {
    const area = text.current;
    const refuse = (event: Event): void => event.preventDefault();
    area?.addEventListener('beforeinput', refuse);
    return () => area?.removeEventListener('beforeinput', refuse);
  }, []);
  // before the whole article, one begins at the statement one came from
  const begin = useRef(parts);
  begin.current = parts;
  useLayoutEffect(() => {
    const [start, end] = begin.current.content[0] ?? [0, 0];
    if (contextStart > 0 || !text.current) return;
    text.current.setSelectionRange(start, end);
    field.current?.querySelector('.is-content')?.scrollIntoView({ block: 'center' });
  }, [contextStart]);
  const assign = (part: Part, add: boolean): void => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = text.current ?? {};
    if (start === end) return;
    const cut = (name: Part): Span[] => without(parts[name], [start, end]);
    const cleared = { source: cut('source'), cue: cut('cue'), content: cut('content') };
    onChange({ ...cleared, [part]: add ? mergeSpans([...cleared[part], [start, end]]) : [[start, end]] });
  };
  const marks = PARTS.flatMap((kind) => parts[kind].map(([start, end]) => ({ kind, start, end })));
  return (
    <div className="field">
      <label htmlFor="span-text">
        Words: select some by dragging, or with Shift and the arrows; then press 1, 2 or 3
      </label>
      <div className="span-field input serif" ref={field}>
        <p className="span-preview" aria-hidden="true">
          <Sentence mention={{ ...mention, marks }} />
        </p>
        <textarea
          id="span-text"
          ref={text}
          aria-readonly="true"
          inputMode="none"
          spellCheck={false}
          onChange={() => undefined}
          onMouseDown={({ currentTarget, shiftKey }) => {
            // pressed on words that are selected, the mouse would carry them off instead of selecting anew
            if (!shiftKey) currentTarget.setSelectionRange(0, 0);
          }}
          value={mention.context}
          onKeyDown={(event) => {
            const part = PARTS[Number(event.key) - 1] ?? PARTS[['!', '@', '#'].indexOf(event.key)];
            if (!part || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            assign(part, event.shiftKey);
          }}
        />
      </div>
      <div className="row wrap">
        {PARTS.map((part, index) => (
          <button key={part} type="button" className="button" onClick={() => assign(part, false)}>
            <span className={`is-${part}`}>{part}</span> <kbd>{index + 1}</kbd>
          </button>
        ))}
        <span className="small quiet">With Shift: one more stretch of the same part.</span>
        {onWiden && (
          <button type="button" className="button" onClick={onWiden}>
            Whole article
          </button>
        )}
      </div>
      <p className="hidden" aria-live="polite">
        {PARTS.map((part) => `${part}: ${parts[part].map((span) => mention.context.slice(...span)).join(' … ')}`).join(
          '; ',
        )}
      </p>
    </div>
  );
};

/** Spans with a stretch cut out of them. */
const without = (spans: readonly Span[], [from, until]: Span): Span[] =>
  spans.flatMap(([start, end]) => {
    const left: Span = [start, Math.min(end, from)];
    const right: Span = [Math.max(start, until), end];
    return [left, right].filter(([a, b]) => a < b);
  });
