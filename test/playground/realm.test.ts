import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Draft, DraftStep, Values } from '../../playground/protocol.js';
import { connectionsFor } from '../../playground/server/accounts.js';
import { operationsOf } from '../../playground/server/definition.js';
import { zapierHeaders } from '../../playground/server/http.js';
import { createRealm, type Realm } from '../../playground/server/realm.js';
import { scrub, secretsOf } from '../../playground/server/scrub.js';
import { connectionsOf } from '../../runner/connections.js';
import { createStash, type Stash } from '../../runner/stash.js';
import { MemoryState } from '../../runner/state.js';
import { deeds } from '../../sandbox/people.js';
import { appFor } from '../support/app.js';
import { useSandbox } from '../support/sandbox.js';
import { desk, item, tinyApp } from '../support/tiny_app.js';

const sandbox = useSandbox();
const handoff = appFor();
const place = { app: 'handoff', realm: 'sandbox' } as const;

let stash: Stash | undefined;
const stashHere = (): Stash => {
  if (!stash) throw new Error('There is one inside tests only.');
  return stash;
};
beforeAll(async () => {
  stash = await createStash();
});
afterAll(() => stash?.close());

const setUp = (addressOf = () => 'http://127.0.0.1:1/hooks/x'): Realm => {
  const accounts = connectionsOf(sandbox().origin, sandbox().emulators);
  const store = new MemoryState();
  return createRealm({
    load: async (key) => {
      const app = key === 'handoff' ? handoff : appFor(key);
      return { app, connections: connectionsFor(key, app, accounts) };
    },
    store: () => store,
    addressOf,
    stash: stashHere(),
  });
};

const step = (changes: Partial<DraftStep>): DraftStep => ({
  name: 'trigger',
  kind: 'triggers',
  operation: 'new_contact',
  connection: 'onepagecrm',
  input: {},
  labels: {},
  ...changes,
});

const draft = (actions: DraftStep[], trigger: Partial<DraftStep> = {}): Draft => ({
  id: 'mine',
  name: 'Mine',
  ...place,
  trigger: step(trigger),
  actions,
});

const note = (input: Values) =>
  step({ name: 'note', kind: 'creates', operation: 'attach_note', input: { body: 'Hello', ...input } });

describe.each(['onepagecrm', 'highlevel', 'flowdash', 'filestage'])('with a connection to %s', (product) => {
  it('every operation has its form, in which no credential stands', async () => {
    const realm = setUp();
    const secrets = secretsOf(connectionsOf(sandbox().origin, sandbox().emulators));
    expect(secrets.length).toBeGreaterThan(3);
    const failed: string[] = [];
    for (const { kind, key } of operationsOf(handoff)) {
      const question = { ...place, kind, operation: key, connection: product, input: {}, outputs: {} };
      const answer = await realm.form(question);
      if (answer.failure) failed.push(`${kind}.${key}: ${answer.failure.message}`);
      const text = JSON.stringify(answer);
      failed.push(
        ...secrets.filter((secret) => text.includes(secret)).map(() => `${kind}.${key} tells a secret`),
      );
    }
    expect(failed).toEqual([]);
  });

  it('its own app connects, too, under the name that Zapier would show', async () => {
    const realm = setUp();
    const all = await realm.connect({ ...place, connection: product });
    const own = await realm.connect({ app: product, realm: 'sandbox', connection: product });
    expect([all.failure, own.failure]).toEqual([undefined, undefined]);
    expect([all.label, own.label].every((label) => label.length > 5 && !label.includes('{{'))).toBe(true);
  });
});

