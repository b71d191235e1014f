import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('search', () => {
  const { sandbox, rows, complaint, requests, store, contactId, pick, execute, auth } = useHighLevel();

  const bodies = () =>
    sandbox()
      .log.all()
      .map(({ body }) => body);

  describe('find_task', () => {
    const find = (input: Record<string, unknown>) => rows('searches.find_task', input);

    it.each(['ORD-12', 'Order 12', 'ORD:12', 'Order 12:0123456789abcdefghij'])(
      'finds nothing for the ID %p of another product',
      async (task_id) => {
        expect(await find({ task_id })).toEqual([]);
        expect(requests()).toEqual([]);
      },
    );

    it('reads a task through its contact', async () => {
      const { id } = pick('tasks', { title: 'Send moodboard' });
      const found = {
        id,
        contact_id: contactId(),
        assignee_name: 'Ada Lane',
        description: 'Send moodboard, as agreed.',
      };
      expect(await find({ task_id: `${contactId()}:${id}` })).toMatchObject([found]);
      expect(await find({ task_id: id, contact_id: contactId() })).toMatchObject([found]);
      expect(await find({ task_id: 'nothing', contact_id: contactId() })).toEqual([]);
      expect(await complaint('searches.find_task', { task_id: id })).toBe(
        'Fill in Contact, or enter Task as contact:task: HighLevel finds a task by its contact.',
      );
    });

    it('finds open tasks by their exact title, newest first, in one request', async () => {
      const [model] = store().tasks.all();
      if (!model) throw new Error('The seed has no tasks.');
      const add = (id: string, values: object) => store().tasks.add({ ...model, id, ...values });
      add('older', { title: 'Sign', dateAdded: '2026-01-01T00:00:00.000Z' });
      add('newer', { title: 'SIGN', dateAdded: '2026-02-01T00:00:00.000Z', contactId: contactId('Wei') });
      add('done', { title: 'Sign', completed: true });
      add('longer', { title: 'Sign here' });
      expect((await find({ title: 'sign' })).map(({ id }) => id)).toEqual(['newer', 'older']);
      expect(requests()).toHaveLength(1);
      expect((await find({ title: 'sign', contact_id: contactId('Wei') })).map(({ id }) => id)).toEqual([
        'newer',
      ]);
      expect(sandbox().log.all()[1]?.body).toEqual({
        query: 'sign',
        completed: false,
        contactId: [contactId('Wei')],
        limit: 500,
      });
    });

    it('says that there is no external id to find by', async () => {
      expect(await complaint('searches.find_task', { external_id: '42' })).toBe(
        'Fill in Task or Title: HighLevel has no External ID for tasks.',
      );
      expect(requests()).toEqual([]);
    });
  });

  describe('list_contact_tasks', () => {
    it('gives all of a contact, the latest due first', async () => {
      const find = (contact_id: string) => rows('searches.list_contact_tasks', { contact_id });
      expect(await find(contactId())).toMatchObject([
        { title: 'Send moodboard', assignee_name: 'Ada Lane' },
        { title: 'Review floor plan renders', assignee_name: 'Cleo Park' },
      ]);
      expect(await find('0123456789abcdefghij')).toEqual([]);
    });
  });

  describe('task_list', () => {
    const list = (inputData: Record<string, unknown> = {}, page = 0) =>
      execute('triggers.task_list.operation.perform', { authData: auth(), inputData, meta: { page } });

    it('shows open tasks by due date, with their contact in the id', async () => {
      const { id, dueDate } = pick('tasks', { title: 'Send moodboard' });
      const entry = { id: `${contactId()}:${id}`, name: `Send moodboard · ${String(dueDate).slice(0, 10)}` };
      expect(await list()).toContainEqual(entry);
      expect(await list({ contact_id: contactId() })).toEqual([entry]);
      expect(bodies()).toEqual([
        { completed: false, limit: 100 },
        { completed: false, contactId: [contactId()], limit: 100 },
      ]);
    });

    it('shows the completed ones to a step that reopens', async () => {
      const done = await execute('triggers.completed_task_list.operation.perform', { authData: auth() });
      expect(done).not.toEqual([]);
      expect(bodies()).toEqual([{ completed: true, limit: 100 }]);
    });

    it('goes on, and ends', async () => {
      expect(await list({}, 1)).toEqual([]);
      expect(bodies()).toEqual([{ completed: false, limit: 100, skip: 100 }]);
    });

    it('shows the bare id of a task without a contact or title', async () => {
      const tasks = [
        { _id: 'alone', contactDetails: { firstName: 'Ada', lastName: 'Lane' } },
        { _id: 'bare' },
        { _id: 'long', title: 'y'.repeat(81) },
        { _id: 'whole', title: 'z'.repeat(80) },
      ];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 201, body: { tasks } });
      expect(await list()).toEqual([
        { id: 'alone', name: 'Ada Lane' },
        { id: 'bare', name: 'bare' },
        { id: 'long', name: `${'y'.repeat(77)}...` },
        { id: 'whole', name: 'z'.repeat(80) },
      ]);
    });
  });
});
