import Sequencer from '@jest/test-sequencer';

/** The shortest test files first, since one that fails ends the run. */
export default class extends Sequencer {
  sort(tests) {
    return super.sort(tests).reverse();
  }
}
