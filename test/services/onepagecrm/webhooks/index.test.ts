import { describe, expect, it, jest } from '@jest/globals';
import _ from 'lodash';
import { appFor, failure, runner } from '../../../support/app.js';
import { ago, MINUTE, SECOND, useOnePageCrm } from '../onepagecrm.js';

const { sandbox, rows, find, contactId, account, requests, queries, forget, auth } = useOnePageCrm();

// Hooks whose address is pasted are in apps for several products only.
const execute = runner(appFor());
const PATH = 'triggers.webhook_event.operation';
const ABSENT = '0123456789abcdef01234567';

type Row = Record<string, unknown>;

const run = (part: string, bundle: Row): Promise<unknown> =>
  execute(`${PATH}.${part}`, { authData: auth(), ...bundle });

const deliver = async (content: object | string, inputData: Row = {}): Promise<Row[]> => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const found = await run('perform', { inputData, rawRequest: { headers: {}, content: text } });
  if (!Array.isArray(found)) throw new Error('The hook gave no list.');
  return found;
};

const body = (type: string, reason: string, data: unknown, more: object = {}) => ({
  timestamp: 1785300000,
  secretkey: null,
  type,
  reason,
  data,
  ...more,
});

/** The contact as the API returns it. */
const whole = async (lastName: string): Promise<unknown> => {
  const { user_id, api_key } = auth();
  const found = await fetch(`${sandbox().urls.onepagecrm}/contacts/${contactId(lastName)}`, {
    headers: { Authorization: `Basic ${Buffer.from(`${user_id}:${api_key}`).toString('base64')}` },
  });
  const answer: unknown = await found.json();
  forget();
  return _.get(answer, 'data.contact');
};

const waiting = () => find('actions', { text: 'Wait for the menu texts' });