describe('a step', () => {
  it('is tested with what those above it gave, and shows its requests', async () => {
    const realm = setUp();
    const loaded = await realm.test({ draft: draft([]), step: 'trigger', outputs: {} });
    expect(loaded).toMatchObject({ isSample: false, labels: { first_name: 'First Name' } });
    const [contact = {}] = loaded.records;
    const mapped = draft([note({ contact_id: '{{trigger.id}}' })]);
    const tested = await realm.test({ draft: mapped, step: 'note', outputs: { trigger: contact } });
    expect(tested.records).toMatchObject([{ body: 'Hello', contact_id: contact.id }]);
    expect(tested.requests.at(-1)).toMatchObject({ method: 'POST', status: 201, sent: { text: 'Hello' } });
  });

  it('names labels, not keys, where something is missing', async () => {
    const { failure, requests } = await setUp().test({ draft: draft([note({})]), step: 'note', outputs: {} });
    expect(failure).toMatchObject({ kind: 'form', message: expect.stringMatching(/^[^_]+$/) });
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('shows requests that got no answer, and what Zapier would do', async () => {
    const realm = setUp();
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'reset' });
    const cut = await realm.test({ draft: draft([]), step: 'trigger', outputs: {} });
    expect(cut.failure).toMatchObject({ kind: 'error', title: 'Error' });
    expect(cut.requests.some(({ status }) => status === 0)).toBe(true);
    sandbox().faults.clear();
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'throttled' });
    const throttled = await realm.test({ draft: draft([]), step: 'trigger', outputs: {} });
    expect(throttled.failure).toMatchObject({ kind: 'throttled', next: expect.stringContaining('seconds') });
    sandbox().faults.clear();
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'bad_credentials' });
    const expired = await realm.test({ draft: draft([]), step: 'trigger', outputs: {} });
    expect(expired.failure).toMatchObject({ kind: 'expired' });
  });

  it('has dropdowns, page by page, and those of a chosen record', async () => {
    const realm = setUp();
    const question = {
      ...place,
      kind: 'creates',
      operation: 'create_task',
      connection: 'filestage',
    } as const;
    const list = (dynamic: string, input: Values) =>
      realm.choices({ ...question, dynamic, input, outputs: {}, page: 0 });
    const projects = await list('project_list.id.name', {});
    const kickOff = projects.entries.find(({ label }) => label.startsWith('Client Kick-off'));
    expect([projects.more, kickOff === undefined]).toEqual([true, false]);
    const groups = await list('step_list.id.name', { project_id: kickOff?.value });
    expect(groups.entries.map(({ label }) => label)).toContainEqual(expect.stringContaining('Client'));
  });

  it('of a file gets the values behind its names', async () => {
    const picked = step({
      name: 'task',
      kind: 'creates',
      operation: 'create_task',
      connection: 'flowdash',
      input: { project_id: { pick: 'Client Onboarding' }, title: 'T' },
    });
    const { draft: named, failure } = await setUp().resolve({ draft: draft([picked]) });
    const [{ input, labels } = picked] = named.actions;
    expect(failure).toBeUndefined();
    expect(labels[`project_id:${input.project_id}`]).toBe('Client Onboarding');
  });
});

describe('a file', () => {
  it('that a step hands out is fetched as Zapier does', async () => {
    const realm = setUp();
    const at = { ...place, connection: 'filestage', input: {}, outputs: {}, page: 0 };
    const { entries } = await realm.choices({
      ...at,
      kind: 'triggers',
      operation: 'new_file',
      dynamic: 'project_list.id.name',
    });
    const input = { project_id: entries.find(({ label }) => label.startsWith('Harbor Hotel'))?.value };
    const trigger = { operation: 'new_file', connection: 'filestage', input };
    const { records, failure } = await realm.test({
      draft: draft([], trigger),
      step: 'trigger',
      outputs: {},
    });
    expect(failure).toBeUndefined();
    const pointer = Object.values(records[0] ?? {}).find((value) => String(value).startsWith('hydrate|||'));
    const file = await realm.open({ ...place, connection: 'filestage', pointer: String(pointer) });
    expect(file.failure).toBeUndefined();
    expect(file.name).toMatch(/\.\w+$/);
    expect(Buffer.from(file.content ?? '', 'base64').length).toBeGreaterThan(10);
    expect(
      await realm.open({
        ...place,
        connection: 'filestage',
        pointer: 'hydrate|||{"method":"triggers.x"}|||hydrate',
      }),
    ).toMatchObject({
      failure: { message: 'This is no link to a file.' },
    });
  });
});

