/** What the emulators send to addresses that users enter for webhooks, read by the app's instant trigger. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import { appFor, runner } from '../support/app.js';
import { connectionTo, useSandbox } from '../support/sandbox.js';
import { pick } from '../support/state.js';

const sandbox = useSandbox('onepagecrm', 'highlevel');
const execute = runner(appFor());

interface Delivery {
  headers: Record<string, string>;
  content: string;
}

let deliveries: Delivery[] = [];
let waiting: Array<() => void> = [];
const server = createServer((request, response) => {
  let content = '';
  request.on('data', (chunk) => {
    content += chunk;
  });
  request.on('end', () => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [`Http-${name}`, String(value)]),
    );
    deliveries.push({ headers, content });
    response.end();
    for (const done of waiting) done();
    waiting = [];
  });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
afterEach(() => {
  deliveries = [];
  delete process.env.HIGHLEVEL_WEBHOOK_KEY;
});

const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

const here = (): string => {
  const address = server.address();
  if (!isAddress(address)) throw new Error('Nobody listens.');
  return `http://127.0.0.1:${address.port}/hook`;
};

const control = async (method: 'GET' | 'POST', path: string, body?: object): Promise<Response> =>
  fetch(`${sandbox().origin}/_control/${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

const arrived = async (): Promise<Delivery> => {
  if (deliveries.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
  const [first] = deliveries;
  if (!first) throw new Error('Nothing arrived.');
  return first;
};

const write = (vendor: Vendor, key: string, inputData: object) =>
  execute(`creates.${key}.operation.perform`, {
    authData: connectionTo(sandbox(), vendor),
    inputData: { ...inputData },
  });

const read = (vendor: Vendor, inputData: object, rawRequest: Delivery) =>
  execute('triggers.webhook_event.operation.perform', {
    authData: connectionTo(sandbox(), vendor),
    inputData: { ...inputData },
    rawRequest,
  });

describe('a webhook of the sandbox', () => {
  it('tells of a new contact of OnePageCRM with the secret key', async () => {
    await control('POST', 'webhooks', { vendor: 'onepagecrm', url: here(), secretkey: 'word' });
    await write('onepagecrm', 'create_contact', { last_name: 'Lindqvist' });
    const [event] = [await read('onepagecrm', { secretkey: 'word' }, await arrived())].flat();
    expect(event).toMatchObject({
      event: 'contact.created',
      record_type: 'contact',
      contact: { last_name: 'Lindqvist' },
    });
    expect(_.get(await (await control('GET', 'webhooks')).json(), 'sent')).toHaveLength(1);
  });

  it('tells of a completed action', async () => {
    await control('POST', 'webhooks', { vendor: 'onepagecrm', url: here() });
    const task_id = pick(sandbox(), 'onepagecrm', 'actions', { status: 'waiting' }).id;
    await write('onepagecrm', 'complete_task', { task_id });
    const [event] = [await read('onepagecrm', {}, await arrived())].flat();
    expect(event).toMatchObject({
      event: 'action.completed',
      task: { id: expect.stringContaining(task_id), completed: true },
    });
  });

  it('tells of a new contact of HighLevel, signed', async () => {
    const answer = await control('POST', 'webhooks', { vendor: 'highlevel', url: here() });
    process.env.HIGHLEVEL_WEBHOOK_KEY = _.get(await answer.json(), 'highlevel_public_key');
    await write('highlevel', 'create_contact', { first_name: 'Lova', email: 'lova@example.test' });
    const [event] = [await read('highlevel', { only_signed: true }, await arrived())].flat();
    expect(event).toMatchObject({ event: 'ContactCreate', contact: { first_name: 'Lova' } });
  });

  it('goes to this machine only, and to products where people enter an address', async () => {
    const refused = async (body: object) => {
      const answer = await control('POST', 'webhooks', body);
      return [answer.status, _.get(await answer.json(), 'error')];
    };
    expect(await refused({ vendor: 'onepagecrm', url: 'https://hooks.example.com/' })).toEqual([
      400,
      'The sandbox sends only to addresses on this machine.',
    ]);
    expect(await refused({ vendor: 'filestage', url: here() })).toEqual([
      400,
      expect.stringContaining('filestage'),
    ]);
  });
});
