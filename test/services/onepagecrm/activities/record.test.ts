import { describe, expect, it } from '@jest/globals';
import { ago, HOUR, MINUTE, shown, useOnePageCrm } from '../onepagecrm.js';

const vendor = useOnePageCrm();
const { rows, record, complaint, account, contactId, requests, queries, sent, find, fields, forget } = vendor;

const CALL = { call_result: 'interested' };
const callId = () => find('calls', CALL).id;
const meetingId = () => find('meetings', { contact_id: contactId('Hofmann') }).id;
const cleo = () => find('users', { first_name: 'Cleo' }).id;
const ownResult = () => find('call_results', { text: 'Asked for a demo' }).id;
/** 1 May 2031, 10:00 in Dublin. */
const TEN = Date.UTC(2031, 4, 1, 9) / 1000;

const many = (kind: 'calls' | 'meetings', count: number, age: number) => {
  for (let place = 0; place < count; place += 1) {
    const at = ago(age + (count - place) * MINUTE);
    const stamps = { id: place.toString(16).padStart(24, '0'), created_at: at, modified_at: at };
    if (kind === 'calls')
      account().calls.add({ ...account().ofContact(account().calls, callId()), ...stamps });
    else account().meetings.add({ ...account().ofContact(account().meetings, meetingId()), ...stamps });
  }
};

describe('new_call', () => {
  const poll = (input = {}) => rows('triggers.new_call', input);
  const fresh = () =>
    Object.assign(account().ofContact(account().calls, callId()), { created_at: ago(HOUR) });

  it('gives calls with every key', async () => {
    const call = fresh();
    expect(await poll()).toEqual([
      {
        event_id: call.id,
        origin: null,
        id: call.id,
        created_at: shown(call.created_at),
        updated_at: shown(call.modified_at),
        type: 'call',
        body: 'Talked through the catalogue, wants a quote.',
        contact_id: contactId(),
        started_at: new Date(call.call_time_int * 1000).toISOString(),
        status: 'interested',
        phone_number: '+15550100101',
        author_name: 'Ada L.',
        attachments: [],
        more: expect.objectContaining({ via: 'phone' }),
      },
    ]);
  });

  it('asks once on a quiet poll, newest logged first, of one contact if chosen', async () => {
    many('calls', 150, 24 * HOUR);
    expect(await poll({ contact_id: contactId() })).toEqual([]);
    expect(queries()).toEqual([
      { contact_id: contactId(), sort_by: 'created_at', order: 'desc', page: '1', per_page: '100' },
    ]);
  });

  it('lets one result through, by its key or text', async () => {
    fresh();
    expect(await poll({ call_result: 'interested' })).toHaveLength(1);
    expect(await poll({ call_result: 'Interested' })).toHaveLength(1);
    expect(await poll({ call_result: 'no_answer' })).toEqual([]);
    expect(await complaint('triggers.new_call', { call_result: 'Sold' })).toMatch(
      /^Call Result "Sold" is not one of the choices: Interested, Not interested, .*Asked for a demo/,
    );
  });
});

describe('new_meeting', () => {
  it('asks once on a quiet poll, and gives what is new', async () => {
    many('meetings', 150, 24 * HOUR);
    expect(await rows('triggers.new_meeting')).toEqual([]);
    expect(requests()).toEqual(['GET /meetings']);
    Object.assign(account().ofContact(account().meetings, meetingId()), { created_at: ago(MINUTE) });
    expect(await rows('triggers.new_meeting', { contact_id: contactId('Hofmann') })).toMatchObject([
      { event_id: meetingId(), type: 'meeting', place: 'Acme Studio' },
    ]);
    expect(queries()[1]).toMatchObject({ contact_id: contactId('Hofmann') });
  });
});

describe('log_call', () => {
  it('takes every field, the time in the zone of the user', async () => {
    const call = await record(
      'creates.log_call',
      {
        contact_id: contactId(),
        body: 'Wants a quote.',
        started_at: '2031-05-01T10:00:00',
        phone_number: '+15550100101',
        call_result: 'asked for a DEMO',
        via: 'jabber',
        recording_link: 'https://calls.example/1',
        user_ids_to_notify: [cleo()],
      },
      { timezone: 'Europe/Dublin' },
    );
    expect(call).toMatchObject({
      type: 'call',
      started_at: '2031-05-01T09:00:00.000Z',
      status: ownResult(),
      changed: true,
    });
    expect(requests()).toEqual(['GET /call_results', 'POST /calls']);
    expect(sent()).toEqual([
      {
        contact_id: contactId(),
        text: 'Wants a quote.',
        call_time_int: TEN,
        phone_number: '+15550100101',
        call_result: ownResult(),
        via: 'jabber',
        recording_link: 'https://calls.example/1',
        user_ids_to_notify: [cleo()],
      },
    ]);
  });

  it('needs one request without a result, and takes a day for its beginning', async () => {
    await record('creates.log_call', { contact_id: contactId(), started_at: '2031-05-01' });
    expect(requests()).toEqual(['POST /calls']);
    expect(sent()).toEqual([{ contact_id: contactId(), call_time_int: Date.UTC(2031, 4, 1) / 1000 }]);
  });

  it.each([
    [{ body: 'x'.repeat(7169) }, /^Text has 7169 characters; OnePageCRM allows at most 7168 for a call/],
    [{ started_at: 'yesterday' }, /^Started At is not a date/],
    [{ call_result: 'Sold' }, /^Call Result "Sold" is not one of the choices:/],
  ])('refuses %j before it writes', async (input, sentence) => {
    expect(await complaint('creates.log_call', { contact_id: contactId(), ...input })).toMatch(sentence);
    expect(sent()).toEqual([]);
  });
});

