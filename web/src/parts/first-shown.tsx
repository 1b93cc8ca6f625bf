import { useWord } from '../desk/address.ts';
import { counted } from './count.tsx';
import { usePrinting } from './use-printing.ts';

/** Of a long list only the first, and a button that shows the rest; on paper all of it. `name` stands in the address, so that a link shows what its sender saw. */
export const useFirst = (name: string, most: number) => {
  const [all, setAll] = useWord('all');
  const printing = usePrinting();
  const whole = all === name || printing;
  return {
    /** What is shown; `always` says what is shown wherever it stands in the list. */
    shown: <T,>(list: readonly T[], always?: (one: T) => boolean): readonly T[] =>
      whole ? list : list.filter((one, at) => at < most || always?.(one) === true),
    /** The button for a list of so many. */
    more: (count: number, unit: string) =>
      whole || count <= most ? null : (
        <button type="button" className="button" onClick={() => setAll(name)}>
          Show all {counted(count, unit)}
        </button>
      ),
  };
};
