import { Dialog } from '@base-ui/react/dialog';
import type { FormEvent } from 'react';
import { Link } from 'wouter';
import { GRADES_SOURCE, type SourceRecord } from '../../../src/ledger/record.ts';
import type { SourcePage } from '../../../src/views/source-page.ts';
import { useDialogWord } from '../desk/address.ts';
import { useDecide } from '../desk/decide.ts';
import { Section } from '../parts/page.tsx';
import { Sign } from '../parts/sign.tsx';
import { MergeSource } from './merge-source.tsx';

export const GRADE_WORDS: Readonly<Record<(typeof GRADES_SOURCE)[number], string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

/** Grades a source, with the reason. */
export const Grade = ({ source }: { readonly source: SourceRecord }) => {
  const { decide, mayDecide, busy, refusal } = useDecide();
  const dialog = useDialogWord('grade');
  if (!mayDecide) return null;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const grade = GRADES_SOURCE.find((value) => value === form.get('grade')) ?? 'F';
    const reason = String(form.get('reason') ?? '').trim();
    const kept = await decide(
      { kind: 'source-graded', source: source.id, grade, reason },
      `${source.name} graded ${grade}.`,
    );
    if (kept !== null) dialog.close();
  };
  return (
    <Dialog.Root
      open={dialog.word !== null}
      onOpenChange={(open) => (open ? dialog.open('reliability') : dialog.close())}
    >
      <Dialog.Trigger className="button">Grade</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title>How reliable is {source.name}?</Dialog.Title>
          <form className="stack" onSubmit={submit}>
            <fieldset className="choices">
              <legend className="label">Reliability (Admiralty code)</legend>
              {GRADES_SOURCE.map((grade) => (
                <label key={grade} className="choice">
                  <input
                    type="radio"
                    name="grade"
                    value={grade}
                    defaultChecked={grade === (source.grade?.value ?? 'F')}
                  />
                  <b className="grade">{grade}</b>
                  <span>{GRADE_WORDS[grade]}</span>
                </label>
              ))}
            </fieldset>
            <Sign id="grade-reason" label="Sign and grade" busy={busy} refusal={refusal} />
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};

/** The names this source goes by, which can be split off, and sources that may be the same, which can be merged. */
export const Names = ({ page }: { readonly page: SourcePage }) => {
  const { mayDecide } = useDecide();
  const { source, alike } = page;
  if (source.aliases.length === 0 && alike.length === 0 && !mayDecide) return null;
  return (
    <Section id="names" title="Names" about={namesWords(page)}>
      {source.aliases.length > 0 && (
        <ul className="rows">
          {source.aliases.map((alias) => (
            <li key={alias} className="row apart name-line">
              <span>{alias}</span>
              {mayDecide && <SplitOff source={source} alias={alias} />}
            </li>
          ))}
        </ul>
      )}
      {alike.length > 0 && (
        <p className="small">
          May be the same:{' '}
          {alike.map((other, index) => (
            <span key={other.id}>
              {index > 0 && ', '}
              <Link href={`/source/${other.id}`}>{other.name}</Link>
            </span>
          ))}
          .
        </p>
      )}
      <div className="no-print">
        <MergeSource page={page} />
      </div>
    </Section>
  );
};

const namesWords = ({ source }: SourcePage): string =>
  source.aliases.length === 0 ? 'Known by this one name.' : 'Also read as these; each can be made a source of its own.';

type SplitProps = { readonly source: SourceRecord; readonly alias: string };

/** Makes one of a source's names a source of its own, with the reason. */
const SplitOff = ({ source, alias }: SplitProps) => {
  const { decide, busy, refusal } = useDecide();
  const dialog = useDialogWord('split');
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    const kept = await decide(
      { kind: 'source-split', source: source.id, alias, reason },
      `“${alias}” is now a source of its own.`,
    );
    if (kept !== null) dialog.close();
  };
  return (
    <Dialog.Root open={dialog.word === alias} onOpenChange={(open) => (open ? dialog.open(alias) : dialog.close())}>
      <Dialog.Trigger className="count small no-print">
        Split off<span className="hidden"> {alias}</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title>
            “{alias}” is not {source.name}?
          </Dialog.Title>
          <form className="stack" onSubmit={submit}>
            <p className="small quiet">
              What was said under this name counts as said by a source of its own from then on. It can be undone.
            </p>
            <Sign id="split-reason" label="Sign and split off" busy={busy} refusal={refusal} />
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
