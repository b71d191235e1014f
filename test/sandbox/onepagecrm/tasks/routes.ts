import { describe, expect, test } from '@jest/globals';
import { useActions } from './use_actions.js';

describe('tasks: routes', () => {
  const { crm, contactId, today, add, action } = useActions();

  describe('creation', () => {
    test.each([
      [{}, { status: 'date', date: expect.any(String) }, ['exact_time', 'position', 'done_at']],
      [{ status: 'asap', date: '2031-01-01' }, { status: 'asap' }, ['date', 'exact_time', 'position']],
      [{ status: 'waiting' }, { status: 'waiting' }, ['date', 'exact_time', 'position']],
      [{ date: '2031-01-01' }, { status: 'date', date: '2031-01-01' }, ['exact_time']],
      [
        { status: 'date_time', exact_time: 1_924_992_000 },
        { status: 'date_time', exact_time: 1_924_992_000, date: '2031-01-01' },
        ['position'],
      ],
      [{ status: 'queued' }, { status: 'queued', position: 1 }, ['date', 'exact_time']],
      [
        { status: 'queued_with_date', date: '2031-01-01' },
        { status: 'queued_with_date', date: '2031-01-01' },
        [],
      ],
    ])('%j has only the keys that apply', async (fields, expected, absent) => {
      const made = await crm.post('/actions', { contact_id: contactId(), text: 'Call', ...fields });
      expect(made.status).toBe(201);
      expect(made.at('data.action')).toMatchObject({
        text: 'Call',
        assignee_id: crm.ada,
        done: false,
        ...expected,
      });
      for (const key of absent) expect(made.at('data.action')).not.toHaveProperty(key);
    });

    test.each([
      [{ text: undefined }, 400, { error_name: 'incomplete_request_data' }],
      [{ text: 'x'.repeat(141) }, 400, { errors: { text: expect.any(String) } }],
      [{ contact_id: undefined }, 400, { error_name: 'incomplete_request_data' }],
      [{ contact_id: '0123456789abcdef01234567' }, 404, { error_name: 'resource_not_found' }],
      [{ status: 'done' }, 400, { errors: { status: expect.any(String) } }],
      [{ status: 'date_time' }, 400, { error_name: 'incomplete_request_data' }],
      [{ assignee_id: 'nobody' }, 400, { errors: { assignee_id: expect.any(String) } }],
      [{ date: '1.2.2031' }, 400, { errors: { date: expect.any(String) } }],
    ])('%j is refused', async (fields, status, body) => {
      const refused = await crm.post('/actions', { contact_id: contactId(), text: 'Call', ...fields });
      expect(refused).toMatchObject({ status, body });
      if (status === 400 && !('errors' in body)) expect(refused.body).not.toHaveProperty('errors');
    });

    test('a second ASAP action demotes the first to today; the contact counts as modified', async () => {
      const before = (await crm.get(`/contacts/${contactId()}`)).string('data.contact.modified_at');
      const first = await add({ status: 'asap' });
      const bo = await crm.userId('Bo');
      const his = await add({ status: 'asap', assignee_id: bo });
      crm.minutesLater(1);
      const second = await add({ status: 'asap' });
      expect(await action(first)).toMatchObject({ status: 'date', date: today() });
      expect(await action(second)).toMatchObject({ status: 'asap' });
      expect(await action(his)).toMatchObject({ status: 'asap' });
      const after = (await crm.get(`/contacts/${contactId()}`)).string('data.contact.modified_at');
      expect(Date.parse(after)).toBeGreaterThan(Date.parse(before));
    });
  });

  describe('update', () => {
    test('partial leaves the rest; the contact is fixed', async () => {
      const id = await add({ status: 'date', date: '2031-01-01' });
      const other = await crm.contactId('Cole');
      const after = await crm.put(`/actions/${id}?partial=true`, { text: 'Write', contact_id: other });
      expect(after.at('data.action')).toMatchObject({
        text: 'Write',
        date: '2031-01-01',
        contact_id: contactId(),
      });
      const waiting = await crm.put(`/actions/${id}?partial=true`, { status: 'waiting' });
      expect(waiting.at('data.action')).not.toHaveProperty('date');
    });

    test('without partial the text is needed, and status and assignee go back', async () => {
      const id = await add({ status: 'waiting', assignee_id: await crm.userId('Bo') });
      expect((await crm.put(`/actions/${id}`, { status: 'asap' })).status).toBe(400);
      const after = await crm.put(`/actions/${id}`, { text: 'Write' });
      expect(after.at('data.action')).toMatchObject({ status: 'date', date: today(), assignee_id: crm.ada });
    });

    test('unassign hands the action to the API user', async () => {
      const id = await add({ assignee_id: await crm.userId('Bo') });
      expect((await crm.put(`/actions/${id}/unassign`)).at('data.action.assignee_id')).toBe(crm.ada);
    });

    test('deletion can be undone', async () => {
      const id = await add({});
      expect((await crm.delete(`/actions/${id}`)).at('data')).toEqual({});
      expect((await crm.get(`/actions/${id}`)).status).toBe(404);
      expect((await crm.delete(`/actions/${id}?undo=true`)).status).toBe(200);
      expect((await crm.get(`/actions/${id}`)).at('data.action.text')).toBe('Call');
      expect((await crm.delete(`/actions/${id}?undo=true`)).status).toBe(404);
    });
  });
});
