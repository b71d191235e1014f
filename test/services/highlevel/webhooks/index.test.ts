import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { appFor, failure, runner } from '../../../support/app.js';
import { useHighLevel } from '../highlevel.js';

const { sandbox, auth, contactId, location, pick, requests, rows } = useHighLevel();

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
      more: _.pick(task(), ['locationId', 'webhookId', 'timestamp']),
    });
    const keys = Object.keys(_.omit(polled, ['event_id', 'origin', 'more']));
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
      { type: 'NoteDelete', id: 'n1', body: '<p>Hi</p>', contactId: 'c1' },
      'note',
      { body: 'Hi', contact_id: 'c1', pinned: null },
    ],
    [
      { type: 'TaskDelete', id: 't1', title: 'Call', contactId: 'c1' },
      'task',
      { title: 'Call', completed: null, status: null },
    ],
    [
      { type: 'OpportunityMonetaryValueUpdate', data: { id: 'o1', monetaryValue: 900 } },
      'deal',
      { id: 'o1', amount: 900 },
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

  it('reads a new task only where it does not come whole', async () => {
    const whole = { ..._.omit(task(), ['type', 'webhookId', 'timestamp']), body: 'About the sign.' };
    const [event] = await deliver({ ...whole, type: 'TaskCreate' });
    expect(event).toMatchObject({
      task: { title: 'Call Nora', description: 'About the sign.', completed: null, status: null },
    });
    expect(requests()).toEqual([]);
    const known = { type: 'TaskUpdate', id: 't1', title: 'Call' };
    expect(await deliver({ ...known, completed: false })).toMatchObject([
      { task: { completed: false, status: 'to_do' } },
    ]);
    expect(await deliver({ ...known, status: 'completed' })).toMatchObject([
      { task: { completed: true, status: 'completed' } },
    ]);
    expect(requests()).toEqual([]);
  });

  it('keeps what no key of ours holds, where it came', async () => {
    const about = { locationId: location(), appId: 'app1' };
    const record = { id: 'o1', monetaryValue: 900, forecast: 3 };
    const [flat] = await deliver({ type: 'OpportunityUpdate', ...about, ...record });
    expect(flat?.more).toEqual({ ...about, forecast: 3 });
    const [nested] = await deliver({ type: 'OpportunityUpdate', ...about, data: record });
    expect(nested?.more).toEqual({ ...about, data: { forecast: 3 } });
    const [whole] = await deliver({ type: 'OpportunityUpdate', ...about, data: { id: 'o1' } });
    expect(whole?.more).toEqual(about);
    const [bare] = await deliver({ type: 'OpportunityUpdate', id: 'o1' });
    expect(bare).not.toHaveProperty('more');
  });

  it('is known by its own ids, else by its content', async () => {
    const told = async (body: object) => (await deliver(body)).map(({ id, event_id }) => ({ id, event_id }));
    const hash = expect.stringMatching(/^[0-9a-f]{24}$/);
    const byHash = (start: string) => expect.stringMatching(new RegExp(`^${start}:[0-9a-f]{24}$`));
    const { webhookId: _webhookId, ...unnamed } = task();
    expect(await told(unnamed)).toEqual([
      { id: 'task1', event_id: `TaskComplete:task1:${unnamed.timestamp}` },
    ]);
    expect(await told(_.omit(unnamed, 'timestamp'))).toEqual([
      { id: 'task1', event_id: byHash('TaskComplete:task1') },
    ]);
    expect(await told({ type: 'INSTALL', id: 'app1' })).toEqual([
      { id: 'app1', event_id: byHash('INSTALL:app1') },
    ]);
    expect(await told({ type: 'INSTALL' })).toEqual([{ id: hash, event_id: byHash('INSTALL:[0-9a-f]{24}') }]);
    expect(await deliver({ type: 'ContactUpdate', email: 'ada@example.com' })).toMatchObject([
      { id: hash, record_type: null, contact: null },
    ]);
    expect(requests()).toEqual([]);
  });

  it('is no workflow by one of its keys alone', async () => {
    for (const part of [{ location: { id: location() } }, { contact_id: contactId() }])
      expect(await deliver({ type: 'INSTALL', ...part })).toMatchObject([{ event: 'INSTALL' }]);
    expect(requests()).toEqual([]);
  });

  it('shows the three contacts that changed last for samples', async () => {
    const found = await execute(`${PATH}.performList`, { authData: auth(), inputData: {} });
    expect(found).toMatchObject(Array(3).fill({ event: 'ContactUpdate', record_type: 'contact' }));
    expect(sandbox().log.all()).toMatchObject([
      { body: { pageLimit: 3, sort: [{ field: 'dateUpdated', direction: 'desc' }] } },
    ]);
    const form = await execute(`${PATH}.inputFields`, { authData: auth(), inputData: {} });
    expect(form).toContainEqual(expect.objectContaining({ key: 'type', list: true }));
  });

  it('hands on an event that is not known as it came', async () => {
    const body = { type: 'INSTALL', appId: 'app1', locationId: location() };
    expect(await deliver(body)).toMatchObject([
      { event: 'INSTALL', record_type: null, more: _.omit(body, 'type') },
    ]);
  });

  it('leaves out what was not chosen, what is of another sub-account, and what is no object', async () => {
    expect(await deliver(task(), { type: ['TaskCreate'] })).toEqual([]);
    expect(await deliver(task(), { type: ['TaskCreate', 'TaskComplete'] })).toHaveLength(1);
    expect(await deliver({ ...task(), locationId: 'another' })).toEqual([]);
    expect(await deliver('hello')).toEqual([]);
  });
});

