import type { Gender } from './mention.ts';

export type Pronoun = {
  readonly person: 1 | 2 | 3;
  readonly gender: Gender | null;
  readonly number: 'one' | 'many';
};

const table = (person: 1 | 2 | 3, number: 'one' | 'many', gender: Gender | null, forms: string): [string, Pronoun][] =>
  forms.split(' ').map((form) => [form, { person, number, gender }]);

/** Personal pronouns and possessives by lower-case form. */
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ...table(1, 'one', null, 'i me my mine myself'),
  ...table(1, 'many', null, 'we us our ours ourselves'),
  ...table(2, 'one', null, 'you your yours yourself'),
  ...table(3, 'one', 'm', 'he him his himself'),
  ...table(3, 'one', 'f', 'she her hers herself'),
  ...table(3, 'one', 'n', 'it its itself'),
  ...table(3, 'many', null, 'they them their theirs themselves'),
]);
