const numbers = new Map<string, number>();
const terms: string[] = [];

/** A term's number in this process, the same each time: two lists of numbers are compared many times faster than two lists of words. */
export const numberOfTerm = (term: string): number => {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  const made = terms.length;
  numbers.set(term, made);
  terms.push(term);
  return made;
};

/** The term that has a number. */
export const termOfNumber = (number: number): string => terms[number]!;

/** An array with room for so many terms: itself, or a larger one that begins with it. */
export const withRoom = <A extends Int32Array | Float64Array>(array: A, number: number): A => {
  if (number < array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(2 * number + 1024);
  larger.set(array);
  return larger;
};
