import { afterEach, beforeEach, jest } from '@jest/globals';

const MINUTE = 60_000;

/** In these tests the clock stands still, app and sandbox alike, but for the minute that each call puts it forward. */
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
