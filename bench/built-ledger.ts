import { load } from './built.ts';

/** The ledger as it is shipped, for the reasons that `builtStages` gives. */
export const builtLedger = async () => {
  const [opening, preparing, queue, pool, page] = await Promise.all([
    load<typeof import('../src/ledger/open-ledger.ts')>('ledger/open-ledger.js'),
    load<typeof import('../src/ledger/prepare/ready-addition.ts')>('ledger/prepare/ready-addition.js'),
    load<typeof import('../src/ledger/queue/queue.ts')>('ledger/queue/queue.js'),
    load<typeof import('../src/intake/reader-pool.ts')>('intake/reader-pool.js'),
    load<typeof import('../src/views/claim-page.ts')>('views/claim-page.js'),
  ]);
  return {
    openLedger: opening.openLedger,
    readyAddition: preparing.readyAddition,
    openQueue: queue.openQueue,
    openReaderPool: pool.openReaderPool,
    claimPage: page.claimPage,
  };
};