describe('a Marketplace event that does not come whole', () => {
  it('is read by its id: do-not-disturb', async () => {
    const body = { type: 'ContactDndUpdate', locationId: location(), id: contactId(), dnd: true };
    expect(await deliver(body)).toMatchObject([
      {
        id: contactId(),
        record_type: 'contact',
        contact: { first_name: 'Nora', tags: pick('contacts', { firstName: 'Nora' }).tags },
      },
    ]);
    expect(requests()).toEqual([`GET /contacts/${contactId()}`]);
  });

  it('is read by its id: a note', async () => {
    const note = pick('notes', { pinned: true });
    const body = { type: 'NoteCreate', locationId: location(), ..._.pick(note, ['id', 'body', 'contactId']) };
    expect(await deliver(body)).toMatchObject([
      { record_type: 'note', note: { id: note.id, title: note.title, author_id: note.userId, pinned: true } },
    ]);
    expect(requests()).toEqual([`GET /contacts/${note.contactId}/notes/${note.id}`]);
  });

  it('is looked for: a task without its contact', async () => {
    const made = pick('tasks', { title: 'Send moodboard' });
    const body = { type: 'TaskCreate', locationId: location(), ..._.pick(made, ['id', 'title']) };
    expect(await deliver(body)).toMatchObject([
      { record_type: 'task', task: { id: made.id, contact_id: made.contactId, completed: false } },
    ]);
    expect(requests()).toEqual(['POST /locations/LOCATION/tasks/search']);
  });

  it('is read by its contact and id: a task that came without its text', async () => {
    const made = pick('tasks', { title: 'Send moodboard' });
    const body = {
      type: 'TaskCreate',
      locationId: location(),
      ..._.pick(made, ['id', 'title', 'contactId']),
    };
    expect(await deliver(body)).toMatchObject([
      { record_type: 'task', task: { id: made.id, title: made.title, completed: false } },
    ]);
    expect(requests()).toEqual([`GET /contacts/${made.contactId}/tasks/${made.id}`]);
    expect(await deliver({ ...body, id: '0123456789abcdefghij' })).toMatchObject([
      { record_type: 'task', task: null },
    ]);
  });

  it('gives no record rather than a wrong one where that is gone', async () => {
    const gone = { type: 'ContactDndUpdate', locationId: location(), id: '0123456789abcdefghij', dnd: true };
    expect(await deliver(gone)).toMatchObject([
      { id: gone.id, record_type: 'contact', contact: null, more: _.omit(gone, 'type') },
    ]);
    const task = { type: 'TaskCreate', locationId: location(), id: 'gone', title: 'Gone' };
    expect(await deliver(task)).toMatchObject([{ id: 'gone', record_type: 'task', task: null }]);
  });
});

