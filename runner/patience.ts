import { type RunFailure, readFailure } from './zapier.js';

const TRIES = 4;
/** Where the error names no delay. */
const DELAY = 60;

/** Does something again while it is throttled, after a wait, as Zapier does. Gives up at the fourth refusal, or as it is told. */
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