describe('a delivery', () => {
  it('gives the record that the polling triggers give, without asking for what it holds', async () => {
    // An edit is reported once its second is over.
    Object.assign(account().contact(contactId('Strand')), { job_title: 'Editor', modified_at: ago(MINUTE) });
    const [polled] = await rows('triggers.contact_updated');
    const data = await whole('Strand');
    const [event] = await deliver(body('contact', 'updated', { contact: data }));
    expect(event).toEqual({
      ..._.mapValues(event, () => null),
      event_id: `contact:${contactId('Strand')}:updated:1785300000`,
      id: contactId('Strand'),
      service: 'onepagecrm',
      created_at: polled?.created_at,
      updated_at: polled?.updated_at,
      event: 'contact.updated',
      record_type: 'contact',
      contact: expect.objectContaining(_.omit(polled, ['event_id', 'more'])),
      more: _.omit(body('contact', 'updated', { contact: data }), 'secretkey'),
    });
    expect(requests()).toEqual([]);
  });

  it.each([
    ['a contact', 'contact', () => ({ contact: { id: contactId('Strand') } }), 'contact', 'GET /contacts/ID'],
    ['a bare id', 'action', () => waiting().id, 'task', 'GET /actions/ID'],
    ['an action', 'action', () => ({ id: waiting().id }), 'task', 'GET /actions/ID'],
    ['a deal', 'deal', () => ({ id: find('deals', {}).id }), 'deal', 'GET /deals/ID'],
    ['a note', 'note', () => ({ id: find('notes', {}).id }), 'note', 'GET /notes/ID'],
    ['a call', 'call', () => ({ id: find('calls', {}).id }), 'activity', 'GET /calls/ID'],
    ['a meeting', 'meeting', () => ({ id: find('meetings', {}).id }), 'activity', 'GET /meetings/ID'],
  ])('that holds only the id of %s is filled in', async (_name, type, data, record_type, request) => {
    const [event] = await deliver(body(type, 'updated', data()));
    expect(event).toMatchObject({ record_type, [record_type]: { created_at: expect.any(String) } });
    expect(requests()[0]).toBe(request);
  });

  it.each([
    ['an action', 'action', 'task', () => find('actions', {}).id, () => find('actions', {}).contact_id],
    ['a deal', 'deal', 'deal', () => find('deals', {}).id, () => find('deals', {}).contact_id],
    ['a note', 'note', 'note', () => find('notes', {}).id, () => find('notes', {}).contact_id],
    ['a contact', 'contact', 'contact', () => contactId('Strand'), () => ABSENT],
  ])('that holds %s is read only where a part is missing', async (_name, type, key, id, contact_id) => {
    const all = {
      ...{
        id: id(),
        contact_id: contact_id(),
        owner_id: auth().user_id,
        modified_at: '2026-03-05T10:00:00Z',
      },
      ...{ text: 'Sent', name: 'Sent', last_name: 'Sent', done: true, amount: 1, emails: [] },
    };
    const reads = async (data: object) => {
      forget();
      const [event] = await deliver(body(type, 'updated', data));
      expect(event?.[key]).toMatchObject({ id: id() });
      return requests().filter((each) => each.endsWith('ID'));
    };
    expect(await reads(all)).toEqual([]);
    const parts = {
      action: ['modified_at', 'text', 'contact_id', 'done'],
      deal: ['modified_at', 'name', 'contact_id', 'amount'],
      note: ['modified_at', 'text', 'contact_id'],
    }[type] ?? ['modified_at', 'owner_id', 'emails'];
    for (const part of parts) {
      expect({ part, count: (await reads(_.omit(all, part))).length }).toEqual({ part, count: 1 });
    }
  });

  it('in old field names is read afresh', async () => {
    const data = {
      id: waiting().id,
      cid: contactId('Álvarez'),
      name: 'Wait',
      date: '26.06.2013',
      done: false,
    };
    const [event] = await deliver(body('action', 'updated', data));
    expect(event?.task).toMatchObject({ title: 'Wait for the menu texts', contact_id: contactId('Álvarez') });
  });

  it.each([
    [
      'action',
      { cid: ABSENT, name: 'Call', date: '26.06.2013', done: 'true', closed: '27.06.2013' },
      {
        task: {
          contact_id: ABSENT,
          title: 'Call',
          due_at: '2013-06-26',
          completed: true,
          completed_at: '2013-06-27',
        },
      },
    ],
    ['action', { cid: ABSENT, name: 'Call' }, { task: { title: 'Call', completed: false } }],
    [
      'deal',
      { cid: ABSENT, name: 'Big', amount: '12.5', exp_close: '26.06.2013', status: 'pending' },
      { deal: { contact_id: ABSENT, name: 'Big', amount: 12.5, expected_close_date: '2013-06-26' } },
    ],
    ['note', { cid: ABSENT, body: 'Hello' }, { note: { contact_id: ABSENT, body: 'Hello' } }],
    ['contact', { contact: { id: ABSENT, lastname: 'Quinn' } }, { contact: { last_name: 'Quinn' } }],
    ['contact', { contact: { id: ABSENT } }, { contact: { id: ABSENT, last_name: null } }],
  ])('of a deleted %s gives what was sent, and asks for nothing', async (type, data, expected) => {
    const [event] = await deliver(body(type, 'Deleted', { id: ABSENT, ...data }));
    expect(event).toMatchObject({ id: ABSENT, event: `${type}.deleted`, ...expected });
    expect(requests().filter((each) => each.includes('ID'))).toEqual([]);
  });

  it('of what was deleted meanwhile gives what was sent', async () => {
    const [event] = await deliver(body('note', 'updated', { id: ABSENT, body: 'Hello' }));
    expect(event).toMatchObject({ note: { body: 'Hello' } });
  });

  it('may come in any letter case', async () => {
    const [event] = await deliver(body('Action', ' Completed ', { id: waiting().id }));
    expect(event).toMatchObject({ event: 'action.completed', record_type: 'task' });
  });

  it('may be a form', async () => {
    const id = contactId('Strand');
    const form = new URLSearchParams([
      ['type', 'contact'],
      ['reason', 'updated'],
      ['timestamp', '1785300000'],
      ['secretkey', 'hush'],
      ['data[contact][id]', id],
      ['data[contact][tags][]', 'a'],
      ['data[contact][tags][]', 'b'],
    ]).toString();
    const [event] = await deliver(form, { secretkey: 'hush' });
    expect(event).toMatchObject({
      id,
      event_id: `contact:${id}:updated:1785300000`,
      contact: { last_name: 'Strand' },
      more: { data: { contact: { id, tags: ['a', 'b'] } } },
    });
    expect(JSON.stringify(event)).not.toContain('hush');
  });

  it('may be a form whose data is JSON', async () => {
    const data = JSON.stringify({ id: waiting().id });
    const form = new URLSearchParams({ type: 'action', reason: 'created', data }).toString();
    expect(await deliver(form)).toMatchObject([{ event: 'action.created', task: { id: waiting().id } }]);
  });

  it('is read from what Zapier made of it where the content is missing', async () => {
    const cleanedRequest = body('action', 'updated', { id: waiting().id });
    const found = await run('perform', { inputData: {}, rawRequest: { content: '' }, cleanedRequest });
    expect(found).toMatchObject([{ record_type: 'task' }]);
  });

  it.each([
    ['of a type that is not known', body('invoice', 'created', { id: '7', total: 3 }), '7'],
    ['without any record', body('contact', 'updated', null), expect.any(String)],
  ])('%s is handed on as it came', async (_name, content, id) => {
    expect(await deliver(content)).toMatchObject([
      { id, record_type: null, contact: null, more: { type: content.type } },
    ]);
    expect(requests()).toEqual([]);
  });

  it.each(['', 'hello', '[1]', '{"a":1}', '{"type":7}'])('that is %j is left out', async (content) => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await deliver(content)).toEqual([]);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('names no record type'));
    log.mockRestore();
  });
});

