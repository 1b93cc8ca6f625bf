import { NEGATORS } from '../ledger/linking/concepts.ts';
import { termOf } from '../ledger/linking/stem.ts';
import { findWords } from '../ledger/linking/terms.ts';
import type { DiffPiece } from './claim-page.ts';

const NUMERAL =
  /^(?:\d|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|dozen|hundred|thousand|million|billion|half$|third$|quarter$|percent$|%)/;
const HEDGE =
  /^(?:may|might|could|would|possibly|probably|perhaps|likely|unlikely|reportedly|allegedly|apparently|appears?|seems?|expected|believed|suspected|around|about|nearly|almost|roughly|some)$/;

/** What stands alike in the best mention and what does not; words that change what is said are told apart from mere wording. */
export const piecesAgainst = (text: string, best: string): DiffPiece[] => {
  const known = new Set(findWords(best).map((word) => termOf(word.lower)));
  const pieces: DiffPiece[] = [];
  let at = 0;
  const push = (piece: string, kind: DiffPiece['kind']): void => {
    const last = pieces.at(-1);
    if (last && last.kind === kind) pieces[pieces.length - 1] = { text: last.text + piece, kind };
    else if (piece !== '') pieces.push({ text: piece, kind });
  };
  for (const word of findWords(text)) {
    push(text.slice(at, word.start), pieces.at(-1)?.kind ?? 'same');
    const same = known.has(termOf(word.lower));
    const kind = NEGATORS.has(word.lower)
      ? 'negation'
      : NUMERAL.test(word.lower)
        ? 'number'
        : HEDGE.test(word.lower)
          ? 'hedge'
          : 'other';
    push(text.slice(word.start, word.end), same ? 'same' : kind);
    at = word.end;
  }
  push(text.slice(at), pieces.at(-1)?.kind ?? 'same');
  return pieces;
};
