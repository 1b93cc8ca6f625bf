/** The trained parts of the meaning stage; without them certainty is read by rules alone. */
export type MeaningModels = { readonly name: string };

/** Loads the meaning models from the bytes of their file (`models/en/meaning.bin`); who calls it reads or fetches the file. */
export const loadMeaningModels = (_bytes?: Uint8Array): MeaningModels => ({ name: 'rules' });
