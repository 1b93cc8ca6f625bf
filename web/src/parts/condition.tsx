import { findCondition } from './find-condition.ts';

type Props = {
  /** The condition in its own words ("if confirmed"); null where none is set. */
  readonly words: string | null;
  /** A text beside it that may hold the words already: then they are marked there, and not said twice. */
  readonly beside?: string;
};

const SIGN = (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d="M6 1 11 6 6 11 1 6Z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
  </svg>
);

/** What a statement depends on: a diamond, the word, and the statement's own words where they do not stand beside it. */
export const Condition = ({ words, beside }: Props) => {
  if (words === null) return null;
  const isBeside = beside !== undefined && findCondition(beside, words) !== null;
  return (
    <span className="condition" title="Said on this condition alone">
      {SIGN}
      {isBeside ? (
        'conditional'
      ) : (
        <span>
          Condition: <span className="is-condition">{words}</span>
        </span>
      )}
    </span>
  );
};

/** A claim's wording with the condition marked that it holds. */
export const Wording = ({ text, condition }: { readonly text: string; readonly condition: string | null }) => {
  const found = condition === null ? null : findCondition(text, condition);
  if (found === null) return text;
  const [start, end] = found;
  return (
    <>
      {text.slice(0, start)}
      <span className="is-condition">{text.slice(start, end)}</span>
      {text.slice(end)}
    </>
  );
};