describe('the signature', () => {
  it('must fit the body as it came, where there is one', async () => {
    const wrong = () => signed('{}');
    expect(await failure(deliver(task(), {}, wrong))).toMatchObject({
      name: 'HaltedError',
      message: 'The signature of this event is wrong: it did not come from HighLevel unchanged.',
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

  it('is none where it says so', async () => {
    const none = () => ({ 'Http-X-Ghl-Signature': 'N/A' });
    expect(await deliver(task(), {}, none)).toHaveLength(1);
    expect(await failure(deliver(task(), { only_signed: true }, none))).toMatchObject({
      name: 'HaltedError',
      message: expect.stringContaining('not signed'),
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
      more: body(),
    });
    expect(requests()).toEqual([`GET /contacts/${contactId()}`]);
  });

  it('is handed on where it names no contact that is there', async () => {
    expect(await deliver({ customData: { a: '1' } })).toMatchObject([{ record_type: null, contact: null }]);
    const gone = { ...body(), contact_id: '0123456789abcdefghij' };
    expect(await deliver(gone)).toMatchObject([{ record_type: null, more: gone }]);
    expect(await deliver({ ...body(), location: { id: 'another' } })).toEqual([]);
  });

  it('may come as a form', async () => {
    expect(await deliver(`contact_id=${contactId()}`)).toMatchObject([{ record_type: 'contact' }]);
  });

  it.each([
    ['a field called type', (id: string) => ({ contact_id: id, workflow: { id: 'w1' }, type: 'Seller' })],
    ['a type like an event', (id: string) => ({ contact_id: id, customData: {}, type: 'ContactCreate' })],
    [
      'the id among its own pairs',
      (id: string) => ({ customData: { contactID: id }, type: 'contact.created' }),
    ],
    ['the id within the contact', (id: string) => ({ contact: { id }, triggerData: {} })],
    ['a place', (id: string) => ({ contact_id: id, location: { id: location() }, type: 'x', tags: 'a, b' })],
    ['a field that is no id', (id: string) => ({ contact_id: 'Ida Strand', contactId: id, workflow: {} })],
  ])('is known by %s', async (_what, made) => {
    const body = made(contactId());
    const [event] = await deliver(body);
    expect(event).toMatchObject({
      event: 'Workflow',
      record_type: 'contact',
      contact: { first_name: 'Nora' },
      more: body,
    });
    expect(Object.keys(Object(event))).not.toContain('type');
  });

  it('takes no field of the account for a key of ours', async () => {
    const labelled = { email: 'x', title: 'CEO', status: 'won', timestamp: 'always', webhookId: 'same' };
    const [first] = await deliver({ ...body(), ...labelled, n: 1 });
    const [second] = await deliver({ ...body(), ...labelled, n: 2 });
    expect(first).toMatchObject({
      id: contactId(),
      record_type: 'contact',
      contact: { email: expect.stringContaining('@') },
    });
    expect(first?.event_id).not.toBe(second?.event_id);
  });

  it('reads the opportunity and the appointment that it was about', async () => {
    const deal = pick('opportunities', {});
    const about = { id: deal.id, opportunity_name: deal.name, pipeline_id: deal.pipelineId };
    const [event] = await deliver({ ...body(), ...about });
    expect(event).toMatchObject({
      id: contactId(),
      record_type: 'contact',
      contact: { first_name: 'Nora' },
      deal: { id: deal.id, name: deal.name },
    });
    const visit = pick('appointments', {});
    const [met] = await deliver({
      ...body(),
      contact_id: visit.contactId,
      calendar: { appointmentId: visit.id },
    });
    expect(met).toMatchObject({ record_type: 'contact', activity: { id: visit.id, title: visit.title } });
  });
});
