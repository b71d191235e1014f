import Sequencer from '@jest/test-sequencer';

/** Suites that hold every operation or trigger of a product: half a minute each, and small files. */
const LONG = /\/test\/(operations|polling)\//;

/**
 * Jest starts with the files that took longest last time; on a machine's first run, with the largest. That would leave
 * the longest suites to the end, one of them alone on the last core.
 */
export default class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [
      ...sorted.filter(({ path }) => LONG.test(path)),
      ...sorted.filter(({ path }) => !LONG.test(path)),
    ];
  }
}
