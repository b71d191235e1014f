import { jest } from '@jest/globals';
import nock from 'nock';

// No test may leave this machine: only loopback, where the sandbox listens, is open.
const LOOPBACK = /^(127\.0\.0\.\d+|localhost|\[::1\])(:\d+)?$/;
nock.disableNetConnect();
nock.enableNetConnect(LOOPBACK);

// nock 13 does not see the built-in fetch, so it is closed here by the same rule.
const open = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const { host } = new URL(input instanceof Request ? input.url : input);
  return LOOPBACK.test(host) ? open(input, init) : Promise.reject(new Error(`Tests may not call ${host}.`));
};

// Core asks for the memory before every run, which takes a tenth of a short one, and ends a process that made 250 runs and uses
// 450 MB, as Lambda requires. A test worker makes more than that.
const nothing = { rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 };
process.memoryUsage = Object.assign(() => nothing, { rss: () => 0 });

jest.mock('../platform/pause.js', () => jest.requireActual('./support/pause.js'));
