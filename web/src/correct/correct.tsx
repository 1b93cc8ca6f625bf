import { Dialog } from '@base-ui/react/dialog';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { articleQuery } from '../api/queries.ts';
import { useDecide } from '../desk/decide.ts';
import { Sign } from '../parts/sign.tsx';
import { CertaintyField } from './certainty-field.tsx';
import { ClaimField } from './claim-field.tsx';
import { type Correctable, inWholeText } from './correctable.ts';
import { type Draft, decisionsOf, draftOf } from './decisions-of.ts';
import { SpeakerField } from './speaker-field.tsx';
import { shifted, WordsField } from './words-field.tsx';

type Props = {
  readonly mention: Correctable;
  readonly onClose: () => void;
  /** Hears of every decision as it is made: its entry once it is kept, null where it was not. */
  readonly onDecided?: ((entry: Promise<number | null>) => void) | undefined;
};

/** Puts a mention right: its words, who speaks, how surely, and the claim it belongs to. Each change is an entry of its own and can be undone. */
export const Correct = ({ mention: given, onClose, onDecided }: Props) => {
  const { decide, busy, refusal } = useDecide();
  const [mention, setMention] = useState(given);
  const [draft, setDraft] = useState<Draft>(() => draftOf(given));
  const client = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<Draft>): void => {
    setProblem(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const widen = async (): Promise<void> => {
    try {
      const { text } = await client.fetchQuery(articleQuery(given.article, given.revision));
      setMention(inWholeText(given, text));
      change({ parts: shifted(draft.parts, given.contextStart) });
      document.getElementById('span-text')?.focus();
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  const whole = mention !== given;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    const decisions = decisionsOf(mention, draft, reason);
    if (draft.parts.content.length === 0) return setProblem('A statement needs its content: mark what is said.');
    if (decisions.length === 0) return setProblem('Nothing was changed.');
    for (const { decision, said } of decisions) {
      const entry = decide(decision, said);
      onDecided?.(entry);
      if ((await entry) === null) return;
    }
    onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog wide" initialFocus={() => document.getElementById('span-text')}>
          <Dialog.Title>Who, how, what</Dialog.Title>
          <form className="stack" onSubmit={(event) => void submit(event)}>
            <WordsField
              mention={mention}
              parts={draft.parts}
              onWiden={whole ? null : () => void widen()}
              onChange={(parts) => change({ parts })}
            />
            {mention.kind === 'attribution' && (
              <SpeakerField name={draft.speaker} onChange={(speaker) => change({ speaker })} />
            )}
            <CertaintyField sureness={draft.sureness} onChange={(sureness) => change({ sureness })} />
            <ClaimField claim={mention.claim} place={draft.place} onChange={(place) => change({ place })} />
            {problem && (
              <p className="problem" role="alert">
                {problem}
              </p>
            )}
            <Sign id="correct-reason" label="Sign and correct" busy={busy} refusal={refusal} />
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
