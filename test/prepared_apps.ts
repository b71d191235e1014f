/**
 * `tsx test/prepared_apps.ts <folder> <folder>`: two unzipped builds of apps, as the Zapier CLI made them. Runs their
 * definition, their validation, and every operation's fields and perform three times: as Zapier calls them, with a definition
 * that core has to prepare for each run, and with one that the app's code makes whole. All must give the same. Not a Jest test:
 * there, core is a bundle, which nothing can reach into.
 */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import _ from 'lodash';
import type { createAppHandler } from 'zapier-platform-core';
import { VENDORS, type Vendor } from '../sandbox/kernel/emulator.js';
import { createSandbox } from '../sandbox/server.js';
import type { Cases } from './operations/case.js';
import { filestage } from './operations/filestage.js';
import { flowdash } from './operations/flowdash.js';
import { highlevel } from './operations/highlevel.js';
import { onepagecrm } from './operations/onepagecrm.js';
import { connectionTo, pointAt } from './support/connection.js';
import { methodOf } from './support/method.js';

const CASES: Record<Vendor, Cases> = { onepagecrm, highlevel, flowdash, filestage };

type Core = { createAppHandler: typeof createAppHandler };
type Handler = ReturnType<typeof createAppHandler>;

/** Times, and what is made of them: Flowdash's comments get a hash for an id. The rest is the same in every run. */
const steady = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?|\b\d{10,13}\b|\b[0-9a-f]{64}\b/g, 'time')
    .replace(/127\.0\.0\.1:\d+/g, 'host');

const outcome = async (run: Promise<{ results?: unknown }>): Promise<string> => {
  try {
    return steady(JSON.stringify((await run).results) ?? '');
  } catch (error) {
    return steady(String(error));
  }
};

const loaded = async (folder: string) => {
  const at = (file: string) => pathToFileURL(resolve(folder, file)).href;
  const core: Core = await import(at('node_modules/zapier-platform-core/index.mjs'));
  const { default: app }: { default: object } = await import(at('dist/index.js'));
  const { connector }: { connector: () => object } = await import(at('dist/connector.js'));
  const [prepared, whole] = [core.createAppHandler(app), core.createAppHandler(connector())];
  return {
    app,
    kept: (): Handler => prepared,
    /** To core, a copy is a new app. */
    fresh: (): Handler => core.createAppHandler({ ...app }),
    whole: (): Handler => whole,
  };
};

const folders = process.argv.slice(2);
const apps = await Promise.all(folders.map(loaded));
const sandbox = await createSandbox();
pointAt(sandbox);
let compared = 0;
for (const { app, kept, fresh, whole } of apps) {
  const same = async (what: string, event: () => Promise<Parameters<Handler>[0]>): Promise<void> => {
    const first = await outcome(whole()(await event()));
    for (const handler of [kept, fresh]) assert.equal(await outcome(handler()(await event())), first, what);
    compared += 1;
  };
  for (const command of ['definition', 'validate'] as const)
    await same(command, async () => ({ command, calledFromCli: true }));
  for (const vendor of VENDORS) {
    for (const [path, { prepare, input }] of Object.entries(CASES[vendor])) {
      if (!_.has(app, path)) continue;
      for (const method of [methodOf(app, path), `${path}.operation.inputFields`]) {
        await same(`${vendor} ${method}`, async () => {
          sandbox.reset();
          // Core ends a process that uses as much memory as this one would after thousands of runs.
          if (compared % 15 === 0) globalThis.gc?.();
          await prepare?.(sandbox);
          return {
            command: 'execute',
            method,
            bundle: {
              authData: connectionTo(sandbox, vendor),
              inputData: input(sandbox),
              meta: { isLoadingSample: true },
            },
            zcacheTestObj: {},
            customLogger: () => undefined,
          };
        });
      }
    }
  }
}
await sandbox.close();
console.log(
  `${compared} results of ${folders.length} apps are the same, from data or made whole, prepared once or for each run.`,
);
process.exit(0);
