/**
 * The stages as they are shipped: the build in `dist`, typed as its sources. Timing the sources through `tsx` would be no use, as it wraps every
 * function to keep its name, which costs small functions more than their work.
 */
export const builtStages = async () => {
  const [attribution, language, meaning, reader, reading] = await Promise.all([
    load<typeof import('../src/attribution/attribute.ts')>('attribution/attribute.js'),
    load<typeof import('../src/language/analyse.ts')>('language/analyse.js'),
    load<typeof import('../src/meaning/interpret.ts')>('meaning/interpret.js'),
    load<typeof import('../src/reader/models-on-disk.ts')>('reader/models-on-disk.js'),
    load<typeof import('../src/reading/read.ts')>('reading/read.js'),
  ]);
  return {
    analyse: language.analyse,
    attribute: attribution.attribute,
    interpret: meaning.interpret,
    modelsOnDisk: reader.modelsOnDisk,
    read: reading.read,
  };
};

export const load = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../dist/${path}`, import.meta.url).href)) as Module;
