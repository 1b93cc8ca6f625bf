/** Who made an entry. A machine never signs what only a person may (statuses, grades, verdicts). */
export type Actor =
  | { readonly kind: 'machine'; readonly name: string; readonly version: string }
  | { readonly kind: 'person'; readonly name: string };

/** The version of the rules in this folder; it goes into every machine entry, and changes when a rule changes what it decides. */
export const LEDGER_MACHINE: Actor = { kind: 'machine', name: 'hearsay-ledger', version: '1' };
