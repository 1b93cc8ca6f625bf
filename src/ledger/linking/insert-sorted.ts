/** Puts an item into a short list that is sorted, behind those that are as good. Sorting the list, or splicing it, makes another list each time. */
export const insertSorted = <T>(list: T[], item: T, isBetter: (a: T, b: T) => boolean): void => {
  let at = list.length;
  list.push(item);
  for (; at > 0 && isBetter(item, list[at - 1]!); at--) list[at] = list[at - 1]!;
  list[at] = item;
};