describe('what Ruby writes', () => {
  it.each([
    [
      'as texts',
      (id: string) => JSON.stringify(body('note', 'deleted', { id: `BSON::ObjectId('${id}')`, body: 'nil' })),
    ],
    [
      'bare',
      (id: string) =>
        `{"type":"note","reason":"deleted","data":{"id": BSON::ObjectId('${id}'), "body": nil}}`,
    ],
    [
      'as a hash',
      (id: string) =>
        `{"type"=>"note", "reason"=>"deleted", "data"=>{"id"=>BSON::ObjectId('${id}'), "body"=>nil}}`,
    ],
  ])('is nothing and an id, %s', async (_name, content) => {
    const [event] = await deliver(content(ABSENT));
    expect(event).toMatchObject({ id: ABSENT, record_type: 'note', note: { id: ABSENT, body: null } });
  });

  it('stays in a text that holds such words', async () => {
    const text = 'Say "nil", nil, => done';
    const content = `{"type":"note","reason":"deleted","data":{"id":"${ABSENT}","body":${JSON.stringify(text)},"author":nil}}`;
    expect(await deliver(content)).toMatchObject([{ note: { body: text, author_name: null } }]);
  });

  it('is no request where the id is none', async () => {
    const [event] = await deliver(body('note', 'updated', { id: '../users' }));
    expect(event).toMatchObject({ record_type: null, id: expect.stringMatching(/^[0-9a-f]{24}$/) });
    expect(requests()).toEqual([]);
  });
});

describe('a form', () => {
  it.each([
    '__proto__[odd]',
    'data[__proto__][odd]',
    'data[constructor][prototype][odd]',
    'constructor[prototype][odd]',
  ])('changes no prototype by %s', async (name) => {
    const form = new URLSearchParams({ type: 'note', reason: 'deleted', 'data[id]': ABSENT, [name]: 'x' });
    expect(await deliver(form.toString())).toMatchObject([{ id: ABSENT }]);
    expect(Reflect.get({}, 'odd')).toBeUndefined();
  });

  it('is read up to that limit, and without the names that every object has', async () => {
    const form = new URLSearchParams([
      ['type', 'note'],
      ['reason', 'deleted'],
      ['data[id]', ABSENT],
      ['data[hasOwnProperty]', 'x'],
      ['data[a][b][c][d][e][f][g][h]', 'x'],
      ['data[tags][199]', 'x'],
      ['data[links][200]', 'x'],
    ]);
    const [event] = await deliver(form.toString());
    expect(_.get(event, 'more.data')).toEqual({
      id: ABSENT,
      a: { b: { c: { d: { e: { f: { '[g][h]': 'x' } } } } } },
      tags: ['x'],
      links: { 200: 'x' },
    });
  });

  it('is read to a limit: of nesting, of places in a list, of names', async () => {
    const form = new URLSearchParams([
      ['type', 'note'],
      ['reason', 'deleted'],
      ['data[id]', ABSENT],
      ['data[tags][999999999]', 'x'],
      [`data${'[a]'.repeat(50_000)}`, 'x'],
      ...Array.from({ length: 50_000 }, (_each, i): [string, string] => [`x[${i}]`, 'x']),
    ]);
    const [event] = await deliver(form.toString());
    expect(event).toMatchObject({ id: ABSENT });
    expect(_.size(Object(_.get(event, 'more.x')))).toBe(1_995);
    expect(_.get(event, 'more.data.tags')).toEqual({ 999999999: 'x' });
  });
});

