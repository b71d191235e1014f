import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('update', () => {
  const { record, complaint, fields, requests, sent, contactId, pick, store } = useHighLevel();

  const open = () => pick('tasks', { title: 'Send moodboard' });
  const path = () => `/contacts/${contactId()}/tasks/${open().id}`;
  const openTask = () => `${contactId()}:${open().id}`;

  describe('update_task', () => {
    it('sends only what differs: one read, one write, and the names of users once', async () => {
      const { title } = open();
      const input = { task_id: openTask(), title, due_date: '2026-12-03T09:00', description: '' };
      const request = path();
      expect(await record('creates.update_task', input)).toMatchObject({
        title,
        due_at: '2026-12-03T09:00:00.000Z',
        assignee_name: 'Ada Lane',
        changed: true,
      });
      expect(sent()).toEqual([{ dueDate: '2026-12-03T09:00:00Z' }]);
      expect(requests()).toEqual(['GET /users/', `GET ${request}`, `PUT ${request}`]);
    });

    it('keeps where a task came from, also when its description is emptied', async () => {
      Object.assign(store().tasks.get(open().id) ?? {}, { body: 'Old.\n\nMade from: flowdash:42' });
      expect(await record('creates.update_task', { task_id: openTask(), description: 'New.' })).toMatchObject(
        {
          description: 'New.',
        },
      );
      expect(
        await record('creates.update_task', { task_id: openTask(), clear_fields: ['description'] }),
      ).toMatchObject({ description: null, changed: true });
      expect(sent()).toEqual([
        { body: 'New.\n\nMade from: flowdash:42' },
        { body: 'Made from: flowdash:42' },
      ]);
      expect((await fields('creates.update_task')).map(({ key }) => key)).toContain('clear_fields');
    });

    it('refuses what is no date before it reads', async () => {
      expect(await complaint('creates.update_task', { task_id: openTask(), due_date: 'soonish' })).toContain(
        'Due Date is not a date',
      );
      expect(requests()).toEqual([]);
    });
  });

  describe('reopen_task', () => {
    it('opens a completed one, and leaves an open one alone', async () => {
      const { id, contactId: contact } = pick('tasks', { completed: true });
      const input = { task_id: `${contact}:${id}` };
      expect(await record('creates.reopen_task', input)).toMatchObject({
        status: 'to_do',
        completed: false,
        changed: true,
      });
      expect(await record('creates.reopen_task', input)).toMatchObject({ changed: false });
      expect(sent()).toEqual([{ completed: false }]);
    });
  });

  describe('assign_task', () => {
    it('hands it over and names the new assignee', async () => {
      const { id } = pick('users', { firstName: 'Bo' });
      expect(await record('creates.assign_task', { task_id: openTask(), assignee_id: id })).toMatchObject({
        assignee_id: id,
        assignee_name: 'Bo Reyes',
        changed: true,
      });
      expect(sent()).toEqual([{ assignedTo: id }]);
    });
  });

  describe('delete_task', () => {
    it('gives the task as it was', async () => {
      const { id, title } = open();
      expect(await record('creates.delete_task', { task_id: openTask() })).toMatchObject({
        id,
        title,
        contact_id: contactId(),
        changed: true,
      });
      expect(store().tasks.get(id)).toBeUndefined();
    });
  });
});
