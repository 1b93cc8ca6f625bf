import { Dialog } from '@base-ui/react/dialog';

type SignProps = {
  /** The id of the field, unlike any other on the screen. */
  readonly id: string;
  /** What the button says: "Sign and settle". */
  readonly label: string;
  /** A reason to begin with: the one given just before, where several things are decided for it. */
  readonly given?: string | undefined;
  readonly busy: boolean;
  /** Why it was not recorded; null before it was tried. */
  readonly refusal: string | null;
};

/** How every decision's dialog ends: the reason, which has to be given, the signature, and a way out. */
export const Sign = ({ id, label, given, busy, refusal }: SignProps) => (
  <>
    <div className="field">
      <label htmlFor={id}>Why</label>
      <textarea className="input" id={id} name="reason" required rows={3} maxLength={2000} defaultValue={given} />
    </div>
    {refusal && (
      <p className="problem" role="alert">
        {refusal}
      </p>
    )}
    <div className="row">
      <button className="button primary" type="submit" disabled={busy}>
        {label}
      </button>
      <Dialog.Close className="button plain">Cancel</Dialog.Close>
    </div>
  </>
);
