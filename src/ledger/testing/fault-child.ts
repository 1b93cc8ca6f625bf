import { openLedger } from '../open-ledger.ts';
import { placeIn } from './fault-place.ts';
import { syntheticAddition } from './synthetic-story.ts';

/**
 * A process to be killed: adds articles from the number given, one after another, and writes the number of each that was acknowledged; or rebuilds
 * again and again. Started by `faults.test.ts`.
 */
const [place = '', work = 'add', from = '0'] = process.argv.slice(2);
const ledger = await openLedger(placeIn(place));
process.stdout.write('open\n');
if (work === 'add')
  for (let at = Number(from); ; at++) {
    await ledger.add(syntheticAddition(at, 8));
    process.stdout.write(`${at}\n`);
  }
for (;;) {
  await ledger.rebuild();
  process.stdout.write('rebuilt\n');
}