describe('log_meeting', () => {
  it('needs one request', async () => {
    const input = { body: 'Chose a paper.', place: 'Pier 4', started_at: '2031-05-01T09:00:00Z' };
    expect(await record('creates.log_meeting', { contact_id: contactId(), ...input })).toMatchObject({
      type: 'meeting',
      place: 'Pier 4',
      started_at: '2031-05-01T09:00:00.000Z',
      changed: true,
    });
    expect(sent()).toEqual([
      { contact_id: contactId(), text: 'Chose a paper.', meeting_time_int: TEN, place: 'Pier 4' },
    ]);
  });

  it('names the limit of a place', async () => {
    const input = { contact_id: contactId(), place: 'x'.repeat(101) };
    expect(await complaint('creates.log_meeting', input)).toMatch(
      /^Place has 101 characters; .* at most 100/,
    );
    expect(requests()).toEqual([]);
  });
});

describe.each([
  ['update_call', () => ({ call_id: callId() }), { phone_number: '' }],
  ['update_meeting', () => ({ meeting_id: meetingId() }), { place: '' }],
] as const)('%s', (key, id, blank) => {
  const update = (input: object) => record(`creates.${key}`, { ...id(), ...input });
  const [clearable = ''] = Object.keys(blank);

  it('sends what differs, and tells users only then', async () => {
    const input = { body: 'Second thoughts.', user_ids_to_notify: [cleo()] };
    expect(await update(input)).toMatchObject({ body: 'Second thoughts.', changed: true });
    expect(sent()).toEqual([{ text: 'Second thoughts.', user_ids_to_notify: [cleo()] }]);
    expect(requests()).toHaveLength(2);
    expect(queries()[1]).toEqual({ partial: 'true' });
    forget();
    expect(await update(input)).toMatchObject({ changed: false });
    expect(sent()).toEqual([]);
  });

  it('empties what is chosen', async () => {
    expect(await update({ clear_fields: [clearable] })).toMatchObject({ [clearable]: null, changed: true });
    expect(sent()).toEqual([blank]);
    expect(await update({ clear_fields: [clearable] })).toMatchObject({ changed: false });
    expect(await complaint(`creates.${key}`, { ...id(), clear_fields: ['name'] })).toMatch(
      /no choice "name"/,
    );
  });
});

describe.each([
  ['delete_call', () => ({ call_id: callId() }), { type: 'call', status: 'interested' }],
  ['delete_meeting', () => ({ meeting_id: meetingId() }), { type: 'meeting', place: 'Acme Studio' }],
])('%s', (key, id, expected) => {
  it('gives what it was', async () => {
    expect(await record(`creates.${key}`, id())).toMatchObject({ ...expected, changed: true });
    expect(requests()).toEqual([expect.stringMatching(/^GET /), expect.stringMatching(/^DELETE /)]);
  });
});

describe('the dropdowns', () => {
  it('show a line of each call and meeting', async () => {
    const [call] = await rows('triggers.call_list', { contact_id: contactId() });
    expect(call).toEqual({
      id: callId(),
      name: expect.stringMatching(
        /^\d{4}-\d\d-\d\d · Talked through the catalogue, wants a quote\. · Ada L\.$/,
      ),
    });
    const [meeting] = await rows('triggers.meeting_list', { contact_id: contactId('Hofmann') });
    expect(meeting?.name).toMatch(/· Looked at paper samples\. · Acme Studio · Cleo /);
    expect(queries().map(({ contact_id }) => contact_id)).toEqual([contactId(), contactId('Hofmann')]);
  });

  it('show the beginning of a long text', async () => {
    account().ofContact(account().calls, callId()).text = 'x'.repeat(61);
    const [call] = await rows('triggers.call_list', { contact_id: contactId() });
    expect(call?.name).toContain(`· ${'x'.repeat(57)}... ·`);
  });

  it("show the account's own results", async () => {
    expect(await rows('triggers.call_result_list')).toContainEqual({
      id: ownResult(),
      name: 'Asked for a demo',
    });
    const form = await fields('creates.log_call');
    expect(form.find(({ key }) => key === 'call_result')).toMatchObject({
      dynamic: 'call_result_list.id.name',
    });
  });
});
