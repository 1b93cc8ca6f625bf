import world from 'world-countries';
import { isOutletWord, OUTLETS } from '../../src/language/outlets.ts';
import { NAME_BITS } from '../../src/language/words.ts';

type Country = {
  readonly name: { readonly common: string };
  readonly capital?: readonly string[];
  readonly altSpellings: readonly string[];
  readonly demonyms?: { readonly eng?: { readonly m: string } };
};
/** The package is CommonJS and exports the list itself, whatever its declaration says. */
const countries = world as unknown as readonly Country[];

const ORGANISATION =
  'Ministry Department Agency Committee Commission Council Party Union Association University College Institute Institution Foundation Bank Corporation Company Inc. Corp. Ltd. Group Service Court Senate House Congress Parliament Assembly Bureau Office Authority Organization Organisation Federation League Club Church Army Navy Force Guard Police Network Center Centre School Hospital Board Administration Campaign Alliance Front Movement Coalition Fund Trust Society Forum Cabinet Duma Kremlin Pentagon Taliban Hamas Hezbollah NATO UN EU UNESCO UNICEF WHO IAEA OPEC IMF OSCE FBI CIA NSA DNC RNC GOP FDA EPA NASA';
const TITLE =
  'President Minister Secretary Senator Governor Mr. Mrs. Ms. Dr. Sen. Rep. Gov. Gen. General Colonel Col. Major Captain Lt. Sgt. Prince King Queen Pope Judge Justice Professor Prof. Chancellor Ambassador Spokesman Spokeswoman Spokesperson Chairman Director Mayor Congressman Congresswoman Sheikh Ayatollah Sir Lord Lady Prime Foreign Defense Defence Chief Vice Deputy Attorney';
const MONTH =
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec.';

/** Calls `mark` with each word of the lists and its bit: countries, capitals and peoples of the world, outlets, offices, days. */
export const markLists = (mark: (form: string, bit: number) => void): void => {
  const each = (text: string, bit: number): void => {
    for (const word of text.split(/[ -]/)) if (/^\p{Lu}/u.test(word)) mark(word, bit);
  };
  for (const { name, capital, demonyms, altSpellings } of countries) {
    each(name.common, NAME_BITS.place);
    for (const city of capital ?? []) each(city, NAME_BITS.place);
    for (const short of altSpellings.filter((spelling) => /^[A-Z]{3,4}$/.test(spelling))) mark(short, NAME_BITS.place);
    const people = demonyms?.eng?.m ?? '';
    each(people, NAME_BITS.demonym);
    if (/an$/.test(people)) each(`${people}s`, NAME_BITS.demonym);
  }
  for (const outlet of OUTLETS)
    if (isOutletWord(outlet)) {
      mark(outlet.toUpperCase(), NAME_BITS.outlet);
      mark(outlet.charAt(0).toUpperCase() + outlet.slice(1), NAME_BITS.outlet);
    }
  for (const word of ORGANISATION.split(' ')) mark(word, NAME_BITS.organisation);
  for (const word of TITLE.split(' ')) mark(word, NAME_BITS.title);
  for (const word of MONTH.split(' ')) mark(word, NAME_BITS.month);
};
