import type { Assertion, Attribution } from '../../../src/meaning/meaning.ts';
import type { Reading } from '../../../src/reading/reading.ts';
import { type Span, sliceOf } from '../../../src/text/span.ts';
import { CertaintyMark } from '../parts/certainty-mark.tsx';
import { Condition } from '../parts/condition.tsx';
import { counted } from '../parts/count.tsx';
import { Waiting } from '../parts/page.tsx';

type Props = {
  /** Null while it is read for the first time. */
  readonly reading: Reading | null;
  /** Whether what is shown is of the text as it stood before the last letters. */
  readonly stale: boolean;
};

/** What was read out of a text that is not kept: who says what, how surely, and what the writer says. */
export const ReadingPreview = ({ reading, stale }: Props) => {
  if (!reading) return <Waiting />;
  const { attributions, assertions, text } = reading;
  const statements = counted(assertions.length, 'statement');
  return (
    <section
      className="section preview"
      aria-labelledby="preview-title"
      aria-busy={stale}
      data-stale={stale || undefined}
    >
      <header>
        <h2 id="preview-title">What it says</h2>
        <p aria-live="polite">
          {counted(attributions.length, 'attribution')}, {statements} in the writer’s voice
        </p>
      </header>
      {attributions.length + assertions.length === 0 && (
        <p className="quiet">Nobody is quoted here, and nothing is said that could be checked.</p>
      )}
      <ol className="rows">
        {attributions.map((attribution) => (
          <li key={attribution.id} className="previewed">
            <div>
              <Attributed attribution={attribution} text={text} />
              <OnCondition statement={attribution} text={text} />
            </div>
            <CertaintyMark certainty={attribution.certainty} />
          </li>
        ))}
      </ol>
      {assertions.length > 0 && (
        <details>
          <summary className="small">{statements} in the writer’s voice</summary>
          <ol className="rows">
            {assertions.map((assertion) => (
              <li key={assertion.id} className="previewed">
                <div>
                  <p className="serif">{wordsOf(text, assertion.content)}</p>
                  <OnCondition statement={assertion} text={text} />
                </div>
                <CertaintyMark certainty={assertion.certainty} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
};

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((span) => sliceOf(text, span)).join(' … ');

type OnConditionProps = { readonly statement: Attribution | Assertion; readonly text: string };

/** The condition it sets to itself. */
const OnCondition = ({ statement: { condition }, text }: OnConditionProps) =>
  condition && (
    <p className="small">
      <Condition words={sliceOf(text, condition)} />
    </p>
  );

const Attributed = ({ attribution, text }: { readonly attribution: Attribution; readonly text: string }) => (
  <p className="serif">
    {attribution.source.length > 0 && <span className="is-source">{wordsOf(text, attribution.source)}</span>}{' '}
    <span className="is-cue">{wordsOf(text, attribution.cue)}</span>{' '}
    <span className="is-content">{wordsOf(text, attribution.content)}</span>
  </p>
);
