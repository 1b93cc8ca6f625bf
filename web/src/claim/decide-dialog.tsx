import { Dialog } from '@base-ui/react/dialog';
import type { FormEvent } from 'react';
import type { ClaimId } from '../../../src/ledger/ids.ts';
import { GRADES_INFORMATION, STATUSES, type Status } from '../../../src/ledger/record.ts';
import { useDecide } from '../desk/decide.ts';
import { Sign } from '../parts/sign.tsx';
import { STATUS_LOOKS, StatusMark } from '../parts/status-mark.tsx';

const OF_CLAIMS: readonly Status[] = [
  'reported',
  'corroborated',
  'disputed',
  'denied',
  'corrected',
  'retracted',
  'dropped',
];
const isFor = (forecast: boolean, status: Status): boolean => OF_CLAIMS.includes(status) !== forecast;

type Props = {
  readonly claim: {
    readonly id: ClaimId;
    readonly wording: string;
    readonly status: Status;
    /** What is chosen before a person chooses. */
    readonly suggested: Status;
    readonly forecast: boolean;
  };
  /** What stands in the reason to begin with. */
  readonly reason?: string;
  readonly onDecided?: (reason: string) => void;
  readonly onClose: () => void;
};

/** Where a person says where the claim stands, and why. The reason and the name go into the ledger. */
export const DecideDialog = ({ claim, reason: given, onDecided, onClose }: Props) => {
  const { decide, busy, refusal } = useDecide();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const status = STATUSES.find((name) => name === form.get('status')) ?? claim.status;
    const grade = GRADES_INFORMATION.find((value) => value === form.get('grade'));
    const reason = String(form.get('reason') ?? '').trim();
    const kept = await decide(
      { kind: 'status-decided', claim: claim.id, status, reason, evidence: [] },
      `Status decided: ${STATUS_LOOKS[status].word}.`,
    );
    if (kept === null) return;
    onDecided?.(reason);
    onClose();
    if (grade) await decide({ kind: 'claim-graded', claim: claim.id, grade, reason }, `Information graded ${grade}.`);
  };
  const choices = STATUSES.filter((status) => isFor(claim.forecast, status) || status === claim.status);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title>Where does this claim stand?</Dialog.Title>
          <form className="stack" onSubmit={submit}>
            <p className="wording">{claim.wording}</p>
            <fieldset className="choices">
              <legend className="label">Status</legend>
              {choices.map((status) => (
                <label key={status} className="choice">
                  <input type="radio" name="status" value={status} defaultChecked={status === claim.suggested} />
                  <StatusMark status={status} />
                  <span className="small quiet">{STATUS_LOOKS[status].means}</span>
                </label>
              ))}
            </fieldset>
            <div className="field">
              <label htmlFor="grade">Information credibility (optional)</label>
              <select className="input" id="grade" name="grade" defaultValue="">
                <option value="">Not graded</option>
                <option value="1">1: confirmed by other sources</option>
                <option value="2">2: probably true</option>
                <option value="3">3: possibly true</option>
                <option value="4">4: doubtful</option>
                <option value="5">5: improbable</option>
                <option value="6">6: truth cannot be judged</option>
              </select>
            </div>
            <Sign id="reason" label="Sign and decide" given={given} busy={busy} refusal={refusal} />
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
