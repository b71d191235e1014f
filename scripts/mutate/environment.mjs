/** The tests' environment, which also writes down which changes a test file reaches: `reached.ts` puts the calls there. */
import { appendFileSync } from 'node:fs';
import Environment from '../../test/support/environment.mjs';

export default class extends Environment {
  constructor(config, context) {
    super(config, context);
    this.test = context.testPath;
    this.reached = new Set();
    this.isGreen = true;
    this.started = Date.now();
  }

  async setup() {
    await super.setup();
    this.global.reached = (change) => this.reached.add(change);
  }

  async handleTestEvent(event) {
    await super.handleTestEvent(event);
    if (event.name === 'test_done' && event.test.errors.length > 0) this.isGreen = false;
  }

  async teardown() {
    const { test, reached, isGreen, started } = this;
    const line = { test, reached: [...reached], isGreen, ms: Date.now() - started };
    appendFileSync(process.env.HANDOFF_REACHED, `${JSON.stringify(line)}\n`);
    await super.teardown();
  }
}
