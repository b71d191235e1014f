/**
 * A realm in its own process, because base URLs are environment variables, and so that a rebuilt app can be loaded.
 * Started by `realm_client.ts`; questions and answers are messages, with the accounts' secrets removed from answers.
 */
import _ from 'lodash';
import { isRecord } from '../../runner/record.js';
import { createStash } from '../../runner/stash.js';
import { FileState } from '../../runner/state.js';
import { messageOf } from '../message_of.js';
import type { AppView } from '../protocol.js';
import { connectionsFor, connectionViews } from './accounts.js';
import { loadFrom } from './apps.js';
import { operationsOf } from './definition.js';
import { createRealm, type Realm } from './realm.js';
import type { Setup } from './realm_client.js';
import { scrub, secretsOf } from './scrub.js';

const isSetup = (value: unknown): value is Setup => isRecord(value) && Array.isArray(value.apps);

/** The apps as the page shows them. */
const views = ({ apps, names }: Setup): Promise<AppView[]> =>
  Promise.all(
    apps.map(async ({ key, title, folder }) => {
      const app = await loadFrom(folder);
      const of = (realm: keyof typeof names) => connectionViews(key, title, app, names[realm]);
      return {
        key,
        title,
        operations: operationsOf(app),
        connections: { sandbox: of('sandbox'), live: of('live') },
      };
    }),
  );

const start = (setup: Setup): void => {
  let { instance } = setup;
  const secrets = secretsOf(setup.accounts);
  const open = async (): Promise<Realm> =>
    createRealm({
      load: async (key) => {
        const app = await loadFrom(setup.apps.find((each) => each.key === key)?.folder ?? '');
        return { app, connections: connectionsFor(key, app, setup.accounts) };
      },
      store: () => new FileState(setup.folder, instance),
      addressOf: (zapId) => `${setup.hooks}/${setup.hookSecret}-${encodeURIComponent(zapId)}`,
      stash: await createStash(),
      ...(setup.shortWaits && {
        sleep: (milliseconds: number) =>
          new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 2_000))),
      }),
    });
  const opened = open();
  // Each question reports this failure.
  opened.catch(() => undefined);
  process.on('message', async (message: unknown) => {
    if (!isRecord(message) || typeof message.method !== 'string') return;
    if (typeof message.instance === 'string') instance = message.instance;
    try {
      const method: unknown =
        message.method === 'views' ? () => views(setup) : _.get(await opened, message.method);
      if (typeof method !== 'function') throw new Error(`There is no ${message.method}.`);
      const answer: unknown = await method(message.question);
      process.send?.({ id: message.id, answer: scrub(answer, secrets) });
    } catch (error) {
      process.send?.({ id: message.id, error: scrub(messageOf(error), secrets) });
    }
  });
};

process.once('message', (message: unknown) => {
  if (isSetup(message)) start(message);
});
process.on('disconnect', () => process.exit(0));