describe('the form of the trigger', () => {
  it.each([
    [{ type: ['contact'], reason: ['updated'] }, 1],
    [{ type: 'CONTACT, deal' }, 1],
    [{ type: ['deal'] }, 0],
    [{ reason: ['created', 'deleted'] }, 0],
  ])('lets %j through', async (input, count) => {
    expect(await deliver(body('Contact', 'Updated', { id: contactId('Strand') }), input)).toHaveLength(count);
    if (count === 0) expect(requests()).toEqual([]);
  });

  it.each(['wrong', null, undefined])('stops quietly at the secret key %j', async (secretkey) => {
    const content = body('contact', 'updated', { id: contactId('Strand') }, { secretkey });
    const error = await failure(deliver(content, { secretkey: 'right' }));
    expect(error).toMatchObject({
      name: 'HaltedError',
      message: expect.stringContaining('does not have the Secret Key of this trigger.'),
    });
    expect(error.message).not.toContain('right');
    expect(requests()).toEqual([]);
  });

  it('looks at the secret key before anything else', async () => {
    for (const content of ['', 'hello', '{"a":1}', JSON.stringify({ secretkey: 'wrong', data: {} })]) {
      const error = await failure(deliver(content, { secretkey: 'right', type: ['deal'] }));
      expect({ content, name: error.name }).toEqual({ content, name: 'HaltedError' });
    }
    const content = JSON.stringify({ secretkey: 'right', type: 'note' });
    expect(await deliver(content, { secretkey: 'right', type: ['deal'] })).toEqual([]);
  });

  it('minds no secret key when it has none itself', async () => {
    const content = body('contact', 'updated', { id: contactId('Strand') }, { secretkey: 'any' });
    expect(await deliver(content, { secretkey: ' ' })).toHaveLength(1);
  });
});

describe('the list for the form', () => {
  const list = async (inputData: Row = {}): Promise<Row[]> => {
    const found = await run('performList', { inputData });
    return Array.isArray(found) ? found : [];
  };

  it('shows what changed last of every type, as a delivery would tell of it', async () => {
    Object.assign(account().contact(contactId('Strand')), { modified_at: ago(MINUTE) });
    sandbox().world.advance(SECOND);
    const [first, ...others] = await list();
    const data = await whole('Strand');
    const [event] = await deliver(body('contact', 'updated', { contact: data }));
    expect(_.omit(first, ['event_id', 'more'])).toEqual(_.omit(event, ['event_id', 'more']));
    expect(first?.event_id).toBe(`contact:${contactId('Strand')}:updated:${first?.updated_at}`);
    expect(new Set(others.map(({ record_type }) => record_type))).toEqual(
      new Set(['contact', 'task', 'deal', 'note']),
    );
  });

  it('shows the chosen types and reasons only', async () => {
    expect(await list({ type: ['note'], reason: ['deleted'] })).toMatchObject([
      { event: 'note.deleted' },
      { event: 'note.deleted' },
      { event: 'note.deleted' },
    ]);
    expect(requests()).toEqual(['GET /notes']);
    await list({ type: ['contact'] });
    const latest = { sort_by: 'modified_at', order: 'desc', per_page: '3' };
    expect(queries()).toEqual([latest, { ...latest, team: 'true' }]);
  });

  it('reads what the list holds only in part, and does without a time', async () => {
    const id = find('notes', {}).id;
    const status = { vendor: 'onepagecrm', kind: 'status', status: 200 } as const;
    const notes = { status: 0, data: { notes: [{ note: { id } }] } };
    sandbox().faults.add({ ...status, body: notes, path: '/notes?' });
    sandbox().faults.add({ ...status, body: { status: 0, data: { note: { id } } }, path: `/notes/${id}` });
    expect(await list({ type: ['note'] })).toMatchObject([{ event_id: `note:${id}:updated:` }]);
    expect(requests()).toEqual(['GET /notes', 'GET /notes/ID']);
  });

  it('lets several types and reasons be chosen', async () => {
    const form = await run('inputFields', { inputData: {} });
    expect(form).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ key: 'type', list: true }),
        expect.objectContaining({ key: 'reason', list: true }),
      ]),
    );
  });
});
