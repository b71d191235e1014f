import { describe, expect, test } from '@jest/globals';
import { ids, part, rows, useHighLevel } from '../client.js';

describe('tasks: routes', () => {
  const { sandbox, highlevel, location, send, contactId } = useHighLevel();

  const NEW = { title: 'Call back', dueDate: '2030-01-02T10:00:00Z', completed: false };

  const create = async (fields: object = {}) =>
    send('POST', `/contacts/${contactId()}/tasks`, { body: { ...NEW, ...fields } });

  const search = (body: object) => send('POST', `/locations/${location()}/tasks/search`, { body });

  describe("a contact's tasks", () => {
    test('are created, read, changed, completed and deleted', async () => {
      const created = await create({ body: 'about the offer' });
      expect(created.status).toBe(201);
      const task = part(created.body, 'task');
      const { traceId, ...wrapper } = created.body;
      expect(wrapper).toEqual({
        task: {
          id: task.id,
          title: 'Call back',
          body: 'about the offer',
          dueDate: '2030-01-02T10:00:00.000Z',
          completed: false,
          contactId: contactId(),
        },
      });
      expect(traceId).toEqual(expect.any(String));

      const list = `/contacts/${contactId()}/tasks`;
      const one = `${list}/${task.id}`;
      expect(ids((await send('GET', list)).body, 'tasks')).toContain(task.id);
      expect((await send('GET', one)).body).toMatchObject(wrapper);

      const assigned = await send('PUT', one, { body: { assignedTo: 'someone', body: '' } });
      expect(part(assigned.body, 'task')).toMatchObject({ title: 'Call back', assignedTo: 'someone' });
      expect(part(assigned.body, 'task')).not.toHaveProperty('body');

      const done = await send('PUT', `${one}/completed`, { body: { completed: true } });
      expect(done).toMatchObject({ status: 200, body: { task: { completed: true, title: 'Call back' } } });
      const reopened = await send('PUT', one, { body: { completed: false } });
      expect(part(reopened.body, 'task').completed).toBe(false);

      expect((await send('DELETE', one)).body).toMatchObject({ succeded: true, succeeded: true });
      expect((await send('GET', one)).status).toBe(400);
    });

    test.each([
      [{ title: undefined }, 'title should not be empty'],
      [{ dueDate: 'tomorrow' }, 'dueDate must be a valid ISO 8601 date string'],
      [{ completed: undefined }, 'completed must be a boolean value'],
      [{ description: 'x' }, 'property description should not exist'],
    ])('%j is refused', async (fields, message) => {
      const answer = await create(fields);
      expect(answer.status).toBe(422);
      expect(answer.body.message).toContain(message);
    });

    test('belong to their contact only', async () => {
      const { id } = part((await create()).body, 'task');
      const other = contactId('imani.brooks@example.org');
      expect((await send('GET', `/contacts/${other}/tasks/${id}`)).status).toBe(400);
      expect((await send('GET', `/contacts/nobody/tasks/${id}`)).status).toBe(400);
    });
  });

  describe('the task search of the location', () => {
    test('has richer rows, 201, and no total', async () => {
      const { status, body } = await search({ completed: true, contactId: [contactId()] });
      expect(status).toBe(201);
      expect(body).not.toHaveProperty('total');
      const [row = {}] = rows(body, 'tasks');
      expect(row).toMatchObject({
        title: 'Review floor plan renders',
        completed: true,
        status: 'completed',
        statusGroup: 'completed',
        deleted: false,
        locationId: location(),
        contactDetails: { _id: contactId(), firstName: null, lastName: null },
        assignedToUserDetails: { firstName: 'Cleo', lastName: 'Park', profilePhoto: null },
        searchAfter: [expect.any(Number), row._id],
      });
      expect(row).not.toHaveProperty('id');
    });

    test('is in the order of due dates, 25 rows unless told, pages by skip and by searchAfter', async () => {
      for (let n = 0; n < 15; n += 1) await create({ title: `More ${n}` });
      const all = rows((await search({ limit: 500 })).body, 'tasks');
      expect(all).toHaveLength(30);
      const due = all.map(({ dueDate }) => String(dueDate));
      expect(due).toEqual([...due].sort());
      expect(rows((await search({})).body, 'tasks')).toHaveLength(25);

      const bySkip = ids((await search({ skip: 10, limit: 5 })).body, 'tasks');
      expect(bySkip).toEqual(all.slice(10, 15).map(({ _id }) => _id));
      const byCursor = await search({ limit: 5, searchAfter: all[9]?.searchAfter });
      expect(ids(byCursor.body, 'tasks')).toEqual(bySkip);
      expect(ids((await search({ skip: 30 })).body, 'tasks')).toEqual([]);
      const latest = await search({ limit: 1, sortKey: 'dueDate', sortDirection: -1 });
      expect(rows(latest.body, 'tasks')[0]?.dueDate).toBe(due.at(-1));
    });

    test('cuts a larger limit without a word', async () => {
      highlevel().settings.max_task_limit = 4;
      expect(rows((await search({ limit: 500 })).body, 'tasks')).toHaveLength(4);
    });

    test.each([
      [{ completed: true }, 5],
      [{ completed: false }, 10],
      [{ unAssigned: true }, 1],
      [{ overdue: true }, 2],
      [{ query: 'MOODBOARD' }, 1],
      [{ query: 'nothing like it' }, 0],
    ])('%j finds %i', async (filter, count) => {
      const { body } = await search({ ...filter, count: true });
      expect(rows(body, 'tasks')).toHaveLength(count);
      expect(body.count).toBe(count);
    });

    test('filters by user, business and due date', async () => {
      const { users, businesses } = highlevel().store;
      const [ada] = users.all();
      const [harbor] = businesses.all();
      expect(rows((await search({ assignedTo: [ada?.id] })).body, 'tasks')).toHaveLength(4);
      expect(rows((await search({ businessId: harbor?.id })).body, 'tasks')).toHaveLength(3);
      const soon = new Date(sandbox().world.now().getTime() + 6 * 86_400_000).toISOString();
      const dueDate = { gt: sandbox().world.iso(), lte: soon };
      expect(rows((await search({ dueDate })).body, 'tasks')).toHaveLength(4);
    });

    test.each([[{ assignedTo: 'one' }], [{ limit: 0 }], [{ status: 'completed' }]])(
      '%j is refused',
      async (body) => {
        expect((await search(body)).status).toBe(422);
      },
    );

    test('tells when a task was made and last changed', async () => {
      const { id } = part((await create()).body, 'task');
      const row = async () =>
        rows((await search({ contactId: [contactId()], limit: 500 })).body, 'tasks').find(
          ({ _id }) => _id === id,
        );
      const before = await row();
      expect(before?.dateUpdated).toBe(before?.dateAdded);
      sandbox().world.advance(90_000);
      await send('PUT', `/contacts/${contactId()}/tasks/${id}/completed`, { body: { completed: true } });
      const after = await row();
      expect(after?.dateAdded).toBe(before?.dateAdded);
      expect(Date.parse(String(after?.dateUpdated))).toBeGreaterThanOrEqual(
        Date.parse(String(before?.dateUpdated)) + 90_000,
      );
    });
  });
});