describe('a Zap', () => {
  const zap = draft([note({ contact_id: '{{trigger.id}}' })]);

  it('is turned on, runs once for what is new, and is turned off', async () => {
    const realm = setUp();
    const on = await realm.visit({ draft: zap });
    expect(on).toMatchObject({ on: true, runs: [], said: [expect.stringContaining('will not trigger')] });
    await deeds.contact?.act(sandbox());
    const polled = await realm.visit({ draft: zap });
    expect(polled.runs).toMatchObject([{ status: 'done', steps: [{ name: 'note', status: 'done' }] }]);
    expect(polled.runs[0]?.steps[0]?.requests.at(-1)).toMatchObject({ method: 'POST', status: 201 });
    expect((await realm.visit({ draft: zap })).runs).toEqual([]);
    expect(await realm.standing({ draft: zap })).toMatchObject({ on: true, runs: [] });
    expect(await realm.pause({ draft: zap })).toMatchObject({ on: false });
    expect(await realm.standing({ draft: zap })).toMatchObject({ on: false });
    expect((await realm.visit({ draft: zap })).said[0]).toContain('will not trigger');
  });

  it('runs from a chosen record, and remembers nothing of it', async () => {
    const realm = setUp();
    const { records } = await realm.test({ draft: zap, step: 'trigger', outputs: {} });
    const { run } = await realm.run({ draft: zap, event: records[1] ?? {} });
    expect(run).toMatchObject({ status: 'done', event: { id: records[1]?.id } });
  });

  it('says in which step something is missing before it is turned on', async () => {
    const { on, failure } = await setUp().visit({ draft: draft([note({ body: '' })]) });
    expect(on).toBe(false);
    expect(failure?.message).toMatch(/^note: Fill in what is required: /);
  });
});

describe('an instant trigger', () => {
  const stops: Array<() => void> = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it('subscribes, runs for what is sent, and takes its subscription back', async () => {
    let body = '';
    let headers: Record<string, string> = {};
    let tell = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const server = createServer((request, response) => {
      headers = zapierHeaders(request.headers);
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        response.end();
        tell();
      });
    });
    stops.push(() => server.close());
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const bound = server.address();
    const address = `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}/`;
    const realm = setUp(() => address);
    const zap = draft(
      [
        step({
          name: 'find',
          kind: 'searches',
          operation: 'find_contact',
          input: { email: 'no@one.example' },
        }),
      ],
      { operation: 'review_event', connection: 'filestage', input: { events: ['REVIEW_STATUS_CHANGED'] } },
    );
    const hooks = () => [...sandbox().emulators.filestage.store.webhooks].length;
    const before = hooks();
    expect(await realm.visit({ draft: zap })).toMatchObject({ on: true });
    expect(hooks()).toBe(before + 1);
    await deeds.review?.act(sandbox());
    await arrived;
    const heard = await realm.hear({
      draft: zap,
      request: { method: 'POST', headers, querystring: '', content: body },
    });
    expect(heard.runs).toMatchObject([{ status: 'done', steps: [{ name: 'find' }] }]);
    expect(await realm.pause({ draft: zap })).toMatchObject({ on: false });
    expect(hooks()).toBe(before);
  });
});

it('takes secrets out at any depth, also within other texts', () => {
  const secrets = secretsOf({ a: { api_key: 'topsecret', user_id: 'visible' }, b: { access_token: 'x' } });
  expect(scrub({ a: ['Bearer topsecret', { b: 'visible x' }], n: 1 }, secrets)).toEqual({
    a: ['Bearer ***', { b: 'visible x' }],
    n: 1,
  });
});

it('takes out a secret that holds another one whole, and one that stands in an address', () => {
  const secrets = secretsOf({ a: { api_key: 'abcdef' }, b: { api_key: 'abcdef/ghi=' } });
  expect(scrub('/x?key=abcdef%2Fghi%3D abcdef/ghi= abcdef', secrets)).toBe('/x?key=*** *** ***');
});

it('shows the app of somebody else, without an account', async () => {
  const now = desk('Old');
  const app = tinyApp(now);
  const store = new MemoryState();
  const realm = createRealm({
    load: async (key) => ({ app, connections: connectionsFor(key, app, {}) }),
    store: () => store,
    addressOf: () => '',
    stash: stashHere(),
  });
  const zap: Draft = {
    id: 'tiny',
    name: 'Tiny',
    app: 'tiny',
    realm: 'sandbox',
    trigger: step({ operation: 'new_item', connection: 'tiny' }),
    actions: [
      step({
        name: 'add',
        kind: 'creates',
        operation: 'add_task',
        connection: 'tiny',
        input: { title: 'For {{trigger.title}}' },
      }),
    ],
  };
  expect(await realm.connect({ app: 'tiny', realm: 'sandbox', connection: 'tiny' })).toMatchObject({
    label: 'No account needed',
  });
  await realm.visit({ draft: zap });
  now.items.unshift(item('New'));
  const { runs } = await realm.visit({ draft: zap });
  expect(runs).toMatchObject([{ title: 'New', status: 'done' }]);
  expect(now.tasks).toMatchObject([{ title: 'For New' }]);
});
