/** What somebody may do at the desk: readers look, analysts decide and add, admins also undo what others decided. */
export const ROLES = ['reader', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever is at the desk. Their name goes into every entry they make. */
export type Person = { readonly name: string; readonly role: Role };

/** Whether `role` may do what `needed` may. */
export const mayActAs = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);
