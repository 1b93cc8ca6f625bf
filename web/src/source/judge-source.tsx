import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { GRADES_SOURCE, type SourceRecord } from '../../../src/ledger/record.ts';
import type { SourcePage } from '../../../src/views/source-page.ts';
import { useDecide } from '../desk/decide.ts';
import { Section } from '../parts/page.tsx';
import { Sign } from '../parts/sign.tsx';

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
  const { decide, mayDecide, busy } = useDecide();
  const [open, setOpen] = useState(false);
  if (!mayDecide) return null;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const grade = GRADES_SOURCE.find((value) => value === form.get('grade')) ?? 'F';
    const reason = String(form.get('reason') ?? '').trim();
    setOpen(false);
    await decide({ kind: 'source-graded', source: source.id, grade, reason }, `${source.name} graded ${grade}.`);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
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
            <Sign id="grade-reason" label="Sign and grade" busy={busy} />
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};

/** The names this source goes by, which can be split off, and sources that may be the same, which can be merged. */
export const Names = ({ page }: { readonly page: SourcePage }) => {
  const { decide, mayDecide, busy } = useDecide();
  const { source, alike } = page;
  if (source.aliases.length === 0 && alike.length === 0) return null;
  const split = (alias: string): void =>
    void decide(
      { kind: 'source-split', source: source.id, alias, reason: 'Another source' },
      `“${alias}” is now a source of its own.`,
    );
  const merge = (from: SourcePage['alike'][number]): void =>
    void decide(
      { kind: 'sources-merged', from: from.id, into: source.id, reason: 'The same source' },
      `${from.name} merged into ${source.name}.`,
    );
  return (
    <Section id="names" title="Names">
      {source.aliases.length > 0 && (
        <ul className="rows">
          {source.aliases.map((alias) => (
            <li key={alias} className="row apart name-line">
              <span>{alias}</span>
              {mayDecide && (
                <button type="button" className="count small" disabled={busy} onClick={() => split(alias)}>
                  Split off
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {alike.length > 0 && (
        <>
          <h3 className="label">May be the same</h3>
          <ul className="rows">
            {alike.map((other) => (
              <li key={other.id} className="row apart name-line">
                <Link href={`/source/${other.id}`}>{other.name}</Link>
                {mayDecide && (
                  <button type="button" className="count small" disabled={busy} onClick={() => merge(other)}>
                    Merge into this one
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
