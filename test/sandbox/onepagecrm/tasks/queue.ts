import { describe, expect, test } from '@jest/globals';
import { useActions } from './use_actions.js';

describe('tasks: queue', () => {
  const { crm, contactId, today, add, action } = useActions();

  describe('queue', () => {
    test('promote makes a queued action the next one, where there is none', async () => {
      const id = await add({ status: 'queued' });
      expect((await crm.put(`/actions/${id}/promote`)).at('data.action')).toMatchObject({
        status: 'date',
        date: today(),
      });
      const second = await add({ status: 'queued' });
      expect((await crm.put(`/actions/${second}/promote`)).status).toBe(409);
      expect((await crm.put(`/actions/${id}/promote`)).status).toBe(409);
    });

    test('swap exchanges a dated queued action with a later next one', async () => {
      const next = await add({ status: 'date', date: '2031-01-10' });
      const early = await add({ status: 'queued_with_date', date: '2031-01-05' });
      const late = await add({ status: 'queued_with_date', date: '2031-01-20' });
      const undated = await add({ status: 'queued' });
      for (const id of [late, undated, next]) expect((await crm.put(`/actions/${id}/swap`)).status).toBe(409);
      expect((await crm.put(`/actions/${early}/swap`)).at('data.action.status')).toBe('date');
      expect(await action(next)).toMatchObject({ status: 'queued_with_date', date: '2031-01-10' });
      const contact = await crm.get(`/contacts/${contactId()}`);
      expect(contact.at('data.next_action.id')).toBe(early);
    });
  });
});
