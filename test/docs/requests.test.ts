/** Counts the HTTP requests of every operation, and checks the page that lists them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import _ from 'lodash';
import { handlersOf } from '../../runner/only_operation.js';
import { VENDORS, type Vendor } from '../../sandbox/kernel/emulator.js';
import { services } from '../../services/index.js';
import type { Case, Cases } from '../operations/case.js';
import { filestage } from '../operations/filestage.js';
import { flowdash } from '../operations/flowdash.js';
import { highlevel } from '../operations/highlevel.js';
import { onepagecrm } from '../operations/onepagecrm.js';
import { appFor } from '../support/app.js';
import { methodOf } from '../support/method.js';
import { connectionTo, useSandbox } from '../support/sandbox.js';

const PAGE = 'docs/services/requests.md';
const CASES: Record<Vendor, Cases> = { onepagecrm, highlevel, flowdash, filestage };

const SHORT_PAGE = 'one more page, because a short page may not be the last';

/** For operations that take more requests than the API requires: the required number, and the reason for the rest. */
const LEAST: Partial<Record<Vendor, Record<string, [number, string]>>> = {
  highlevel: {
    'triggers.new_task': [1, SHORT_PAGE],
    'triggers.task_completed': [1, SHORT_PAGE],
    'triggers.task_status_changed': [1, SHORT_PAGE],
    'triggers.task_assigned': [1, SHORT_PAGE],
    'triggers.task_due': [1, SHORT_PAGE],
    'triggers.new_company': [1, SHORT_PAGE],
    'searches.find_company': [1, SHORT_PAGE],
  },
};

const sandbox = useSandbox();

type Handlers = ReturnType<typeof handlersOf>;

const counted = async (
  handlers: Handlers,
  method: string,
  vendor: Vendor,
  { prepare, input }: Case,
): Promise<[number, number]> => {
  const zcacheTestObj = {};
  const run = async (): Promise<number> => {
    sandbox().reset();
    await prepare?.(sandbox());
    sandbox().log.clear();
    await handlers(method)({
      command: 'execute',
      method,
      bundle: { authData: connectionTo(sandbox(), vendor), inputData: input(sandbox()), meta: {} },
      zcacheTestObj,
      customLogger: () => undefined,
    });
    return sandbox().log.all().length;
  };
  return [await run(), await run()];
};

const rowsOf = async (vendor: Vendor): Promise<string[]> => {
  const app = appFor(vendor);
  const handlers = handlersOf(app);
  const rows: string[] = [];
  for (const [path, each] of Object.entries(CASES[vendor])) {
    if (!_.has(app, path)) continue;
    const [cold, warm] = await counted(handlers, methodOf(app, path), vendor, each);
    const [least, why] = LEAST[vendor]?.[path] ?? [warm, ''];
    expect({ path, least }).toEqual({ path, least: Math.min(least, warm) });
    rows.push(`| \`${path.split('.')[1] ?? ''}\` | ${cold} | ${warm} | ${least} | ${why} |`);
  }
  return rows;
};

it('tells how many requests each operation takes', async () => {
  const tables: string[] = [];
  for (const vendor of VENDORS) {
    const label = services.find(({ key }) => key === vendor)?.label ?? '';
    const rows = await rowsOf(vendor);
    tables.push(
      [
        `## ${label}`,
        '',
        '| operation | first | later | least | the others |',
        '|---|---:|---:|---:|---|',
        ...rows,
      ].join('\n'),
    );
  }
  const text = `# Requests of each operation

Written by \`HANDOFF_WRITE=1 npx jest test/docs/requests.test.ts\`, and checked by the same test: the HTTP requests of each
operation on the sandbox, with the form filled in as in the test of all operations, and with a note added to the write if the
operation has one. **First**: nothing is cached yet. **Later**: the account's settings, such as its pipelines or the fields of a
workflow, are cached from an earlier run. **Least**: what the API requires, if a write reads the record that it changes, and a delete
is sent only for the record that was requested.

${tables.join('\n\n')}
`;
  if (process.env.HANDOFF_WRITE) writeFileSync(PAGE, text);
  expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(text);
}, 300_000);
