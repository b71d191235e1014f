import { type RunFailure, readFailure } from './zapier.js';

const TRIES = 4;
/** Seconds to wait if the error names no delay. */
const DELAY = 60;

/** Waits and retries while throttled, as Zapier does. Gives up at the fourth refusal unless a different limit is set. */
export const patiently = async <T>(
  work: () => Promise<T>,
  wait: (seconds: number, failure: RunFailure) => Promise<void>,
  most = TRIES,
): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const failure = readFailure(error);
      if (failure.name !== 'ThrottledError' || tries >= most) throw error;
      await wait(failure.delay ?? DELAY, failure);
    }
  }
};
