import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { appFor, failure, runner } from '../../../support/app.js';
import { useHighLevel } from '../highlevel.js';

const { auth, contactId, location, pick, requests, rows } = useHighLevel();

// Hooks whose address is pasted are in apps for several products only.
const execute = runner(appFor());
const PATH = 'triggers.webhook_event.operation';

type Row = Record<string, unknown>;

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

beforeEach(() => {
  process.env.HIGHLEVEL_WEBHOOK_KEY = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
});
afterEach(() => {
  delete process.env.HIGHLEVEL_WEBHOOK_KEY;
});

const signed = (content: string) => ({
  'Http-X-Ghl-Signature': sign(null, Buffer.from(content), privateKey).toString('base64'),
});

const deliver = async (
  body: object | string,
  inputData: Row = {},
  headers: (content: string) => Record<string, string> = () => ({}),
): Promise<Row[]> => {
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  const found = await execute(`${PATH}.perform`, {
    authData: auth(),
    inputData,
    rawRequest: { headers: headers(content), content },
  });
  if (!Array.isArray(found)) throw new Error('The hook gave no list.');
  return found;
};

const task = () => ({
  type: 'TaskComplete',
  locationId: location(),
  id: 'task1',
  title: 'Call Nora',
  contactId: contactId(),
  assignedTo: 'user1',
  dateAdded: '2026-11-01T09:00:00.000Z',
  dueDate: '2026-11-02T09:00:00.000Z',
  webhookId: 'hook-1',
  timestamp: '2026-11-02T09:00:01.000Z',
});

describe('a delivery of a Marketplace app', () => {
  it('gives the record that the polling triggers give, and asks for nothing', async () => {
    const [polled] = await rows('triggers.new_task', {}, { isLoadingSample: true });
    const [event] = await deliver(task(), {}, signed);
    expect(event).toMatchObject({
      event_id: 'hook-1',
      id: 'task1',
      service: 'highlevel',
      event: 'TaskComplete',
      record_type: 'task',
      created_at: '2026-11-01T09:00:00.000Z',
      contact: null,
      task: { title: 'Call Nora', completed: true, status: 'completed', contact_id: contactId() },
      raw: task(),
    });
    const keys = Object.keys(_.omit(polled, ['event_id', 'origin', 'raw', 'more']));
    expect(Object.keys(Object(event?.task))).toEqual(expect.arrayContaining(keys));
    expect(requests()).toEqual(['POST /locations/LOCATION/tasks/search']);
  });

  it.each([
    [
      { type: 'ContactTagUpdate', id: 'c1', firstName: 'Ada', email: 'ada@example.com', tags: ['vip'] },
      'contact',
      { name: 'Ada', email: 'ada@example.com', tags: ['vip'] },
    ],
    [
      { type: 'ContactUpdate', id: 'c1', customFields: [{ id: 'f1', value: 7 }, 'odd'], tags: null },
      'contact',
      { custom_fields: { cf_f1: 7 }, tags: [] },
    ],
    [
      { type: 'NoteCreate', id: 'n1', body: '<p>Hi</p>', contactId: 'c1' },
      'note',
      { body: 'Hi', contact_id: 'c1' },
    ],
    [
      {
        type: 'OpportunityStatusUpdate',
        id: 'o1',
        name: 'Sign',
        status: 'won',
        monetaryValue: 900,
        pipelineStageId: 's1',
      },
      'deal',
      { name: 'Sign', status: 'won', amount: 900, stage_id: 's1', stage_name: null },
    ],
    [
      {
        type: 'AppointmentCreate',
        appointment: { id: 'a1', title: 'Visit', startTime: '2026-11-02T09:00:00+01:00' },
      },
      'activity',
      { id: 'a1', title: 'Visit', started_at: '2026-11-02T09:00:00+01:00' },
    ],
  ])('%j is a %s', async (body, record_type, record) => {
    expect(await deliver(body)).toMatchObject([{ event: body.type, record_type, [record_type]: record }]);
    expect(requests()).toEqual([]);
  });

  it('hands on an event that is not known as it came', async () => {
    const body = { type: 'INSTALL', appId: 'app1', locationId: location() };
    expect(await deliver(body)).toMatchObject([{ event: 'INSTALL', record_type: null, raw: body }]);
  });

  it('leaves out what was not chosen, what is of another sub-account, and what is no object', async () => {
    expect(await deliver(task(), { type: ['TaskCreate'] })).toEqual([]);
    expect(await deliver(task(), { type: ['TaskCreate', 'TaskComplete'] })).toHaveLength(1);
    expect(await deliver({ ...task(), locationId: 'another' })).toEqual([]);
    expect(await deliver('hello')).toEqual([]);
  });
});

describe('the signature', () => {
  it('must fit the body as it came, where there is one', async () => {
    const wrong = () => signed('{}');
    expect(await failure(deliver(task(), {}, wrong))).toMatchObject({
      name: 'HaltedError',
      message: 'The signature of this event does not fit: it did not come from HighLevel as it is.',
    });
    const broken = () => ({ 'Http-X-Ghl-Signature': 'not base64!' });
    expect(await failure(deliver(task(), {}, broken))).toMatchObject({ name: 'HaltedError' });
  });

  it('is asked for by option only', async () => {
    expect(await deliver(task(), { only_signed: false })).toHaveLength(1);
    expect(await deliver(task(), { only_signed: true }, signed)).toHaveLength(1);
    expect(await failure(deliver(task(), { only_signed: true }))).toMatchObject({
      name: 'HaltedError',
      message: expect.stringContaining('Only Signed Events'),
    });
  });

  it("goes by HighLevel's own key where no other is set", async () => {
    delete process.env.HIGHLEVEL_WEBHOOK_KEY;
    expect(await failure(deliver(task(), {}, signed))).toMatchObject({ name: 'HaltedError' });
  });
});

describe('the Webhook step of a workflow', () => {
  const body = () => ({ contact_id: contactId(), workflow: { id: 'w1' }, location: { id: location() } });

  it('gives the contact as the API has it, in one request', async () => {
    const [event] = await deliver(body(), { type: ['Workflow'] });
    expect(event).toMatchObject({
      id: contactId(),
      event: 'Workflow',
      record_type: 'contact',
      contact: { first_name: 'Nora', tags: pick('contacts', { firstName: 'Nora' }).tags },
      raw: body(),
    });
    expect(requests()).toEqual([`GET /contacts/${contactId()}`]);
  });

  it('is handed on where it names no contact that is there', async () => {
    expect(await deliver({ customData: { a: '1' } })).toMatchObject([{ record_type: null, contact: null }]);
    const gone = { ...body(), contact_id: '0123456789abcdefghij' };
    expect(await deliver(gone)).toMatchObject([{ record_type: null, raw: gone }]);
    expect(await deliver({ ...body(), location: { id: 'another' } })).toEqual([]);
  });

  it('may come as a form', async () => {
    expect(await deliver(`contact_id=${contactId()}`)).toMatchObject([{ record_type: 'contact' }]);
  });
});
