/** Core logs what it reads, and looks for secrets in all of it: pages of records stay out of the log. */
import { expect, it } from '@jest/globals';
import _ from 'lodash';
import { handlersOf } from '../../runner/only_operation.js';
import { VENDORS, type Vendor } from '../../sandbox/kernel/emulator.js';
import type { Cases } from '../operations/case.js';
import { filestage } from '../operations/filestage.js';
import { flowdash } from '../operations/flowdash.js';
import { highlevel } from '../operations/highlevel.js';
import { onepagecrm } from '../operations/onepagecrm.js';
import { appFor } from '../support/app.js';
import { methodOf } from '../support/method.js';
import { connectionTo, useSandbox } from '../support/sandbox.js';

const CASES: Record<Vendor, Cases> = { onepagecrm, highlevel, flowdash, filestage };

/** They read one record, which has what they are about. */
const OF_ONE_RECORD: Partial<Record<Vendor, string[]>> = { flowdash: ['checklist_item_completed'] };

const sandbox = useSandbox();

/** Triggers with a returned record in the log. */
const told = async (vendor: Vendor): Promise<string[]> => {
  const app = appFor(vendor);
  const handlers = handlersOf(app);
  const found: string[] = [];
  for (const [path, { input, prepare }] of Object.entries(CASES[vendor])) {
    if (!path.startsWith('triggers.') || _.get(app, `${path}.operation.type`) !== 'polling') continue;
    sandbox().reset();
    await prepare?.(sandbox());
    const log: string[] = [];
    const method = methodOf(app, path);
    const { results } = await handlers(method)({
      command: 'execute',
      method,
      bundle: { authData: connectionTo(sandbox(), vendor), inputData: input(sandbox()), meta: {} },
      zcacheTestObj: {},
      customLogger: (_message: string, data: object) => log.push(JSON.stringify(data)),
    });
    const ids = [results].flat().map((row) => String(_.get(row, 'id')));
    expect(log.length).toBeGreaterThan(0);
    if (ids.some((id) => log.some((line) => line.includes(`"${id}`) || line.includes(`\\"${id}`))))
      found.push(path.split('.')[1] ?? path);
  }
  return found;
};

it.each(VENDORS)('no trigger of %s leaves the records of its list in the log', async (vendor) => {
  expect(await told(vendor)).toEqual(OF_ONE_RECORD[vendor] ?? []);
});
