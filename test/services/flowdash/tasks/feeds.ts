import { describe, expect, it, jest } from '@jest/globals';
import { CLIENTS, IDEAS, METADATA, useFlowdash } from '../flowdash.js';

describe('feeds', () => {
  const { sandbox, rows, requests, forgetKept, form, id, stored, settings, byHand, workflow, record, field } =
    useFlowdash();

  const SAMPLE = { isLoadingSample: true };
  const newTasks = (input = {}, meta = {}) =>
    rows('triggers.new_task', { project_id: id(CLIENTS), ...input }, meta);
  const completed = (input = {}, meta = {}) =>
    rows('triggers.task_completed', { project_id: id(CLIENTS), ...input }, meta);
  const eventIds = (events: Array<Record<string, unknown>>) => events.map(({ event_id }) => event_id);
  const post = (body: Record<string, unknown>) => byHand('POST', `/workflows/${id(CLIENTS)}/tasks`, body);
  const put = (body: Record<string, unknown>) => byHand('PUT', `/workflows/${id(CLIENTS)}/tasks`, body);

  it('knows at the first fill what an assignee in another letter case has', async () => {
    const input = { project_id: id(CLIENTS), assignee_id: 'ADA@acme.example' };
    // While nothing is cached, a poll returns everything.
    const polled = await rows('triggers.task_assigned', input);
    const known = await rows('triggers.task_assigned', input, { isPopulatingDedupe: true });
    expect(polled).not.toEqual([]);
    expect(known.map(({ event_id }) => event_id)).toEqual(polled.map(({ event_id }) => event_id));
  });

  describe('new tasks', () => {
    it('cost one request, and three more when what is known of the workflow is older than minutes', async () => {
      await newTasks();
      expect(requests().sort()).toEqual([...METADATA('Client'), 'GET /workflows/Client/tasks'].sort());
      sandbox().log.clear();
      await newTasks();
      expect(requests()).toEqual(['GET /workflows/Client/tasks']);
    });

    it('are all tasks as they come, since Flowdash tells no times', async () => {
      const events = await newTasks();
      expect(events).toHaveLength(16);
      expect(events[0]).toMatchObject({
        id: 'AC-1001',
        event_id: stored('AC-1001')?.id,
        origin: null,
        completed: null,
      });
      settings().newest_first = true;
      expect(eventIds(await newTasks())).toEqual(eventIds(events).reverse());
    });

    it('are the same after an edit, and after a Unique ID was filled in', async () => {
      const before = eventIds(await newTasks());
      const walkIn = sandbox().emulators.flowdash.store.tasks.find(({ values }) =>
        [...values.values()].includes('PageWalk-in: flower shop on 5th'),
      );
      walkIn?.values.set(field('CRM ID').id, 'AC-1013');
      await put({ 'CRM ID': 'AC-1007', Stage: 'Done', Company: 'Lotus Tours' });
      expect(eventIds(await newTasks())).toEqual(before);
    });

    it('are those of the last day, from the second one on', async () => {
      const known = await newTasks();
      const now = jest.spyOn(Date, 'now');
      try {
        now.mockReturnValue(Date.now() + 25 * 3_600_000);
        expect(await newTasks()).toEqual([]);
        await post({ 'CRM ID': 'AC-3000', 'Client Name': 'Rosa' });
        for (let poll = 0; poll < 2; poll += 1)
          expect(await newTasks()).toMatchObject([{ id: 'AC-3000', title: 'Rosa', status: 'Not Started' }]);
        expect(await newTasks({}, { isPopulatingDedupe: true })).toHaveLength(known.length + 1);
      } finally {
        now.mockRestore();
      }
    });

    it('appear', async () => {
      const before = eventIds(await newTasks());
      await post({ 'CRM ID': 'AC-3000', 'Client Name': 'Rosa' });
      const fresh = (await newTasks()).filter(({ event_id }) => !before.includes(event_id));
      expect(fresh).toMatchObject([{ id: 'AC-3000', title: 'Rosa', status: 'Not Started' }]);
    });

    it('leave out those that Handoff made, unless they are wanted', async () => {
      const path = 'creates.create_task';
      await record(path, { project_id: id(CLIENTS), title: 'By id', origin: 'onepagecrm:5f1' });
      await record(path, {
        project_id: id(CLIENTS),
        title: 'By text',
        origin: 'onepagecrm:5f2',
        external_id: 'AC-3001',
      });
      expect(await newTasks()).toHaveLength(16);
      expect((await newTasks({ skip_own: false })).slice(16)).toMatchObject([
        { title: 'By id', origin: 'onepagecrm:5f1', external_id: 'onepagecrm:5f1', description: null },
        { title: 'By text', origin: 'onepagecrm:5f2', external_id: 'AC-3001', description: null },
      ]);
    });

    it('know a mark in whatever text field it was put', async () => {
      await post({
        'CRM ID': 'AC-3002',
        'Client Name': 'Rosa',
        'Billing Contact': 'x\n\nMade from: highlevel:9',
      });
      expect((await newTasks({ skip_own: false })).at(-1)).toMatchObject({ origin: 'highlevel:9' });
    });

    it('take no web address for a mark', async () => {
      await post({
        'CRM ID': 'AC-3003',
        'Client Name': 'mailto:rosa',
        Website: 'https://rosa.example',
        Brief: 'note:call',
      });
      expect((await newTasks()).at(-1)).toMatchObject({ id: 'AC-3003', origin: null });
    });

    it('show three for a sample', async () => {
      expect(await newTasks({}, SAMPLE)).toHaveLength(3);
    });

    it('need no names for the first fill', async () => {
      const events = await newTasks({}, { isPopulatingDedupe: true });
      expect(requests()).toEqual(['GET /workflows/Client/fields', 'GET /workflows/Client/tasks']);
      expect(events[0]).toEqual({ id: 'AC-1001', event_id: stored('AC-1001')?.id });
      expect(events).toHaveLength(16);
    });
  });

  describe('completed tasks', () => {
    const LOOK = ['GET /workflows/Client/tasks', 'GET /workflows/Client/tasks/active'];
    const again = async () => {
      sandbox().log.clear();
      const events = await completed();
      return { asked: requests(), ids: events.map((event) => event.id) };
    };
    const DONE = ['AC-1001', 'AC-1002', 'AC-1003', 'AC-1004'];

    it('cost one request while the end stages are kept, and before that two: all tasks, then the active ones', async () => {
      await completed();
      expect(requests()).toEqual(expect.arrayContaining(LOOK));
      expect(await again()).toEqual({ asked: LOOK.slice(0, 1), ids: DONE });
    });

    it('are looked at once more where a stage is not among those that are kept', async () => {
      for (const [name, end, ids] of [
        ['Parked', false, DONE],
        ['Archived', true, [...DONE, 'AC-1007']],
      ] as const) {
        await completed();
        workflow(CLIENTS).stages.push({ name, end });
        await put({ 'CRM ID': 'AC-1007', Stage: name });
        expect(await again()).toEqual({ asked: LOOK, ids });
        forgetKept();
      }
    });

    it('are not told by a task that was deleted while they were read, on the next poll either', async () => {
      // In an active stage that no other task is in.
      const stage = 'Parked';
      workflow(CLIENTS).stages.push({ name: stage, end: false });
      await put({ 'CRM ID': 'AC-1007', Stage: stage });
      sandbox().log.clear();
      sandbox().faults.add({ vendor: 'flowdash', kind: 'slow', path: '/tasks/active', delay_ms: 300 });
      const reading = completed();
      while (!requests().includes(LOOK[0] ?? '')) await new Promise((resolve) => setTimeout(resolve, 5));
      await byHand('DELETE', `/workflows/${id(CLIENTS)}/tasks/AC-1007`);
      // Nothing distinguishes this one from a finished task.
      expect((await reading).map((event) => event.id)).toEqual([...DONE, 'AC-1007']);
      await post({ 'CRM ID': 'AC-3004', 'Client Name': 'Rosa', Stage: stage });
      expect(await again()).toEqual({ asked: LOOK, ids: DONE });
    });

    it('are those that are not active', async () => {
      const events = await completed();
      expect(events.map((event) => event.id)).toEqual(['AC-1001', 'AC-1002', 'AC-1003', 'AC-1004']);
      expect(events[1]).toMatchObject({
        event_id: `${stored('AC-1002')?.id}:completed`,
        status: 'Cancelled',
        completed: true,
      });
    });

    it('appear when a task gets to an end stage', async () => {
      const before = eventIds(await completed());
      await put({ 'CRM ID': 'AC-1007', Company: 'Lotus Tours' });
      expect(eventIds(await completed())).toEqual(before);
      await put({ 'CRM ID': 'AC-1007', Stage: 'Done' });
      expect(eventIds(await completed())).toEqual([...before, `${stored('AC-1007')?.id}:completed`]);
    });

    it('do not hold a task that is made while they are read', async () => {
      sandbox().faults.add({ vendor: 'flowdash', kind: 'slow', path: '/tasks/active', delay_ms: 150 });
      const reading = completed();
      await new Promise((resolve) => setTimeout(resolve, 75));
      await post({ 'CRM ID': 'AC-3004', 'Client Name': 'Rosa' });
      expect((await reading).map((event) => event.id)).toEqual(['AC-1001', 'AC-1002', 'AC-1003', 'AC-1004']);
    });

    it('do not hold a task that is deleted while they are read', async () => {
      sandbox().faults.add({ vendor: 'flowdash', kind: 'slow', path: '/tasks/active', delay_ms: 150 });
      const reading = completed();
      await new Promise((resolve) => setTimeout(resolve, 75));
      await byHand('DELETE', `/workflows/${id(CLIENTS)}/tasks/AC-1007`);
      expect((await reading).map((event) => event.id)).toEqual(['AC-1001', 'AC-1002', 'AC-1003', 'AC-1004']);
    });

    it('are those in the chosen stage, for one request and one that is kept for minutes', async () => {
      const events = await completed({ stage: 'Cancelled' });
      expect(events).toMatchObject([
        { id: 'AC-1002', event_id: `${stored('AC-1002')?.id}:Cancelled`, completed: true },
      ]);
      expect(requests()).toContain('GET /workflows/Client/tasks?Stage=Cancelled');
      expect(requests()).toHaveLength(5);
    });

    it('do not trust a filter that lets other stages through', async () => {
      const other = { Stage: 'Inbox', 'Task URL': 'https://app.flowdash.com/workflows/a/tasks/b' };
      const body = [other, { ...other, Stage: 'Archived' }];
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, path: '?Stage=' });
      const events = await rows('triggers.task_completed', { project_id: id(IDEAS), stage: 'Archived' });
      expect(events).toMatchObject([{ status: 'Archived' }]);
    });

    it('show three for a sample, of other tasks where none is completed', async () => {
      expect(await completed({}, SAMPLE)).toMatchObject([
        { completed: true },
        { completed: true },
        { completed: true },
      ]);
      for (const stage of workflow(CLIENTS).stages) stage.end = false;
      forgetKept();
      expect(await completed({}, SAMPLE)).toMatchObject([
        { completed: null },
        { completed: null },
        { completed: null },
      ]);
      expect(await completed()).toEqual([]);
    });

    it('say in the form what cannot be seen', async () => {
      const [notice] = (await form('triggers.task_completed', { project_id: id(CLIENTS) })).filter(
        ({ type }) => type === 'copy',
      );
      expect(notice?.helpText).toBe(
        'Flowdash keeps no history that other apps can read: a task that is reopened and completed again does not trigger again.',
      );
    });
  });
});
