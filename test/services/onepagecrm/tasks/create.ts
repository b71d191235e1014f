import { describe, expect, it } from '@jest/globals';
import { appFor, failure, runner } from '../../../support/app.js';
import { todayIn, useOnePageCrm } from '../onepagecrm.js';

describe('create', () => {
  const {
    sandbox,
    record,
    run,
    complaint,
    account,
    contactId,
    requests,
    queries,
    sent,
    find,
    auth,
    forget,
    fields,
  } = useOnePageCrm();

  const create = (input: Record<string, unknown> = {}, meta = {}) =>
    record('creates.create_task', { contact_id: contactId(), title: 'Call', ...input }, meta);

  const refusal = (input: Record<string, unknown>) =>
    complaint('creates.create_task', { contact_id: contactId(), title: 'Call', ...input });

  describe('create_task', () => {
    it('makes an action of the API user for today, with one request and one for the names', async () => {
      expect(await create()).toMatchObject({
        title: 'Call',
        status: 'date',
        due_at: todayIn('UTC'),
        assignee_id: auth().user_id,
        assignee_name: 'Ada Lane',
        changed: true,
        pending: null,
        note_id: null,
        note_error: null,
      });
      expect(requests()).toEqual(['GET /users', 'POST /actions']);
      expect(sent()).toEqual([
        {
          contact_id: contactId(),
          assignee_id: auth().user_id,
          text: 'Call',
          status: 'date',
          date: todayIn('UTC'),
        },
      ]);
      forget();
      await create();
      expect(requests()).toEqual(['POST /actions']);
    });

    it('offers every status that an action can be made with', async () => {
      const form = await fields('creates.create_task');
      expect(form.find(({ key }) => key === 'status')).toMatchObject({
        choices: { asap: 'ASAP', date: 'On a date', queued_with_date: 'Queued, with a date' },
        helpText: expect.stringContaining('A second ASAP action makes the first one due today.'),
      });
      expect(form.map(({ key }) => key)).not.toContain('description');
    });

    it('asks for the contact in the app for all services, too', async () => {
      const bundle = { authData: auth(), inputData: { title: 'Call' } };
      expect(await failure(runner(appFor())('creates.create_task.operation.perform', bundle))).toMatchObject({
        message: 'Fill in Contact.',
      });
      expect(requests()).toEqual([]);
    });

    it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('means today in %s', async (timezone) => {
      await create({}, { timezone });
      expect(sent()).toMatchObject([{ status: 'date', date: todayIn(timezone) }]);
    });

    const NEW_YORK = { timezone: 'America/New_York' };
    const at = (iso: string) => Date.parse(iso) / 1000;

    it.each([
      ['a day', { due_date: '2026-12-01' }, { status: 'date', date: '2026-12-01' }],
      [
        'midnight, which is a day',
        { due_date: '2026-12-01T05:00:00Z' },
        { status: 'date', date: '2026-12-01' },
      ],
      [
        'a time',
        { due_date: '2026-12-01T02:30:00Z' },
        { status: 'date_time', date: '2026-11-30', exact_time: at('2026-12-01T02:30:00Z') },
      ],
      [
        'a local time',
        { due_date: '2026-07-01T09:00' },
        { status: 'date_time', date: '2026-07-01', exact_time: at('2026-07-01T13:00:00Z') },
      ],
      [
        'a time where a day was chosen',
        { due_date: '2026-12-01T02:30:00Z', status: 'date' },
        { status: 'date', date: '2026-11-30' },
      ],
      [
        'a dated place in the queue',
        { due_date: '2026-12-01', status: 'queued_with_date' },
        { status: 'queued_with_date', date: '2026-12-01' },
      ],
      [
        'a date in the queue',
        { due_date: '2026-12-01', status: 'queued' },
        { status: 'queued_with_date', date: '2026-12-01' },
      ],
      ['the queue', { status: 'queued' }, { status: 'queued' }],
      ['ASAP', { status: 'asap' }, { status: 'asap' }],
      ['waiting', { status: 'waiting' }, { status: 'waiting' }],
    ])('sends %s in the time zone of the user', async (_name, input, due) => {
      await create(input, NEW_YORK);
      expect(sent()).toEqual([
        { contact_id: contactId(), assignee_id: auth().user_id, text: 'Call', ...due },
      ]);
    });

    it('takes today for a dated place in the queue without a date', async () => {
      await create({ status: 'queued_with_date' });
      expect(sent()).toMatchObject([{ status: 'queued_with_date', date: todayIn('UTC') }]);
    });

    it('gives it to the chosen user', async () => {
      const { id } = find('users', { first_name: 'Bo' });
      expect(await create({ assignee_id: id })).toMatchObject({ assignee_id: id, assignee_name: 'Bo Reyes' });
    });

    it.each([
      [{ title: ' ' }, 'Fill in Title, or choose a Predefined Action.'],
      [{ contact_id: '' }, 'Fill in Contact.'],
      [
        { description: 'More' },
        'Leave Description blank: an action in OnePageCRM has only a title. Use Note for the rest.',
      ],
      [
        { external_id: '42' },
        'Leave External ID blank: OnePageCRM has none for actions. Use Made From to link records.',
      ],
      [
        { due_date: 'soon' },
        'Due Date is not a date: "soon". Use for example 2026-11-30 or 2026-11-30T09:00.',
      ],
      [{ status: 'date_time' }, 'Fill in Due Date: it is required for the Status "At a time".'],
      [
        { status: 'date_time', due_date: '2026-12-01' },
        'Add a time to Due Date, for example 2026-11-30T09:00: it is required for the Status "At a time".',
      ],
      [
        { status: 'asap', due_date: '2026-12-01' },
        'Leave Due Date blank, or choose another Status: "ASAP" has no date.',
      ],
      [
        { status: 'waiting', due_date: '2026-12-01' },
        'Leave Due Date blank, or choose another Status: "Waiting for" has no date.',
      ],
      [
        { status: 'done' },
        'Status "done" is not one of the choices: ASAP; On a date; At a time; Waiting for; Queued; Queued, with a date.',
      ],
      [{ title: 'x'.repeat(141) }, 'Title has 141 characters; OnePageCRM allows at most 140 for an action.'],
      [
        { title: 'x'.repeat(120), origin: 'flowdash:42' },
        'Title, with Made From after it, has 145 characters; OnePageCRM allows at most 140 for an action.',
      ],
    ])('refuses %j before it sends anything', async (input, sentence) => {
      expect(await refusal(input)).toBe(sentence);
      expect(requests()).toEqual([]);
    });

    it('takes 140 characters, an emoji being one', async () => {
      await create({ title: '🙂'.repeat(140) });
      expect(sent()).toHaveLength(1);
    });

    it('keeps where it came from behind the title', async () => {
      expect(await create({ title: ' Call ', origin: 'flowdash:42' })).toMatchObject({ title: 'Call' });
      expect(sent()).toMatchObject([{ text: 'Call · Made from: flowdash:42' }]);
    });

    it('attaches a note, marked likewise', async () => {
      const made = await create({ note: 'Be kind.', origin: 'flowdash:42' });
      expect(made).toMatchObject({ note_id: expect.any(String), note_error: null });
      expect(requests()).toEqual(['GET /users', 'POST /actions', 'POST /notes']);
      expect(sent()[1]).toEqual({ contact_id: contactId(), text: 'Be kind.\n\nMade from: flowdash:42' });
    });

    it('stands even when its note fails', async () => {
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'forbidden', path: '/notes' });
      const made = await create({ note: 'Be kind.' });
      expect(made).toMatchObject({
        changed: true,
        note_id: null,
        note_error:
          'OnePageCRM: You do not have permission to do this. Ask a OnePageCRM administrator for the permission. The note is missing: add it in a separate step.',
      });
      expect(account().action(String(made.id)).text).toBe('Call');
    });

    it('stands even when the answer to its note cannot be read', async () => {
      const body = { status: 0, data: {} };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 201, body, path: '/notes' });
      const made = await create({ note: 'Be kind.' });
      expect(made).toMatchObject({
        changed: true,
        note_id: null,
        note_error:
          'OnePageCRM sent an answer that cannot be read. The note may have been added anyway: check there before you add it in a separate step.',
      });
      expect(account().action(String(made.id)).text).toBe('Call');
    });

    it('has nothing after the write that could fail and have it repeated', async () => {
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'throttled', path: '/users' });
      expect(
        await failure(run('creates.create_task', { contact_id: contactId(), title: 'Call' })),
      ).toMatchObject({
        name: 'ThrottledError',
      });
      expect(sent()).toEqual([]);
    });

    it('looks again after the search of find or create', async () => {
      const { id } = find('actions', { text: 'Present three logo drafts' });
      const again = { contact_id: contactId('Dubois'), title: 'present three logo drafts' };
      const search = { withSearch: 'find_task' };
      expect(await create(again, search)).toMatchObject({ id, changed: false, pending: null, note_id: null });
      expect(sent()).toEqual([]);
      expect(queries().at(-1)).toMatchObject({ contact_id: contactId('Dubois'), done: 'false' });
      expect(await create({ title: 'Something new' }, search)).toMatchObject({ changed: true });
    });
  });
});
