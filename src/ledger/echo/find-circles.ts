/** Rings in who cites whom, each once, from its least member. `cites` goes from outlet to the outlets it names as origin. */
export const findCircles = (cites: ReadonlyMap<string, ReadonlySet<string>>): string[][] => {
  const rings: string[][] = [];
  const walk = (start: string, path: readonly string[]): void => {
    for (const next of cites.get(path.at(-1) ?? start) ?? []) {
      if (next === start && path.length > 1) rings.push([...path]);
      else if (next > start && !path.includes(next) && path.length < 8) walk(start, [...path, next]);
    }
  };
  for (const start of [...cites.keys()].sort()) walk(start, [start]);
  return rings;
};
