import type { Attribution } from '../../../src/meaning/meaning.ts';
import type { Reading } from '../../../src/reading/reading.ts';
import { type Span, sliceOf } from '../../../src/text/span.ts';
import { CertaintyMark } from '../parts/certainty-mark.tsx';

/** What was read out of a text that is not kept: who says what, how surely. */
export const ReadingPreview = ({ reading }: { readonly reading: Reading }) => (
  <section className="section" aria-live="polite">
    <h2>
      {reading.attributions.length} attributions, {reading.assertions.length} statements in the writer’s voice
    </h2>
    <ol className="rows">
      {reading.attributions.map((attribution) => (
        <li key={attribution.id} className="previewed">
          <Attributed attribution={attribution} text={reading.text} />
          <CertaintyMark certainty={attribution.certainty} />
        </li>
      ))}
    </ol>
  </section>
);

const Attributed = ({ attribution, text }: { readonly attribution: Attribution; readonly text: string }) => {
  const words = (spans: readonly Span[]): string => spans.map((span) => sliceOf(text, span)).join(' … ');
  return (
    <p className="serif">
      {attribution.source.length > 0 && <span className="is-source">{words(attribution.source)}</span>}{' '}
      <span className="is-cue">{words(attribution.cue)}</span>{' '}
      <span className="is-content">{words(attribution.content)}</span>
    </p>
  );
};
