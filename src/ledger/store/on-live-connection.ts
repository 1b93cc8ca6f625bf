/** What a connection says that was alive once and is no more; a server that cannot be reached at all says other things. */
const CUT = /^(?:57P01|57P02|ECONNRESET|EPIPE)$/;
const CUT_WORDS = /Connection terminated|connection error and is not queryable/i;

const wasCut = (error: unknown): boolean =>
  error instanceof Error &&
  (CUT_WORDS.test(error.message) || ('code' in error && typeof error.code === 'string' && CUT.test(error.code)));

/**
 * Runs `work`, and runs it again while it fails on a connection that was cut and `repeatable` says that nothing came of it. A server that was
 * restarted leaves a pool of `connections` dead ones behind; past that many the fault is another.
 */
export const onLiveConnection = async <T>(
  connections: number,
  work: () => Promise<T>,
  repeatable: () => boolean = () => true,
): Promise<T> => {
  for (let dead = 0; ; dead++)
    try {
      return await work();
    } catch (error) {
      if (dead >= connections || !wasCut(error) || !repeatable()) throw error;
    }
};
