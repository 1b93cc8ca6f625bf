import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import type { Span } from '../../../src/text/span.ts';
import { mergeSpans } from '../../../src/text/span.ts';
import type { MentionView } from '../../../src/views/claim-page.ts';
import { Sentence } from '../claim/mentions.tsx';
import { useDecide } from '../desk/decide.ts';

const PARTS = ['source', 'cue', 'content'] as const;
type Part = (typeof PARTS)[number];
type Parts = Readonly<Record<Part, readonly Span[]>>;

const partsOf = (mention: MentionView): Parts => {
  const of = (part: Part): Span[] =>
    mention.marks.filter(({ kind }) => kind === part).map(({ start, end }) => [start, end] as const);
  return { source: of('source'), cue: of('cue'), content: of('content') };
};

/** Corrects who, how and what: drag over the words, or hold Shift and use the arrows, then say what they are. */
export const SpanEditor = ({ mention, onClose }: { readonly mention: MentionView; readonly onClose: () => void }) => {
  const { decide, busy } = useDecide();
  const [parts, setParts] = useState<Parts>(() => partsOf(mention));
  const text = useRef<HTMLTextAreaElement>(null);
  const assign = (part: Part, add: boolean): void => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = text.current ?? {};
    if (start === end) return;
    setParts((before) => {
      const cut = (name: Part): Span[] => without(before[name], [start, end]);
      const cleared = { source: cut('source'), cue: cut('cue'), content: cut('content') };
      return { ...cleared, [part]: add ? mergeSpans([...cleared[part], [start, end]]) : [[start, end] as const] };
    });
  };
  const save = async (): Promise<void> => {
    const inText = (spans: readonly Span[]): Span[] =>
      spans.map(([start, end]) => [start + mention.contextStart, end + mention.contextStart] as const);
    onClose();
    await decide(
      {
        kind: 'spans-corrected',
        mention: mention.id,
        source: inText(parts.source),
        cue: inText(parts.cue),
        content: inText(parts.content),
        reason: 'Corrected at review',
      },
      'Words corrected; the machine’s are kept beside them.',
    );
  };
  const marks = PARTS.flatMap((kind) => parts[kind].map(([start, end]) => ({ kind, start, end })));
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog stack" initialFocus={text}>
          <Dialog.Title>Who, how, what</Dialog.Title>
          <p className="span-preview serif" aria-live="polite">
            <Sentence mention={{ ...mention, marks }} />
          </p>
          <div className="field">
            <label htmlFor="span-text">
              Select words by dragging, or with Shift and the arrows; then press 1, 2 or 3
            </label>
            <textarea
              id="span-text"
              className="input serif"
              ref={text}
              readOnly
              value={mention.context}
              onKeyDown={(event) => {
                const part = PARTS[Number(event.key) - 1] ?? PARTS[['!', '@', '#'].indexOf(event.key)];
                if (!part) return;
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
          </div>
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={busy || parts.content.length === 0}
              onClick={() => void save()}
            >
              Sign and correct
            </button>
            <Dialog.Close className="button plain">Cancel</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};

/** Spans with a stretch cut out of them. */
const without = (spans: readonly Span[], [from, until]: Span): Span[] =>
  spans.flatMap(([start, end]) => {
    const left: Span = [start, Math.min(end, from)];
    const right: Span = [Math.max(start, until), end];
    return [left, right].filter(([a, b]) => a < b);
  });
