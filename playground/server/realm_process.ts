/**
 * A realm in a process of its own, since base URLs are variables of the process, and so that a rebuilt app can be
 * loaded. Started by `realm_client.ts`; questions come and answers go as messages, the accounts' secrets taken out.
 */
import _ from 'lodash';
import { isRecord } from '../../runner/record.js';
import { FileState } from '../../runner/state.js';
import { connectionsFor } from './accounts.js';
import { loadFrom } from './apps.js';
import { createRealm, type Realm } from './realm.js';
import type { Setup } from './realm_client.js';
import { scrub, secretsOf } from './scrub.js';

const isSetup = (value: unknown): value is Setup => isRecord(value) && isRecord(value.apps);

const start = (setup: Setup): void => {
  let { instance } = setup;
  const secrets = secretsOf(setup.accounts);
  const realm: Realm = createRealm({
    load: async (key) => {
      const app = await loadFrom(setup.apps[key] ?? '');
      return { app, connections: connectionsFor(key, app, setup.accounts) };
    },
    store: () => new FileState(setup.folder, instance),
    addressOf: (zapId) => `${setup.hooks}/${setup.hookSecret}-${encodeURIComponent(zapId)}`,
    ...(setup.shortWaits && {
      sleep: (milliseconds: number) =>
        new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 2_000))),
    }),
  });
  process.on('message', async (message: unknown) => {
    if (!isRecord(message) || typeof message.method !== 'string') return;
    if (typeof message.instance === 'string') instance = message.instance;
    const method: unknown = _.get(realm, message.method);
    try {
      if (typeof method !== 'function') throw new Error(`There is no ${message.method}.`);
      const answer: unknown = await method(message.question);
      process.send?.({ id: message.id, answer: scrub(answer, secrets) });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      process.send?.({ id: message.id, error: scrub(text, secrets) });
    }
  });
  process.send?.({ ready: true });
};

process.once('message', (message: unknown) => {
  if (isSetup(message)) start(message);
});
process.on('disconnect', () => process.exit(0));
