import { afterEach, beforeEach, jest } from '@jest/globals';

const MINUTE = 60_000;

/** In these tests, the clock of app and sandbox stands still, except that each call moves it ahead by a minute. */
export const useStillClock = (): (() => void) => {
  beforeEach(() => {
    jest.useFakeTimers({
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  return () => {
    jest.setSystemTime(Date.now() + MINUTE);
  };
};
