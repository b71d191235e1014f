import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('complete', () => {
  const { record, complaint, requests, sent, contactId, pick } = useHighLevel();

  describe('complete_task', () => {
    const open = () => pick('tasks', { title: 'Send moodboard' });
    const path = () => `/contacts/${contactId()}/tasks/${open().id}`;

    it('takes contact:task', async () => {
      expect(await record('creates.complete_task', { task_id: `${contactId()}:${open().id}` })).toMatchObject(
        {
          id: open().id,
          contact_id: contactId(),
          status: 'completed',
          completed: true,
          assignee_name: 'Ada Lane',
          changed: true,
        },
      );
      expect(sent()).toEqual([{ completed: true }]);
      expect(requests()).toEqual(['GET /users/', `GET ${path()}`, `PUT ${path()}/completed`]);
    });

    it('takes task and contact apart; a contact beside the task goes before the other', async () => {
      const { id } = open();
      expect(await record('creates.complete_task', { task_id: id, contact_id: contactId() })).toMatchObject({
        changed: true,
      });
      const both = { task_id: `${contactId()}:${id}`, contact_id: contactId('Wei') };
      expect(await record('creates.complete_task', both)).toMatchObject({ changed: false });
    });

    it('sends nothing and adds no note when it is done already', async () => {
      const { id, contactId: contact } = pick('tasks', { completed: true });
      const input = { task_id: `${contact}:${id}`, note: 'Done.' };
      expect(await record('creates.complete_task', input)).toMatchObject({ changed: false, note_id: null });
      expect(sent()).toEqual([]);
    });

    it('asks for the contact', async () => {
      expect(await complaint('creates.complete_task', { task_id: open().id })).toBe(
        'Fill in Contact, or enter Task as contact:task: HighLevel finds a task by its contact.',
      );
      expect(requests()).toEqual([]);
    });

    it("does not find a task of another contact's", async () => {
      expect(
        await complaint('creates.complete_task', { task_id: open().id, contact_id: contactId('Wei') }),
      ).toContain('HighLevel could not find this task.');
    });
  });
});
