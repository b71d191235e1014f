/** The tests' environment, which also writes down which changes a test file reaches: `reached.ts` puts the calls there. */
import { appendFileSync } from 'node:fs';
import Environment from '../../test/support/environment.mjs';

export default class extends Environment {
  constructor(config, context) {
    super(config, context);
    this.test = context.testPath;
    this.reached = new Set();
    this.started = Date.now();
  }

  async setup() {
    await super.setup();
    this.global.reached = (change) => this.reached.add(change);
  }

  async teardown() {
    const line = { test: this.test, reached: [...this.reached], ms: Date.now() - this.started };
    appendFileSync(process.env.HANDOFF_REACHED, `${JSON.stringify(line)}\n`);
    await super.teardown();
  }
}
