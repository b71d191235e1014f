import { beforeEach, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { useBetween } from '../../../support/between.js';
import { useStillClock } from '../../../support/clock.js';
import { ago, HOUR, MINUTE, useHighLevel } from '../highlevel.js';

describe('feeds', () => {
  const { sandbox, rows, record, store, requests, forget, settings, contactId, pick, fields } =
    useHighLevel();

  const newTasks = (input = {}, meta = {}) => rows('triggers.new_task', input, meta);
  const completed = (meta = {}) => rows('triggers.task_completed', {}, meta);
  const bodies = () =>
    sandbox()
      .log.all()
      .map(({ body }) => body);

  const between = useBetween('highlevel', sandbox);

  /** Adds tasks that were made, and changed, at the given times; due in the order of their numbers. */
  const addTasks = (times: string[], values: object = {}) => {
    const [model] = store().tasks.all();
    if (!model) throw new Error('The seed has no tasks.');
    for (const [place, dateAdded] of times.entries()) {
      const dueDate = ago(-place * HOUR);
      store().tasks.add({
        ...model,
        id: `made${place}`,
        dueDate,
        dateAdded,
        dateUpdated: dateAdded,
        ...values,
      });
    }
  };

  describe('new_task', () => {
    it('reads to the end, which a second page tells', async () => {
      expect(await newTasks()).toEqual([]);
      expect(requests()).toEqual([
        'POST /locations/LOCATION/tasks/search',
        'POST /locations/LOCATION/tasks/search',
      ]);
      expect(bodies()).toEqual([{ limit: 500 }, { limit: 500, skip: 14 }]);
    });

    it('tells of what was created, latest first, by the id of the task', async () => {
      addTasks([ago(2 * HOUR), ago(HOUR), ago(3 * HOUR), ago(25 * HOUR)]);
      expect((await newTasks()).map(({ event_id }) => event_id)).toEqual(['made1', 'made0', 'made2']);
    });

    it('goes on by what it got where HighLevel gives less than asked for', async () => {
      settings().max_task_limit = 4;
      addTasks([ago(HOUR)], { dueDate: ago(-900 * HOUR) });
      expect(await newTasks()).toMatchObject([{ id: 'made0' }]);
      // 16 tasks: four full pages, and an empty one.
      expect(bodies()).toEqual([{ limit: 500 }, ...[4, 8, 12, 16].map((skip) => ({ limit: 500, skip }))]);
    });

    it('knows a page that is shorter than another for the last', async () => {
      settings().max_task_limit = 10;
      await newTasks();
      expect(requests()).toHaveLength(2);
    });

    it('stops when the pages repeat themselves', async () => {
      const tasks = [{ _id: 'again', title: 'Again' }];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 201, body: { tasks } });
      expect(await newTasks()).toMatchObject([{ id: 'again', contact_id: null, created_at: null }]);
      expect(bodies()).toEqual([{ limit: 500 }, { limit: 500, skip: 1 }, { limit: 500, skip: 2 }]);
    });

    it('leaves out what is deleted, and what Handoff made unless it is wanted', async () => {
      await record('creates.create_task', { contact_id: contactId(), title: 'Ours', origin: 'flowdash:42' });
      addTasks([ago(MINUTE)]);
      expect(await newTasks()).toMatchObject([{ id: 'made0', origin: null }]);
      expect(await newTasks({ skip_own: false })).toMatchObject([
        { title: 'Ours', origin: 'flowdash:42', description: null },
        { id: 'made0' },
      ]);
      const tasks = [
        { _id: 'gone', deleted: true },
        { _id: 'there', body: 'https://example.com/brief' },
      ];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 201, body: { tasks } });
      expect(await newTasks()).toMatchObject([{ id: 'there', description: 'https://example.com/brief' }]);
    });

    it('shows three samples in one request', async () => {
      expect(await newTasks({}, { isLoadingSample: true })).toHaveLength(3);
      expect(bodies()).toEqual([{ limit: 3 }]);
    });

    it('fills the dedupe table with every task, in as many requests', async () => {
      expect(await newTasks({}, { isPopulatingDedupe: true })).toHaveLength(15);
      expect(requests()).toHaveLength(2);
    });

    it('fails as a whole when a page fails', async () => {
      sandbox().faults.add({ vendor: 'highlevel', kind: 'server_error', after: 1 });
      await expect(newTasks()).rejects.toThrow('answered with an error');
    });

    it('maps a row', async () => {
      const assignee = pick('users', { firstName: 'Ada' });
      addTasks([ago(HOUR)], { title: 'Call', body: 'Now.', assignedTo: assignee.id, contactId: contactId() });
      const task = store().tasks.get('made0');
      expect(await newTasks()).toEqual([
        {
          event_id: 'made0',
          origin: null,
          id: 'made0',
          created_at: task?.dateAdded,
          updated_at: task?.dateUpdated,
          title: 'Call',
          description: 'Now.',
          status: 'to_do',
          completed: false,
          due_at: task?.dueDate,
          assignee_id: assignee.id,
          assignee_name: 'Ada Lane',
          contact_id: contactId(),
          contact_name: null,
          more: expect.objectContaining({ statusGroup: 'to_do' }),
        },
      ]);
    });
  });

  describe('what changes on an old task', () => {
    const newsOf = async (trigger: string, change: () => void) => {
      const path = `triggers.${trigger}`;
      const known = await rows(path, {}, { isPopulatingDedupe: true });
      change();
      return _.differenceBy(await rows(path), known, 'event_id');
    };
    const OLD = [ago(900 * HOUR)];

    it('fires though no date of it moves: a reopened one, and one that is completed', async () => {
      addTasks(OLD, { completed: true });
      const task = store().tasks.get('made0');
      const events = await newsOf('task_status_changed', () =>
        Object.assign(task ?? {}, { completed: false }),
      );
      expect(events).toMatchObject([{ event_id: 'made0:to_do', status: 'to_do' }]);
      const others = await newsOf('task_status_changed', () =>
        Object.assign(task ?? {}, { completed: true }),
      );
      expect(others).toMatchObject([{ event_id: 'made0:completed' }]);
    });

    it('fires though no date of it moves: one that is assigned', async () => {
      addTasks(OLD, { assignedTo: null });
      const { id } = pick('users', { firstName: 'Ada' });
      const task = store().tasks.get('made0');
      const events = await newsOf('task_assigned', () => Object.assign(task ?? {}, { assignedTo: id }));
      expect(events).toMatchObject([{ event_id: `made0:${id}` }]);
    });

    it('is no change where a task is made', async () => {
      expect(await newsOf('task_status_changed', () => addTasks([ago(MINUTE)]))).toEqual([]);
    });
  });

  describe('task_status_changed', () => {
    const changed = (input = {}, meta = {}) => rows('triggers.task_status_changed', input, meta);

    it('fires for what it never saw, unless that is a new task that is open', async () => {
      expect(await changed({}, { isPopulatingDedupe: true })).toHaveLength(store().tasks.size);
      expect(await changed()).toEqual([]);
      const add = (id: string, values: object) => {
        addTasks([ago(49 * HOUR)], values);
        const made = store().tasks.get('made0');
        store().tasks.delete('made0');
        if (made) store().tasks.add({ ...made, id });
      };
      const open = { completed: false };
      add('old', open);
      add('young', { ...open, dateAdded: ago(47 * HOUR), dateUpdated: ago(47 * HOUR) });
      add('edited', { ...open, dateAdded: ago(HOUR), dateUpdated: ago(MINUTE) });
      add('done', { completed: true, dateAdded: ago(HOUR), dateUpdated: ago(HOUR) });
      expect((await changed()).map(({ event_id }) => event_id)).toEqual([
        'edited:to_do',
        'done:completed',
        'old:to_do',
      ]);
    });

    it('takes no old open task for news where it knows nothing', async () => {
      for (const task of store().tasks.all()) task.completed = false;
      for (const task of store().tasks.all()) task.dateUpdated = task.dateAdded;
      expect(await changed()).toEqual([]);
      expect(await changed({}, { isLoadingSample: true })).toHaveLength(3);
    });

    it.each([
      ['Completed', true],
      ['to_do', false],
    ])('asks for one status when told to: %s', async (status, completed) => {
      await changed({ status });
      expect(bodies()[0]).toEqual({ completed, limit: 500 });
    });
  });

  describe('task_due', () => {
    const due = (input = {}, meta = {}) => rows('triggers.task_due', input, meta);

    it('fires for open tasks whose time is over, once for each time', async () => {
      for (const task of store().tasks.all()) task.dueDate = ago(-HOUR);
      addTasks([ago(HOUR)], { completed: false, dueDate: ago(MINUTE) });
      const { dueDate } = store().tasks.get('made0') ?? {};
      expect(await due()).toMatchObject([{ event_id: `made0:${dueDate}`, due_at: dueDate }]);
      expect(bodies()[0]).toEqual({ completed: false, limit: 500 });
      forget();
      const { id } = pick('users', { firstName: 'Bo' });
      await due({ assignee_id: id });
      expect(bodies()[0]).toEqual({ completed: false, assignedTo: [id], limit: 500 });
    });

    describe('at one moment', () => {
      useStillClock();

      it('is due from then on', async () => {
        for (const task of store().tasks.all()) task.dueDate = ago(-1);
        addTasks([ago(HOUR)], { completed: false, dueDate: ago(0) });
        expect(await due()).toMatchObject([{ id: 'made0' }]);
      });
    });

    it('shows others for a sample, also without a time', async () => {
      const tasks = [{ _id: 'bare' }, { _id: 'later', dueDate: ago(-HOUR) }];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 201, body: { tasks } });
      expect(await due()).toEqual([]);
      const found = await due({}, { isLoadingSample: true });
      expect(found.map(({ event_id }) => event_id).sort()).toEqual(['bare:', `later:${tasks[1]?.dueDate}`]);
    });
  });

  describe('a row that says little', () => {
    it.each([
      [{ completed: true }, { completed: true, status: 'completed' }],
      [{ completed: false }, { completed: false, status: 'to_do' }],
      [{ status: 'completed' }, { completed: true, status: 'completed' }],
      [{ status: 'to_do' }, { completed: false, status: 'to_do' }],
      [{}, { completed: false, status: 'to_do' }],
    ])('is completed or open: %j', async (row, told) => {
      const tasks = [{ _id: 'made', ...row }];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 201, body: { tasks } });
      expect(await newTasks()).toMatchObject([told]);
    });
  });

  describe('task_completed', () => {
    beforeEach(() => {
      sandbox().world.advance(1_000);
    });

    /** What Zapier, which knows these, would fire for. */
    const newsSince = async (known: Array<Record<string, unknown>>) =>
      _.differenceBy(await completed(), known, 'event_id');

    const complete = () => {
      const { id, contactId: contact } = pick('tasks', { title: 'Send moodboard' });
      return record('creates.complete_task', { task_id: `${contact}:${id}` });
    };

    it('asks for completed tasks only', async () => {
      expect(await newsSince(await completed({ isPopulatingDedupe: true }))).toEqual([]);
      forget();
      await completed();
      expect(bodies()).toEqual([
        { completed: true, limit: 500 },
        { completed: true, limit: 500, skip: 5 },
      ]);
    });

    it('tells of a completion once, and of no later edit', async () => {
      const known = await completed({ isPopulatingDedupe: true });
      const { id } = await complete();
      const [event] = await newsSince(known);
      expect(event).toMatchObject({ id, event_id: `${id}:completed`, status: 'completed', completed: true });
      sandbox().world.advance(MINUTE);
      const task = store().tasks.get(String(id));
      if (task) Object.assign(task, { title: 'Sent', dateUpdated: sandbox().world.iso() });
      expect(await newsSince([...known, { ...event }])).toEqual([]);
    });

    it('fires for an old task whose dates do not move', async () => {
      const known = await completed({ isPopulatingDedupe: true });
      addTasks([ago(900 * HOUR)], { completed: true });
      expect(await newsSince(known)).toMatchObject([{ event_id: 'made0:completed' }]);
    });

    it('misses none in the first fill while tasks are deleted', async () => {
      settings().max_task_limit = 50;
      const times = Array.from({ length: 120 }, () => ago(900 * HOUR));
      addTasks(times, { completed: true });
      between.watch((body, page) => {
        const first: unknown = _.get(body, 'tasks[0]._id');
        if (page === 0) store().tasks.delete(String(first));
        return body;
      });
      const known = await completed({ isPopulatingDedupe: true });
      between.stop();
      expect(await newsSince(known)).toEqual([]);
    });

    it('puts the latest first, by the later of its two times of change', async () => {
      const tasks = [
        { _id: 'a', completed: true, dateUpdated: ago(90 * HOUR), updatedAt: ago(HOUR) },
        { _id: 'b', completed: true, dateUpdated: ago(MINUTE) },
        { _id: 'c', completed: true },
        { _id: 'd', completed: true, dateUpdated: ago(90 * HOUR), updatedAt: ago(80 * HOUR) },
      ];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 201, body: { tasks } });
      expect((await completed()).map(({ id }) => id)).toEqual(['b', 'a', 'd', 'c']);
    });

    it('fills the dedupe table with every completed task', async () => {
      expect(await completed({ isPopulatingDedupe: true })).toHaveLength(5);
    });

    it('shows samples even when nothing is completed', async () => {
      expect(await completed({ isLoadingSample: true })).toMatchObject([
        { completed: true },
        { completed: true },
        { completed: true },
      ]);
      expect(bodies()).toEqual([{ completed: true, limit: 3 }]);
      for (const task of store().tasks.all()) task.completed = false;
      forget();
      expect(await completed({ isLoadingSample: true })).toHaveLength(3);
      expect(bodies()).toEqual([{ completed: true, limit: 3 }, { limit: 3 }]);
      expect(await completed()).toEqual([]);
    });

    it('says in the form what it cannot see', async () => {
      expect(await fields('triggers.task_completed')).toContainEqual(
        expect.objectContaining({ type: 'copy', helpText: expect.stringContaining('reopened') }),
      );
    });
  });
});
