import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import type { ArticleId } from '../../../src/ledger/ids.ts';
import type { Evidence, Status } from '../../../src/ledger/record.ts';
import type { ArticleMention } from '../../../src/views/article-page.ts';
import type { DocketLine } from '../../../src/views/docket-page.ts';
import { articleQuery, articlesQuery } from '../api/queries.ts';
import { useDialogWord } from '../desk/address.ts';
import { useDecide } from '../desk/decide.ts';
import { Condition, Wording } from '../parts/condition.tsx';
import { Sign } from '../parts/sign.tsx';
import { STATUS_LOOKS, StatusMark } from '../parts/status-mark.tsx';
import { dayOf } from '../parts/when.tsx';

const OUTCOMES: readonly Status[] = ['held', 'failed', 'void', 'ambiguous'];

/** Settles a forecast: how it turned out, why, and the sentence of an article that shows it. */
export const Settle = ({ line }: { readonly line: DocketLine }) => {
  const { decide, mayDecide, busy, refusal } = useDecide();
  const dialog = useDialogWord('settle');
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  if (!mayDecide) return null;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const status = OUTCOMES.find((name) => name === form.get('status')) ?? 'ambiguous';
    const reason = String(form.get('reason') ?? '').trim();
    const kept = await decide(
      { kind: 'status-decided', claim: line.claim, status, reason, evidence: evidence ? [evidence] : [] },
      `Settled: ${STATUS_LOOKS[status].word.toLowerCase()}.`,
    );
    if (kept !== null) dialog.close();
  };
  return (
    <Dialog.Root
      open={dialog.word === line.claim}
      onOpenChange={(open) => (open ? dialog.open(line.claim) : dialog.close())}
    >
      <Dialog.Trigger className="button">
        {OUTCOMES.includes(line.status) ? 'Settle anew' : 'Settle'}
        <span className="hidden">: {line.wording}</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title>How did it turn out?</Dialog.Title>
          <form className="stack" onSubmit={submit}>
            <p className="wording">
              <Wording text={line.wording} condition={line.condition} />
            </p>
            {line.condition && (
              <p className="small">
                <Condition words={line.condition} beside={line.wording} />
              </p>
            )}
            <fieldset className="choices">
              <legend className="label">Outcome</legend>
              {OUTCOMES.map((status) => (
                <label key={status} className="choice">
                  <input type="radio" name="status" value={status} required defaultChecked={status === line.proposed} />
                  <StatusMark status={status} />
                  <span className="small quiet">{STATUS_LOOKS[status].means}</span>
                </label>
              ))}
            </fieldset>
            <PickEvidence chosen={evidence} onPick={setEvidence} />
            <Sign id="settle-reason" label="Sign and settle" busy={busy} refusal={refusal} />
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};

type PickProps = { readonly chosen: Evidence | null; readonly onPick: (evidence: Evidence | null) => void };

/** An article, and of it one statement: what shows how the forecast turned out. */
const PickEvidence = ({ chosen, onPick }: PickProps) => {
  const [article, setArticle] = useState<ArticleId | null>(null);
  const { data: list } = useQuery(articlesQuery('all'));
  const shown = useDeferredValue(article);
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor="evidence-article">Evidence: the article (optional)</label>
        <select
          id="evidence-article"
          className="input"
          value={article ?? ''}
          onChange={(event) => {
            onPick(null);
            setArticle(list?.articles.find(({ id }) => id === event.target.value)?.id ?? null);
          }}
        >
          <option value="">None</option>
          {[...(list?.articles ?? [])].reverse().map(({ id, title, outlet, published }) => (
            <option key={id} value={id}>
              {[published ? dayOf(published) : 'no date', outlet, title].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </div>
      {shown && <PickStatement article={shown} chosen={chosen} onPick={onPick} />}
    </div>
  );
};

const PickStatement = ({ article, chosen, onPick }: PickProps & { readonly article: ArticleId }) => {
  const { data: page } = useQuery(articleQuery(article, null));
  if (!page) return null;
  const evidenceOf = ({ start, end }: ArticleMention): Evidence => ({
    article,
    revision: page.revision,
    spans: [[start, end]],
    text: page.text.slice(start, end),
  });
  return (
    <div className="field">
      <label htmlFor="evidence-statement">and the statement in it</label>
      <select
        id="evidence-statement"
        className="input"
        value={chosen ? String(chosen.spans[0]?.[0]) : ''}
        onChange={(event) => {
          const mention = page.mentions.find(({ start }) => String(start) === event.target.value);
          onPick(mention ? evidenceOf(mention) : null);
        }}
      >
        <option value="">Choose</option>
        {page.mentions.map((mention) => (
          <option key={mention.local} value={String(mention.start)}>
            {page.text.slice(mention.start, mention.end).slice(0, 140)}
          </option>
        ))}
      </select>
    </div>
  );
};
